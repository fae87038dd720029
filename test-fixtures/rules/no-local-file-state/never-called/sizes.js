const fs = require('node:fs');

function cacheSizes() {
  return process.memoryUsage();
}

function logCacheSizes() {
  const stream = fs.createWriteStream('data/memoryUsage.csv', { flags: 'a' });
  stream.end(JSON.stringify(cacheSizes()));
}

function keepSizes() {
  const stream = fs.createWriteStream('data/sizes.csv', { flags: 'a' });
  //                                  ^^^^^^^^^^^^^^^^ no-local-file-state
  stream.end(JSON.stringify(cacheSizes()));
}

module.exports = {
  cacheSizes: cacheSizes,
  logCacheSizes: logCacheSizes,
  keepSizes,
};
