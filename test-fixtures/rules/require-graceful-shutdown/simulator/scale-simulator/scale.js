const net = require('node:net');

net.createServer((socket) => socket.end('0.250 kg')).listen(process.env.PORT);
