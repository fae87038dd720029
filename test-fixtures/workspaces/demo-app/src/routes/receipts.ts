import { readFileSync, writeFileSync } from 'node:fs';
import { Router } from 'express';
import multer from 'multer';

const upload = multer({ dest: 'uploads/' });

export const receipts = Router();

receipts.post('/', upload.single('receipt'), async (request, response) => {
  const text = readFileSync(request.file!.path, 'utf8');
  writeFileSync(`./receipts/${request.body.orderId}.txt`, text);
  response.sendStatus(201);
});
