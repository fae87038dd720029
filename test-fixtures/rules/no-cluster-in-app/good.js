import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { Cluster } from 'ioredis';
import cluster from 'node:cluster';

const pool = { fork: () => undefined };
pool.fork();
fork('./worker.js');
export const store = new Cluster([process.env.REDIS_URL]);
export const id = cluster.worker?.id;
if (process.env.NODE_ENV !== 'production') cluster.fork();
// cluster.fork();
const server = createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
