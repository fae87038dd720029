import { createServer } from 'http';
createServer((q, s) => s.end()).listen(process.env.PORT);
// <- require-graceful-shutdown
