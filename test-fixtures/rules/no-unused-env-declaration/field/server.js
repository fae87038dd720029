import http from 'node:http';
import { env } from 'node:process';

const { SMTP_SENDER: sender } = process.env;
const NAME = 'CARRIER_KEY';
const server = http.createServer((_, response) => response.end(`${sender} ${process.env[NAME]} ${env.POOL_SIZE}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
