import express from 'express';
import { settle } from './settings.js';

settle();
const app = express();
const server = app.listen(process.env.PORT, () => console.log('up'));
process.on('SIGTERM', () => {
  console.warn('closing');
  server.close();
});
