import './config.js';
import http from 'node:http';

const server = http.createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

export const queue = process.env['QUEUE'];
//                   ^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var: QUEUE is read here, but .env.example does not name it; add it there.
