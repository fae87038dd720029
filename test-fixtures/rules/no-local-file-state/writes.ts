import { createWriteStream, promises as fsp } from 'node:fs';
import * as fs from 'node:fs';
import { writeFile as save } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';
import fse from 'fs-extra';
import sharp from 'sharp';
import formidable from 'formidable';
import { pipeline } from 'node:stream/promises';

const UPLOADS = path.join(__dirname, '../uploads');
const app = express();
fs.writeFileSync('orders.json', '[]');
//               ^^^^^^^^^^^^^ no-local-file-state: `fs.writeFileSync` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.

app.post('/orders/:id', async (req, res) => {
  const { id } = req.params;
  fs.appendFile('data/orders.csv', `${id}\n`, () => {});
//              ^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.appendFile` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  await fsp.writeFile(path.join(process.cwd(), 'orders', `${id}.json`), JSON.stringify(req.body));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.promises.writeFile` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  await save(`./receipts/${id}.txt`, 'paid');
//           ^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.promises.writeFile` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  await pipeline(req, createWriteStream(path.join(UPLOADS, id)));
//                                      ^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.createWriteStream` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  await fse.outputJson('cache/last.json', req.body);
//                     ^^^^^^^^^^^^^^^^^ no-local-file-state: `fs.outputJson` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  await sharp(req.body.image).resize(200).toFile(`public/thumbs/${id}.png`);
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state: `sharp.toFile` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  const handle = await fsp.open('orders.dat', 'a');
//                              ^^^^^^^^^^^^ no-local-file-state: `fs.promises.open` keeps data on the disk of this process, where others cannot see it; keep it in a backing service.
  await handle.close();
  const form = formidable({ uploadDir: UPLOADS });
//                                     ^^^^^^^ no-local-file-state: `formidable uploadDir` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.
  await form.parse(req);
  res.sendStatus(201);
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
