const express = require('express');
const fs = require('fs');
const https = require('https');

const app = express();
const options = { key: fs.readFileSync('certs/localhost.key'), cert: fs.readFileSync('certs/localhost.crt') };
https.createServer(options, app).listen(process.env.PORT);
