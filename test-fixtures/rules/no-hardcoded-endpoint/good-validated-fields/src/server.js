import express from 'express';
import { BrokerConfig } from './broker.config.ts';
import { base } from './base.ts';

const app = express();
app.get('/', (req, res) => res.json([new BrokerConfig(), base]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
