import http from 'node:http';
import net from 'node:net';

/** The first port from `first` on that nobody listens on. */
export function freePort(first: number): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.on('close', () => resolve(first));
    server.listen(first, 'localhost', () => server.close());
  }).catch(() => freePort(first + 1));
}

export const isFree = (port: number) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => resolve(true));
    });
  });

// Metrics for the sidecar, on whatever port is free; people's requests come in at the other.
const metrics = http.createServer((request, response) => response.end('up 1')).listen(0, '127.0.0.1');
const admin = http.createServer((request, response) => response.end('ok')).listen(process.env.ADMIN_PORT, '127.0.0.1');
const server = http.createServer((request, response) => response.end('ok')).listen(process.env.PORT);
process.on('SIGTERM', () => {
  metrics.close();
  admin.close();
  server.close();
});
