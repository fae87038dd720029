const { createServer } = require('node:http');

const server = createServer((_request, response) => response.end('shop'));
server.listen(process.env.PORT ?? 8080);
process.on('SIGTERM', () => server.close());
