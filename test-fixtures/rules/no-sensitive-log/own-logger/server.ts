import { createServer } from 'node:http';
import audit from './audit';
import logger from './logger';

const server = createServer((request, response) => {
  const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('token');
  logger.info('called', { token });
//                        ^^^^^ no-sensitive-log: `token` is a secret and goes to the log; leave it out.
  audit.info('a', String(token));
  response.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
