import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { Router } from 'express';
import { config } from '../config.js';

export const receipts = Router();

receipts.post('/:orderId', async (request, response) => {
  const folder = await mkdtemp(join(tmpdir(), 'receipt-'));
  const draft = join(folder, 'receipt.txt');
  await writeFile(draft, JSON.stringify(request.body));
  await axios.put(`${config.receiptsUrl}/${request.params.orderId}`, await readFile(draft));
  response.sendStatus(201);
});
