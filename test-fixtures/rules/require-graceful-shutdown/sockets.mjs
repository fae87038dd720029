import { WebSocketServer } from 'ws';

new WebSocketServer({ port: process.env.PORT });
// <- require-graceful-shutdown
