const express = require('express');

// Local functions and classes that bear the names of libraries.
class NodeCache {
  get() {}
}
function rateLimit() {
  return (req, res, next) => next();
}

const app = express();
app.use(rateLimit({ limit: 5 }));
app.get('/', (req, res) => res.json(new NodeCache().get('x')));

if (process.env.NODE_ENV === 'development') {
  const limit = require('express-rate-limit');
  app.use(limit({ limit: 10_000 }));
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
