const http = require('node:http');

const server = http.createServer((request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
