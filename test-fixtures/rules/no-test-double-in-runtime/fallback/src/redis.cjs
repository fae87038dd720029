exports.makeRedis = (url) => {
  if (url) return new (require('ioredis'))(url);
  const RedisMock = require('ioredis-mock');
  //                         ^^^^^^^^^^^^ no-test-double-in-runtime
  return new RedisMock();
};
