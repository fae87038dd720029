import amqp from 'amqplib';
import fastify from 'fastify';

const cache = new Map<string, unknown>();
const seen: string[] = [];
const app = fastify();

app.get('/users/:id', async (request) => {
  const { id } = request.params as { id: string };
  if (cache.has(id)) return cache.get(id);
  const user = await fetch(`${process.env.USERS_URL}/${id}`).then((answer) => answer.json());
  cache.set(id, user);
  // <- no-in-memory-state: `cache` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  return user;
});

const channel = await (await amqp.connect(process.env.AMQP_URL as string)).createChannel();
await channel.consume('jobs', (message) => {
  if (!message) return;
  seen.push(message.properties.messageId);
  // <- no-in-memory-state: `seen` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  channel.ack(message);
});

await app.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });
process.on('SIGTERM', () => app.close());
