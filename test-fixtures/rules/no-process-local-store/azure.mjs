import { useAzureSocketIO } from '@azure/web-pubsub-socket.io';
import { Server } from 'socket.io';

const io = new Server(process.env.PORT);
useAzureSocketIO(io, { hub: 'Hub', connectionString: process.env.WEB_PUBSUB });
io.on('connection', (socket) => socket.broadcast.emit('joined'));
process.on('SIGTERM', () => io.close());
