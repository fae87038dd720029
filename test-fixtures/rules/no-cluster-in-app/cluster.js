import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';

if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) cluster.fork();
//                                                 ^^^^^^^^^^^^^^ no-cluster-in-app: The app multiplies itself, out of the platform’s sight; run one process and let the platform start as many as it needs.
  cluster.on('exit', () => cluster.fork());
} else {
  const server = createServer().listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}
