import { Router } from 'express';
import { log } from './lib/log.js';

export const orders = Router();
orders.get('/', (_req, res) => {
  log.info('listing');
  console.error('failed', res.statusCode);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log
  res.json([]);
});
