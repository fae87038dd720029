const { createServer } = require('node:http');

const server = createServer((_, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
