import cors from 'cors';
import express from 'express';

const app = express();
app.use(
  cors({
    origin: [
      'http://localhost:5173',
//    ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
      'http://127.0.0.1:5173',
      'https://shop.acme.com',
      'http://localhost:4173',
    ],
  }),
);
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
