const http = require('http');

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);

process.on('SIGTERM', () => process.exit(0));
// <- no-abrupt-shutdown: SIGTERM ends the process at once, with requests and jobs half done; close the server and connections first.
process.on('SIGINT', function () {
// <- no-abrupt-shutdown: SIGINT ends the process at once, with requests and jobs half done; close the server and connections first.
  console.log('\nbye');
  process.exit();
});
