import http from 'node:http';
import express from 'express';
import { host } from './settings';

const app = express();
const HOST = process.env.HOST || 'localhost';
const { BIND = '127.0.0.1' } = process.env;
const isDevelopment = process.env.NODE_ENV === 'development';

const server = app.listen(process.env.PORT, '0.0.0.0' as never);
http.createServer(app).listen({ port: process.env.PORT, host: HOST });
http.createServer(app).listen({ port: process.env.PORT, host: BIND });
http.createServer(app).listen({ port: process.env.PORT, host: process.env.HOST ?? '127.0.0.1' });
http.createServer(app).listen({ port: process.env.PORT, host: '::' });
http.createServer(app).listen({ port: process.env.PORT, host });
http.createServer(app).listen({ port: process.env.PORT });
// The address in a message binds nothing.
console.log(`open localhost:${process.env.PORT}`);
if (isDevelopment) http.createServer(app).listen({ port: process.env.PORT, host: 'localhost' });
process.on('SIGTERM', () => server.close());
