import * as cluster from 'cluster';
import { createServer } from 'node:http';

function start() {
  cluster.fork();
//^^^^^^^^^^^^^^ no-cluster-in-app
}
if (cluster.isPrimary) start();
const server = createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
