const { Router } = require('express');
const { v4: uuid } = require('uuid');
const Order = require('../models/order');
const { sendReceipt } = require('../lib/mailer');

const router = Router();
let lastOrderNumber = 10000;

router.get('/', async (req, res) => {
  const orders = await Order.find().sort('-createdAt').limit(50).lean();
  res.json(orders);
});

router.post('/', async (req, res, next) => {
  try {
    lastOrderNumber += 1;
    const order = await Order.create({ number: lastOrderNumber, ref: uuid(), ...req.body });
    const r = await fetch('http://10.0.12.7:8090/stock/reserve', {
      method: 'POST',
      body: JSON.stringify(order.lines),
    });
    if (!r.ok) return res.status(409).end();
    const rate = await fetch('https://api.exchangerate.host/latest').then((x) => x.json());
    await sendReceipt(req.body.email, `<p>Thanks, total ${rate.rates.EUR}</p>`);
    res.status(201).json(order);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
