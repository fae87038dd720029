const { createServer } = require('node:http');

const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process
  .on('exit', () => console.log('gone'))
  .on('SIGINT', () => server.close());
