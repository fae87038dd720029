const { createServer } = require('node:http');
const { servers } = require('./openapi');

function pageUrl() {
  let url = process.env.PUBLIC_URL;
  if (!url && process.env.DOMAIN) {
    url = `https://${process.env.DOMAIN}`;
  }
  if (!url) {
    url = 'http://localhost:3000';
  }
  return url;
}

const server = createServer((request, response) => response.end(pageUrl() + servers.length));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
