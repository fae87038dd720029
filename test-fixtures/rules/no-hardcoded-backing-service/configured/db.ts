// Addresses from the environment, placeholders and names that only look like a client.
import amqp from 'amqplib';
import Redis from 'ioredis';
import { Kafka } from 'kafkajs';
import mongoose from 'mongoose';
import nodemailer from 'nodemailer';
import pg from 'pg';
import { config } from './config';

// mongoose.connect('mongodb://localhost/old')
const url = process.env.MONGODB_URI || 'mongodb://localhost:27017/shop';
await mongoose.connect(url);
export const pool = new pg.Pool();
export const other = new pg.Pool({ host: process.env.PGHOST ?? 'localhost' });
export const cache = new Redis(config.redis);
export const lazy = new Redis({ ...config.redis, lazyConnect: true });
export const rabbit = await amqp.connect(`amqp://${config.rabbit.host}:5672`);
export const kafka = new Kafka({ brokers: config.brokers.split(',') });
export const mail = nodemailer.createTransport({ host: config.smtp.host });
export const example = new pg.Client('postgres://<host>:5432/shop');

/** Has the name of a client and is none. */
class Client {
  constructor(readonly options: { host: string }) {}
}
export const partner = new Client({ host: 'partner.shop.net' });
export const help = 'Connect with new Pool({ host: "db.internal" })';
