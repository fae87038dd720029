const http = require('http');

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);

function stop(code) {
  server.close(() => process.exit(code));
  setTimeout(() => process.exit(code), 10_000).unref();
}

// An emitter of one's own may have such an event.
server.on('uncaughtException', (error) => console.error(error));

process.on('unhandledRejection', (error) => {
  console.error(error);
  stop(1);
});
process.on('uncaughtException', (error, origin) => {
  console.error(origin, error);
  if (process.env.NODE_ENV === 'production') {
    stop(1);
  }
});
// This one only adds to it.
process.on('uncaughtException', (error) => console.error('again', error));
let broken = false;
process.on('unhandledRejection', () => {
  broken = true;
});
setInterval(() => broken && stop(1), 1000).unref();
process.on('SIGTERM', () => stop(0));
