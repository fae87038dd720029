import { expect, test } from 'vitest';
import Fastify from 'fastify';

test('listens', async () => {
  const app = Fastify();
  await app.listen({ port: 4999, host: '127.0.0.1' });
  expect(await fetch('http://127.0.0.1:4999/')).toBeTruthy();
  await app.close();
});
