import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
for (const [s, v] of Object.entries(signals)) process.on(s, () => server.close(() => process.exit(128 + v)));
