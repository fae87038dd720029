import amqp from 'amqplib';
import Bull from 'bull';
import { Queue, Worker } from 'bullmq';
import { Kafka } from 'kafkajs';
import mqtt from 'mqtt';
import { connect } from 'nats';
import nodemailer from 'nodemailer';
import { S3Client } from '@aws-sdk/client-s3';

const host = 'smtp.shop.net';
//           ^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of the mail server, smtp.shop.net, is hardcoded; read it from SMTP_HOST in the environment.

export const rabbit = await amqp.connect('amqp://rabbitmq');
//                                       ^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of RabbitMQ, rabbitmq, is hardcoded; read it from AMQP_URL in the environment.
export const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka-1:9092', 'kafka-2:9092'] });
//                                                           ^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Kafka, kafka-1:9092, is hardcoded; read it from KAFKA_BROKER in the environment.
export const mails = new Bull('mails', 'redis://127.0.0.1:6379');
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of Redis, 127.0.0.1:6379, is hardcoded; read it from REDIS_URL in the environment.
export const images = new Bull('images', { redis: { host: 'redis', port: 6379 } });
//                                                        ^^^^^^^ no-hardcoded-backing-service: The address of Redis, redis, is hardcoded; read it from REDIS_HOST in the environment.
export const queue = new Queue('orders', { connection: { host: 'redis' } });
//                                                             ^^^^^^^ no-hardcoded-backing-service: The address of Redis, redis, is hardcoded; read it from REDIS_HOST in the environment.
export const worker = new Worker('orders', async () => {}, { connection: { host: 'redis' } });
//                                                                               ^^^^^^^ no-hardcoded-backing-service: The address of Redis, redis, is hardcoded; read it from REDIS_HOST in the environment.
export const bus = await connect({ servers: 'nats://nats:4222' });
//                                          ^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of NATS, nats:4222, is hardcoded; read it from NATS_URL in the environment.
export const things = mqtt.connect('mqtt://broker.shop.net');
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of the MQTT broker, broker.shop.net, is hardcoded; read it from MQTT_URL in the environment.
export const smtp = nodemailer.createTransport({ host, port: 587 });
export const local = nodemailer.createTransport({ sendmail: true });
//                                                          ^^^^ no-hardcoded-backing-service: Mail goes through this machine’s own sendmail; send it by SMTP to a server named in the environment.
export const gmail = nodemailer.createTransport({ service: 'gmail' });
//                                                         ^^^^^^^ no-hardcoded-backing-service: The mail service gmail is hardcoded; read the server to send through from SMTP_URL in the environment.
export const s3 = new S3Client({ region: process.env.AWS_REGION, endpoint: 'https://fra1.digitaloceanspaces.com' });
//                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service: The address of the object store, fra1.digitaloceanspaces.com, is hardcoded; read it from S3_ENDPOINT in the environment.
