import express from 'express';
import morgan from 'morgan';

morgan.token('id', (req) => req.headers['x-request-id']);
const app = express();
app.use(morgan(':id :method :url'));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
