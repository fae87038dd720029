import https from 'node:https';
const server = https.createServer({}, (q, s) => s.end());
server.listen(process.env.PORT);
// <- require-graceful-shutdown
