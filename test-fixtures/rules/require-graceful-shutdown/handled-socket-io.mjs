import { Server } from 'socket.io';
const io = new Server(process.env.PORT);
//             ^^^^^^ no-process-local-store
process.on('SIGTERM', () => io.close());
