const server = require('http').createServer((request, response) => response.end('ok')).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
