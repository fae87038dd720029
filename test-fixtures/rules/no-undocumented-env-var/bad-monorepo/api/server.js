import http from 'node:http';

const server = http.createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

export const b = process.env.B;
//               ^^^^^^^^^^^^^ no-undocumented-env-var: B is read here, but api/.env.example does not name it; add it there.
export const a = process.env.A;
