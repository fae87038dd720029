import express from 'express';
import { connect } from './database.js';
import { keys } from './keys.js';

await connect();
const app = express();
app.get('/', async (req, res) => res.json(await keys.get('greeting')));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
