import express from 'express';
import session from 'express-session';
import { database } from './database.js';
import { logger } from './logger.js';
import { login } from './routes/login.js';
import { orders } from './routes/orders.js';
import { receipts } from './routes/receipts.js';

const port = 3000;
const app = express();

app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET || 'keyboard cat', resave: false, saveUninitialized: false }));
app.use('/login', login);
app.use('/orders', orders);
app.use('/receipts', receipts);

await database.sync({ alter: true });

app.listen(port, '127.0.0.1', () => {
  logger.info(`orders listens on ${port}`);
});
