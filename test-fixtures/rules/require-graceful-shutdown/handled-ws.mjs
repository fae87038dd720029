import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: process.env.PORT });
process.on('SIGTERM', () => { for (const c of wss.clients) c.close(1001); wss.close(); });
