import http from 'node:http';

const server = http.createServer((_request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
