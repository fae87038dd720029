const express = require('express');
const os = require( 'os' );
const { port } = require('./config/port');

const app = express();
app.get('/', (_, response) => response.send(os.hostname()));
const server = app.listen(port);
process.on('SIGTERM', () => server.close());
