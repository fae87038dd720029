import { readFileSync } from 'node:fs';
import express from 'express';

const app = express();
app.post('/', (req, res) => res.send(readFileSync('serverless.yml')));
app.listen(3005);
