import express from 'express';
import cron from 'node-cron';
import { sendLetters } from './letters.mjs';

const app = express();
app.get('/health', (_, response) => response.send('ok'));
cron.schedule('0 7 * * *', sendLetters);
// <- no-in-process-scheduler
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
