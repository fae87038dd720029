const express = require('express');

const app = express();
const server = app.listen(5000, () => console.log('Listening'));
//                        ^^^^ no-hardcoded-port: Port 5000 is hardcoded; listen on the PORT of the environment.
process.on('SIGTERM', () => server.close());
