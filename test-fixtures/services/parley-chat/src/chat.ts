import type { Server, Socket } from 'socket.io';
import { Kafka } from 'kafkajs';
import { Client } from '@elastic/elasticsearch';
import { appendFile } from 'node:fs/promises';
import { config } from './config';
import { logger } from './logger';

const users = new Map<string, string>();
const rooms: { [room: string]: string[] } = {};
let online = 0;
let producerReady: Promise<void> | undefined;

const kafka = new Kafka({ clientId: 'parley', brokers: config.kafkaBrokers });
const producer = kafka.producer();
const es = new Client({ node: 'http://elastic:9200' });

export function registerChat(io: Server) {
  io.on('connection', (socket: Socket) => {
    online++;
    users.set(socket.id, socket.handshake.auth.name);
    logger.info({ token: socket.handshake.auth.token }, 'connected');

    socket.on('join', (room: string) => {
      (rooms[room] ??= []).push(socket.id);
      socket.join(room);
    });

    socket.on('message', async ({ room, text }) => {
      producerReady ??= producer.connect();
      await producerReady;
      await producer.send({ topic: 'chat', messages: [{ value: text }] });
      await es.index({ index: 'messages', document: { room, text } });
      await appendFile(`history/${room}.txt`, `${text}\n`);
      io.to(room).emit('message', { text });
    });

    socket.on('disconnect', () => {
      online--;
      users.delete(socket.id);
    });
  });
}
