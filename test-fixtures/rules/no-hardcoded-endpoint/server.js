import express from 'express';

const ORDERS_URL = 'http://orders.internal:8080';
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: orders.internal is the address of one deploy’s own service; read it from ORDERS_URL in the environment.
const config = { billing: { baseUrl: 'https://billing.staging.acme.com/v1' } };
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: billing.staging.acme.com is the address of one deploy’s own service; read it from BILLING_BASE_URL in the environment.
const host = 'api-staging.acme.com';
//           ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: api-staging.acme.com is the address of one deploy’s own service; read it from API_HOST in the environment.
const app = express();

app.get('/orders', async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const orders = await fetch(`${ORDERS_URL}/orders${url.search}`);
  const stock = await fetch('http://192.168.1.20:9000/stock');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: 192.168.1.20 is the address of one deploy’s own service; read it from SERVICE_URL in the environment.
  const users = await fetch(`http://localhost:4000/users/${req.query.user}`);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: localhost is the address of one deploy’s own service; read it from SERVICE_URL in the environment.
  await fetch('http://reports.default.svc.cluster.local/reports');
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: reports.default.svc.cluster.local is the address of one deploy’s own service; read it from REPORTS_URL in the environment.
  await fetch('ws://10.0.4.7/events');
//            ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: 10.0.4.7 is the address of one deploy’s own service; read it from SERVICE_URL in the environment.
  res.json({ orders, stock, users, host, config });
});

app.get('/about', async (req, res) => {
  const rates = await fetch('https://api.stripe.com/v1/rates');
  const docs = { documentation: 'https://docs.staging.acme.com', home: 'https://acme.dev', namespace: 'http://www.w3.org/2000/svg' };
  const example = await fetch('https://api.example.com');
  const fallback = process.env.SEARCH_URL || 'http://localhost:9200';
  const version = { minimum: '10.0.0.1', agent: 'orders/10.1.2.3' };
  const file = { main: './server.prod.js', key: 'orders.internal.total' };
  if (req.get('origin') === 'http://localhost:3000') res.set('vary', 'origin');
  res.json({ rates, docs, example, fallback, version, file, dev: 'https://dev.to/acme' });
});

const server = app.listen(process.env.PORT, '0.0.0.0', () => {
  console.log(`Listening on http://localhost:${process.env.PORT}`);
  console.log('See http://localhost:3000/docs');
});
process.on('SIGTERM', () => server.close());
