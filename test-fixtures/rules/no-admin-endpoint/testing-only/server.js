const express = require('express');

const app = express();
app.get('/reseed', (req, res) => res.sendStatus(204));
//      ^^^^^^^^^ no-admin-endpoint
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
