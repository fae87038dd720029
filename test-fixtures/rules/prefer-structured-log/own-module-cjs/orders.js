const { Router } = require('express');
const logger = require('./logger');

const orders = Router();
orders.get('/', (req, res) => {
  logger.info('listing');
  res.json([]);
});
module.exports = orders;
