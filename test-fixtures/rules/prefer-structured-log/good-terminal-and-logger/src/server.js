import express from 'express';
import { options } from './options.js';
import logger from './logger.js';

const app = express();
const server = app.listen(process.env.PORT, () => logger.info(options, 'up'));
process.on('SIGTERM', () => server.close());
