import express from 'express';

const app = express();
// The extensions of AWS Lambda answer there in each function.
app.get('/secrets/:name', async ({ params }, response) => {
  const secret = await fetch(`http://localhost:2773/secretsmanager/get?secretId=${params.name}`);
  const flags = await fetch('http://localhost:2772/applications/shop/environments/live/configurations/flags');
  const orders = await fetch('http://localhost:2773/orders');
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
  response.json([secret.status, flags.status, orders.status]);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
