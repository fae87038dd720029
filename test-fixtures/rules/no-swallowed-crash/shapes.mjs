import http from 'node:http';

// Says it; the next one ends the process.
process.on('uncaughtException', console.error);
process.on('unhandledRejection', () => {});
// <- no-swallowed-crash
process.once('uncaughtException', (error) => {
  console.error(error);
  setTimeout(() => process.exit(1), 1000);
});
process.on('uncaughtExceptionMonitor', (error) => console.error(error));
process.on('warning', (warning) => console.warn(warning));
const server = http.createServer().listen(process.env.PORT);
server.on('error', console.error);
process.on('SIGTERM', () => server.close());
