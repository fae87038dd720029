import express from 'express';

const app = express();
app.use((req, res, next) => {
  console.log(new Date().toISOString(), req.method, req.originalUrl);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-request-id
  next();
});
app.get('/orders', (req, res) => {
  console.log('orders', req.method, req.url);
  res.end();
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
