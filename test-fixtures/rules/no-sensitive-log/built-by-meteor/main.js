const http = require('node:http');
require('./server/bundle/programs/server/packages/access.js');

const server = http.createServer((request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
