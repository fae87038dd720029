const { keepAll } = require('../orders.js');

keepAll([]);
