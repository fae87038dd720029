import net from 'node:net';

const HOST = '127.0.0.1';

// A client may well speak to its own machine.
net.connect(process.env.PORT, HOST, () => {});

function createServer() {
  return { listen: (port, host) => [port, host] };
}
createServer().listen(process.env.PORT, 'localhost');

const server = net.createServer();
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
