require('dotenv').config({ path: `.env.${process.env.NODE_ENV}` });
// <- no-env-branching: The name in NODE_ENV picks the config file that is loaded; give each value an environment variable of its own.
const express = require('express');
const { mailer } = require('./mailer');

const app = express();
app.get('/', (req, res) => res.json(mailer));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
