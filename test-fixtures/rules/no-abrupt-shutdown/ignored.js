const { createServer } = require('http');

createServer((req, res) => res.end('ok')).listen(process.env.PORT);

process.on('SIGTERM', () => {});
// <- no-abrupt-shutdown: SIGTERM is ignored, so the process is killed when the grace period is over; close the server and exit.
process.on('SIGINT', console.log);
// <- no-abrupt-shutdown
