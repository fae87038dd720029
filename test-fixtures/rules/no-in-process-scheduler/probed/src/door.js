import express from 'express';

const app = express();
app.get('/health', (_, response) => response.json({ status: 'ok' }));
app.get('/metrics', (_, response) => response.send('letters 0'));

export function startDoor() {
  const server = app.listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}
