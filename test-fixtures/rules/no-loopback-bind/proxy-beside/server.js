const server = require('http').createServer((request, response) => response.end('ok'));
server.listen(process.env.PORT, '127.0.0.1');
process.on('SIGTERM', () => server.close());
