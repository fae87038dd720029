import express from 'express';
import morgan from 'morgan';
import pinoHttp from 'pino-http';

const app = express();
app.use(pinoHttp());
app.use(morgan('tiny'));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
