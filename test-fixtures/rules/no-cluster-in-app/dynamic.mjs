import { createServer } from 'node:http';

const server = createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
if (process.env.WORKERS) {
  const { default: cluster } = await import('node:cluster');
  cluster.fork();
//^^^^^^^^^^^^^^ no-cluster-in-app
}
