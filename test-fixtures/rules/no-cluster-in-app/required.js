const { fork, isMaster } = require('cluster');
const http = require('http');

if (isMaster) {
  fork({ WORKER: '1' });
//^^^^^^^^^^^^^^^^^^^^^ no-cluster-in-app
} else {
  const server = http.createServer().listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}
