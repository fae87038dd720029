const Payments = require('./server');

const server = new Payments(process.env.PORT);
server.listen();
