import http from 'node:http';

const server = http.createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

export const one = process.env.ONE;
