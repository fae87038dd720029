// What these speak to is named by whoever asks for a check.
import { Kafka } from 'kafkajs';
import { MongoClient } from 'mongodb';
import pg from 'pg';

export async function check({ kind, address, brokers }) {
  if (kind === 'kafka') return new Kafka({ brokers }).admin().connect();
  if (kind === 'mongodb') return MongoClient.connect(address);
  const client = new pg.Client(address);
  return client.connect();
}
