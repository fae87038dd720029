import express from 'express';

const app = express();
const none = (req, res) => res.end();

app.get('/torrents/:hash/seeders', none);
app.post('/reset-password/:token', none);
app.get('/visas/immigrate', none);
app.post('/devices/:id/factory-reset', none);

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
