import { Server } from 'node:http';
const server = new Server((q, s) => s.end());
server.listen(process.env.PORT);
// <- require-graceful-shutdown
