import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import express from 'express';

const app = express();
app.post('/photos/:id', async (req, res) => {
  await pipeline(req, createWriteStream(new URL('./uploads/photo.jpg', import.meta.url)));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.createWriteStream` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  res.sendStatus(201);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
