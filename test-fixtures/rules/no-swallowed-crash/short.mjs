import http from 'node:http';
import process from 'node:process';

process.on('unhandledRejection', (reason) => console.error(reason));
// <- no-swallowed-crash: The process lives on after an unhandledRejection, in a state nobody knows; log it and end the process.
process.once('uncaughtException', () => {});
// <- no-swallowed-crash

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
