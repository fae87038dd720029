import express from 'express';
import { constants } from './constants.js';

const app = express();
if (constants.isDebug) {
  app.use('/force-exit', (req, res) => {
    res.send('Bye');
    setTimeout(() => process.exit(0), 500);
  });
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
