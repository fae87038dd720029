import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/login', async (c) => {
  const body = await c.req.json();
  console.log('login', body);
  //                   ^^^^ no-sensitive-log
  return c.text('ok');
});
app.post('/todos', async (c) => {
  const todo = await c.req.json();
  console.log('todo', todo);
  return c.text('ok');
});
const server = serve({ fetch: app.fetch, port: Number(process.env.PORT) });
process.on('SIGTERM', () => server.close());

export function signIn(req) {
  const password = req.body.p;
  console.log('tried', password);
  //                   ^^^^^^^^ no-sensitive-log: `password` is a secret and goes to the log; leave it out.
  const token = req.query.pageToken;
  const secret = req.body.id;
  console.log('page', token, secret);
}
