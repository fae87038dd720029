import express from 'express';

const app = express();
app.post('/sessions', (req, res) => {
  const { password, apiKey } = req.body;
  console.log('login', password, apiKey);
  //                   ^^^^^^^^ no-sensitive-log
  res.end();
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
