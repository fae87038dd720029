const http = require('node:http');
const config = require('./config.js');

const server = http.createServer((_, response) => response.end(config.greeting));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
