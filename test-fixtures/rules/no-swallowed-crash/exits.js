const http = require('http');
const { shutdown } = require('./lifecycle');

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);

process.on('uncaughtException', (error) => {
  console.error(error);
  process.exitCode = 1;
  server.close();
});
process.on('unhandledRejection', (reason) => {
  throw reason;
});

// Somebody else's code may end the process.
process.on('uncaughtException', shutdown);
process.on('unhandledRejection', (reason) => shutdown(reason));

process.on('warning', (warning) => console.warn(warning.stack));
process.on('SIGTERM', () => server.close());
