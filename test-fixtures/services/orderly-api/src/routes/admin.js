const { Router } = require('express');
const Order = require('../models/order');

const router = Router();

router.post('/orders/purge', async (req, res) => {
  const { deletedCount } = await Order.deleteMany({ createdAt: { $lt: new Date(Date.now() - 365 * 864e5) } });
  res.json({ deletedCount });
});

module.exports = router;
