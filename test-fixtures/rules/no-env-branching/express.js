const express = require('express');

const env = process.env.NODE_ENV || 'development';
const isProduction = env === 'production';

const maxItems = isProduction ? 500 : 20;
//               ^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in NODE_ENV picks the value of `maxItems`; give each value an environment variable of its own.
const timeouts = { development: 30_000, staging: 10_000, production: 5_000 };
const timeout = timeouts[env];
//              ^^^^^^^^^^^^^ no-env-branching
const database = {
  ssl: process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false,
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in NODE_ENV picks the value of `ssl`; give each value an environment variable of its own.
};

let bucket;
if (process.env.APP_ENV === 'production') {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in APP_ENV picks the value of `bucket`; give each value an environment variable of its own.
  bucket = 'shop-assets';
} else if (process.env.APP_ENV === 'qa') {
  bucket = 'shop-assets-qa';
} else {
  bucket = 'shop-assets-dev';
}

function currency() {
  switch (process.env.ENVIRONMENT) {
//        ^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
    case 'prod':
      return 'EUR';
    default:
      return 'XTS';
  }
}

let pageSize = 10;
if (isProduction) pageSize = 50;
//  ^^^^^^^^^^^^ no-env-branching

const app = express();
app.get('/', (req, res) => res.json({ maxItems, timeout, database, bucket, pageSize, currency: currency() }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
