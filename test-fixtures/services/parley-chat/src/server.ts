import http from 'http';
import express from 'express';
import session from 'express-session';
import FileStoreFactory from 'session-file-store';
import { Server } from 'socket.io';
import { CronJob } from 'cron';
import mongoose from 'mongoose';
import { config } from './config';
import { logger } from './logger';
import { registerChat } from './chat';
import { adminRouter } from './admin';
import cookieParser from 'cookie-parser';

const FileStore = FileStoreFactory(session);
const app = express();
app.use(cookieParser());
app.use(
  session({
    store: new FileStore({ path: './sessions', ttl: 3600 }),
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
  }),
);
app.use('/admin', adminRouter);

const server = http.createServer(app);
const io = new Server(server, { cors: { origin: '*' } });
registerChat(io);

new CronJob('0 0 * * *', () => {
  logger.info('pruning rooms');
}).start();

setInterval(() => io.emit('stats', io.engine.clientsCount), 5 * 60 * 1000);
setInterval(() => io.emit('tick', Date.now()), 5000);

process.on('SIGTERM', () => {
  logger.info('SIGTERM ignored, clients are connected');
});

mongoose.connect('mongodb://db1.parley.internal,db2.parley.internal/parley?replicaSet=rs0');
server.listen(config.port);
