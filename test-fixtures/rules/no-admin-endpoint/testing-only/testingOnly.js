const express = require('express');

const app = express();
app.use('/testingOnly', require('./routes/testingOnly/index.js'));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
