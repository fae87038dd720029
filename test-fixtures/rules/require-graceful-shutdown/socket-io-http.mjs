import { createServer } from 'node:http';
import { Server } from 'socket.io';
const http = createServer();
const io = new Server(http);
//             ^^^^^^ no-process-local-store
http.listen(process.env.PORT);
// <- require-graceful-shutdown
