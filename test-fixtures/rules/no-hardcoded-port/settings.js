const express = require('express');
const http = require('http');
const https = require('https');

const app = express();
app.set('port', 3000);
//              ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
app.set('admin port', process.env.ADMIN_PORT || 3001);

let server;
if (process.env.TLS_KEY) {
  server = https.createServer({ key: process.env.TLS_KEY }, app);
} else {
  server = http.createServer(app);
}
server.listen(app.get('port'));
http.createServer(app).listen(app.get('admin port'));
process.on('SIGTERM', () => server.close());
