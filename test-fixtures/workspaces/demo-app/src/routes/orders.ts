import axios from 'axios';
import { Router } from 'express';
import Redis from 'ioredis';
import { sortBy } from 'lodash';

const cache = new Redis({ host: 'redis.acme.internal', port: 6379 });
const paymentsUrl = 'http://payments.staging.acme.com/api';

export const orders = Router();

orders.get('/', async (_request, response) => {
  const cached = await cache.get('orders');
  const list = cached ? JSON.parse(cached) : [];
  response.json(sortBy(list, 'createdAt'));
});

orders.post('/', async (request, response) => {
  const payment = await axios.post(paymentsUrl, request.body, { timeout: Number(process.env.PAYMENT_TIMEOUT_MS ?? 5000) });
  response.status(201).json(payment.data);
});
