const http = require('http');

const server = http.createServer();
if (process.env.NODE_ENV !== 'production') {
  server.listen(3000);
} else {
  server.listen(process.env.PORT);
}
process.on('SIGTERM', () => server.close());
