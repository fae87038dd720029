import express from 'express';
import { SmsClient } from './sms';

const useMockSms = process.env.USE_MOCK_SMS === 'true';
const client = useMockSms ? new SmsClient('http://127.0.0.1:4010') : undefined;
const app = express();
app.post('/codes', async (req, res) => res.json(await client?.send(req.query.to)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
