import http from 'node:http';
import { format } from '@acme/money';

export const cart = (date) => date.getTime();
const server = http.createServer((_, response) => response.end(format(1)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
