import express from 'express';
const app = express();
const server = app.listen(process.env.PORT);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
process.on('exit', () => server.close());
