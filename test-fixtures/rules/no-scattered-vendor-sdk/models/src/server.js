import express from 'express';
import { answer } from './answers.js';
import { summary } from './summaries.js';
import { tags } from './tags.js';
import { title } from './titles.js';

const app = express();
app.post('/', async (req, res) => res.json([await answer(), await summary(), await tags(), await title()]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
