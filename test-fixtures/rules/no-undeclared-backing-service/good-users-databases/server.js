import express from 'express';
import { MongoClient } from 'mongodb';
import mqtt from 'mqtt';
import pg from 'pg';

/** Each user watches databases of their own. */
async function watchMongo(connectionString) {
  const client = await MongoClient.connect(connectionString);
  await client.close();
}

async function watchPostgres(config) {
  const client = new pg.Client(config);
  await client.end();
}

const app = express();
app.post('/watch', async (req, res) => {
  await watchMongo(req.query.mongo);
  await watchPostgres({ connectionString: req.query.pg });
  mqtt.connect(req.query.mqtt).end();
  res.end();
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
