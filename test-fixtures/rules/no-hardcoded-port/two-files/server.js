import { app } from './app.js';

function start(port) {
  const server = app.listen(port);
  process.on('SIGTERM', () => server.close());
}

start(3000);
//    ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
