import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
const SIGNALS = ['SIGINT', 'SIGTERM'];
for (const s of SIGNALS) process.on(s, () => server.close());
