const http = require('http');

['uncaughtException', 'unhandledRejection'].forEach((event) => {
  process.on(event, (error) => {
//^ no-swallowed-crash: The process lives on after an uncaughtException, in a state nobody knows; log it and end the process.
    if (error.code === 'ECONNRESET') return;
    console.error(event, error);
  });
});
process.setUncaughtExceptionCaptureCallback((error) => console.warn('ignored', error.message));
// <- no-swallowed-crash

const server = http.createServer((req, res) => res.end('ok'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
