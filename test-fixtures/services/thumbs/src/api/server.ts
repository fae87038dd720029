import express from 'express';
import rateLimit from 'express-rate-limit';
import type { Request, Response, NextFunction } from 'express';
import { thumbsRouter } from './thumbs.routes';
import { logger } from '../common/logger';
import { env } from '../common/env';

const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 60 }));
app.use((req: Request, res: Response, next: NextFunction) => {
  const apiKey = req.header('x-api-key');
  logger.info({ apiKey, path: req.path }, 'request');
  if (apiKey !== env.apiKey) return res.status(401).end();
  next();
});
app.use('/thumbs', thumbsRouter);

const server = app.listen(env.port, () => logger.info({ port: env.port }, 'listening'));

process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
});
process.on('unhandledRejection', (reason) => {
  logger.warn({ reason }, 'ignored');
});
