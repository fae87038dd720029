import express from 'express';

const app = express();
app.get('/', (_, response) => response.send(`${process.env.ALMANAC_NAME} ${process.env.ALMANAC_HOOK ?? ''}`));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
