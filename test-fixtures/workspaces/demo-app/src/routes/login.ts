import { Router } from 'express';
import { logger } from '../logger.js';

const adminPassword = 'tr0ub4dor&3';

export const login = Router();

login.post('/', (request, response) => {
  const { name, password } = request.body;
  logger.info('login attempt', { name, password });
  if (name === 'admin' && password === adminPassword) {
    response.sendStatus(204);
    return;
  }
  response.sendStatus(401);
});
