const http = require('http');
const logger = require('./logger');

const server = http.createServer((request, response) => {
  const { password, token, apiKey } = JSON.parse(request.body);
  logger.info({ password, user: { token } }, 'login');
  logger.info({ headers: request.headers }, 'called');
  logger.info({ apiKey }, 'not masked');
//              ^^^^^^ no-sensitive-log: `apiKey` is a secret and goes to the log; leave it out.
  response.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
