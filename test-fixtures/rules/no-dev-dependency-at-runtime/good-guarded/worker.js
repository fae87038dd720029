if (process.env.NODE_ENV !== 'production') {
  require('dotenv').config();
}
try {
  require('source-map-support').install();
} catch {}
if (process.env.NODE_ENV === 'development') require('longjohn');

module.exports = require('pg');
