const http = require('http');
const { pool } = require('./pool');
const { stop } = require('./stop');

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);

process.on('SIGTERM', () => {
  process.exitCode = 0;
  server.close();
});
process.on('SIGINT', async () => {
  await pool.end();
  process.exit(0);
});
// What only says something stands beside a handler that acts.
process.on('SIGTERM', () => console.log('SIGTERM'));
process.on('SIGTERM', stop);
// Other signals, and other emitters.
process.on('SIGUSR1', () => process.exit(0));
process.on('exit', () => process.exit(0));
pool.on('SIGTERM', () => process.exit(0));
