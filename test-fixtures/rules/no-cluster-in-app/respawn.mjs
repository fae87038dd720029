import { fork, isPrimary } from 'node:cluster';
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';

if (isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) fork();
//                                                 ^^^^^^ no-cluster-in-app
  cluster.on('exit', () => cluster.fork());
} else {
  const server = createServer((request, response) => response.end(String(cluster.worker.id)));
  server.listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}
