import axios from 'axios';
import { Router } from 'express';
import lodash from 'lodash';
import { cache } from '../cache.js';
import { config } from '../config.js';
import { logger } from '../logger.js';

export const orders = Router();

orders.get('/', async (_request, response) => {
  const cached = await cache.get('orders');
  response.json(lodash.sortBy(cached ? JSON.parse(cached) : [], 'createdAt'));
});

orders.post('/', async (request, response) => {
  const payment = await axios.post(config.paymentsUrl, request.body);
  logger.info({ orderId: payment.data.orderId }, 'order paid');
  response.status(201).json(payment.data);
});
