import amqp from 'amqplib';
import express from 'express';
import Redis from 'ioredis';
import { Kafka } from 'kafkajs';
import pg from 'pg';

const redis = new Redis(process.env.STORE);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-backing-service: No compose file, manifest or env template mentions Redis; name it where a deploy is set up, for instance as REDIS_URL.
//                      ^^^^^^^^^^^^^^^^^ require-env-example
const other = new Redis(process.env.STORE);
const db = new pg.Pool();
//         ^^^^^^^^^^^^^ no-undeclared-backing-service: No compose file, manifest or env template mentions PostgreSQL; name it where a deploy is set up, for instance as DATABASE_URL.
const connection = await amqp.connect(process.env.JOBS);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-backing-service: No compose file, manifest or env template mentions RabbitMQ; name it where a deploy is set up, for instance as AMQP_URL.
const kafka = new Kafka({ brokers: [process.env.EVENTS] });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-backing-service

const app = express();
app.get('/', async (req, res) => res.json([await db.query('select 1'), redis, other, connection, kafka].length));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
