const http = require('node:http');
const { closeOnSignals } = require('./shutdown');

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);
closeOnSignals(server);
