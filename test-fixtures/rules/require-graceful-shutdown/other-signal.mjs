import express from 'express';
const app = express();
const server = app.listen(process.env.PORT);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
process.once('SIGUSR2', () => server.close());
