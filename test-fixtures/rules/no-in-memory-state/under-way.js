import express from 'express';

let reading = false;
let maintenance = false;
const app = express();
app.post('/read', async (request, response) => {
  if (reading) return response.sendStatus(409);
  reading = true;
  await fetch(process.env.SOURCE_URL);
  reading = false;
  response.sendStatus(204);
});
app.post('/maintenance', (request, response) => {
  maintenance = true;
  // <- no-in-memory-state
  response.sendStatus(maintenance ? 204 : 500);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
