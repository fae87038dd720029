const http = require('http');

const server = http.createServer((req, res) => res.end('ok')).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
