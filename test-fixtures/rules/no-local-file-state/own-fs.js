// Local names that look like the file system, and code that runs in development only.
import { writeFileSync } from 'node:fs';
import express from 'express';
import { s3 } from './storage.js';

const fs = { writeFile: (key, body) => s3.put(key, body) };
const app = express();
app.post('/orders', (req, res) => {
  fs.writeFile('orders.json', req.body);
  res.sendStatus(201);
});
if (process.env.NODE_ENV === 'development') writeFileSync('openapi.json', JSON.stringify({ paths: app._router }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
