import { Server } from 'socket.io';
const io = new Server(process.env.PORT);
//             ^^^^^^ no-process-local-store
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
io.on('connection', () => {});
