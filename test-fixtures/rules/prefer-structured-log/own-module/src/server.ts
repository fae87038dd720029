import express from 'express';
import { orders } from './orders.js';

const app = express();
app.use('/orders', orders);
const server = app.listen(process.env.PORT, () => console.log('listening'));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log
process.on('SIGTERM', () => {
  console.warn(`closing ${process.pid}`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log
  server.close();
});
