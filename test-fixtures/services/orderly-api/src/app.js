'use strict';
const express = require('express');
const cors = require('cors');
const helmet = require('helmet');
const session = require('express-session');
const morgan = require('morgan');
const config = require('./config');

const app = express();
const sessionOptions = {
  secret: config.sessionSecret,
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 24 * 60 * 60 * 1000 },
};
if (app.get('env') === 'production') {
  app.set('trust proxy', 1);
  sessionOptions.cookie.secure = true;
}

app.use(helmet());
app.use(cors());
app.use(express.json());
app.use(morgan('combined'));
app.use(session(sessionOptions));

app.use('/auth', require('./routes/auth'));
app.use('/orders', require('./routes/orders'));
app.use('/uploads', require('./routes/uploads'));
app.use('/internal', require('./routes/admin'));

app.get('/healthz', (req, res) => res.json({ ok: true }));

module.exports = app;
