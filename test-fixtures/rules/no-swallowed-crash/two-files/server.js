const http = require('node:http');
require('./watch');

process.on('unhandledRejection', (reason) => {
// <- no-swallowed-crash
  console.error(reason);
});

const server = http.createServer((request, response) => response.end('hi'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
