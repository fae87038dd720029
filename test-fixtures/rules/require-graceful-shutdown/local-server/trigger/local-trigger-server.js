import { readFileSync } from 'node:fs';
import express from 'express';

const app = express();
app.post('/', (_, response) => response.send(readFileSync('jobs.yml')));
app.listen(3005);
