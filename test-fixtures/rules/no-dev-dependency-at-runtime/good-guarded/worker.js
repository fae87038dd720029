if (process.env.NODE_ENV !== 'production') {
  require('dotenv').config();
}
try {
  require('source-map-support').install();
} catch {}
if (process.env.NODE_ENV === 'development') require('longjohn');

module.exports = require('pg');

async function reloadLive() {
  const { watch } = await import('chokidar');
  watch('src');
}

if (process.env.NODE_ENV === 'production') console.info('assets are built');
else reloadLive();
