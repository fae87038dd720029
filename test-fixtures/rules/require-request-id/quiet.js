import express from 'express';
import morgan from 'morgan';

const app = express();
if (process.env.NODE_ENV === 'development') app.use(morgan('dev'));
app.get('/orders', (req, res) => {
  console.log('orders', req.method, req.url);
  res.end();
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
