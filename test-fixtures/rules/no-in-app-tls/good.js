import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

export const agent = new https.Agent({ ca: readFileSync('ca.pem'), cert: readFileSync('client.pem') });
export const request = () => https.request({ host: process.env.API_HOST, key: readFileSync('client.key') });
if (process.env.NODE_ENV === 'development') {
  https.createServer({ key: readFileSync('key.pem'), cert: readFileSync('cert.pem') }).listen(process.env.TLS_PORT);
}
const server = http.createServer({ keepAlive: true }, (req, res) => res.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
