const http = require('http');

http.createServer((req, res) => res.end()).listen(process.env.PORT).on('error', console.error);
// <- require-graceful-shutdown
