'use strict';
require('dotenv').config();

const env = process.env;

module.exports = {
  port: env.PORT || 3000,
  mongoUrl: env.MONGO_URL || 'mongodb://localhost:27017/orderly',
  jwt: {
    secret: env.JWT_SECRET || 'orderly-dev-jwt',
    expiresIn: '12h',
    tokenType: 'Bearer',
  },
  sessionSecret: env.SESSION_SECRET,
  stripeKey: env.STRIPE_API_KEY,
  invoiceBucket: env.INVOICE_BUCKET,
};
