const http = require('http');

const server = http.createServer();
server.listen(process.env.PORT);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => server.close());
}
