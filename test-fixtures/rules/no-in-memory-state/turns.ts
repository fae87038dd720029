import { createServer } from 'node:http';
import { fields } from './fields';

const allFields = fields.map((field) => ({ ...field }));
const form = { title: 'Dates', fields };
let turn: Promise<unknown> = Promise.resolve();
let calls = 0;
let visits = 0;

const server = createServer(async (request, response) => {
  const requestId = `req-${++calls}`;
  console.log(requestId, request.url);
  form.fields = allFields;
  turn = turn.then(() => new Promise((done) => setTimeout(done, 10)));
  await turn;
  visits++;
//^^^^^^^^ no-in-memory-state
  response.end(`${form.title} ${visits}`);
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
