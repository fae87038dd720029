import { createServer } from 'node:http';

const server = createServer((_, response) => response.end('ok')).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
process.on('uncaughtException', (error) => {
  console.error(error);
  process.emit('SIGTERM');
});
if (process.env.NODE_ENV === 'development') {
  process.on('unhandledRejection', (reason) => console.warn(reason));
}
