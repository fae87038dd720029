import express from 'express';

const app = express();
const orders = [{ id: 1 }];
const carts = {};
const prices = {};
const returns = [];
const visits = { counts: new Map() };
class Basket {
  static open = [];
}
const limits = Object.freeze({ orders: 10 });

app.post('/orders', (req, res) => {
  const mine = [];
  mine.push(req.body, limits.orders);
  orders[orders.findIndex(({ id }) => id === 1)] = mine;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  // Never filled.
  delete carts[req.ip];
  Object.assign(prices, { a: 1 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  returns.length = 0;
//^^^^^^^^^^^^^^^^^^ no-in-memory-state
  visits.counts.set(req.ip, 1);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  const price = Object.assign({}, prices);
  Object.assign(req, { price });
  const copy = [...orders];
  copy.sort();
  res.json({ mine, copy, open: Basket.open.length });
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
