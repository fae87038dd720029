const { createServer } = require('node:http');

const server = createServer((_request, response) => response.end('shop'));
server.listen(3000);
const metrics = createServer((_request, response) => response.end('0'));
metrics.listen(9100);
//             ^^^^ no-hardcoded-port: Port 9100 is hardcoded; listen on the PORT of the environment.
process.on('SIGTERM', () => {
  server.close();
  metrics.close();
});
