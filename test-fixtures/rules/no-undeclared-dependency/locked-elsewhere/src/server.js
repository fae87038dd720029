const express = require('express');
const cookie = require('cookie');
//                      ^^^^^^ no-undeclared-dependency: cookie is imported but declared nowhere; add it to package.json.
const banner = require('figlet');
//                      ^^^^^^ no-undeclared-dependency: figlet is imported but declared nowhere; add it to package.json.
// Its path is put before the others by what starts this.
const settings = require('settings');

const app = express();
app.use((req, res) => res.send(banner.textSync(cookie.parse(req.headers.cookie).name ?? settings.name)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
