const express = require('express');
const orders = require('./orders');

const app = express();
app.use('/orders', orders);
const server = app.listen(process.env.PORT, () => console.log('listening'));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ prefer-structured-log
process.on('SIGTERM', () => server.close());
