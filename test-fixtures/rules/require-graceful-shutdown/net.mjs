import net from 'node:net';
const server = net.createServer((s) => s.end());
server.listen(process.env.PORT);
// <- require-graceful-shutdown
