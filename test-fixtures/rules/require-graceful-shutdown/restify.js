const restify = require('restify');

const server = restify.createServer();
server.listen(process.env.PORT);
// <- require-graceful-shutdown
