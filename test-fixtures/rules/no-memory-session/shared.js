const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const MongoStore = require('connect-mongo');
const pgSession = require('connect-pg-simple')(session);
const cookieSession = require('cookie-session');
const Redis = require('ioredis');
const { makeStore, sessionOptions } = require('./stores');

const app = express();
app.use('/a', session({ store: new RedisStore({ client: new Redis() }), secret: process.env.SESSION_SECRET }));
app.use('/b', session({ store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }), secret: process.env.SESSION_SECRET }));
app.use('/c', session({ store: new pgSession(), secret: process.env.SESSION_SECRET }));
// What comes from elsewhere may be any store.
app.use('/d', session({ store: makeStore(session), secret: process.env.SESSION_SECRET }));
app.use('/e', session(sessionOptions));
app.use('/f', session({ ...sessionOptions, secret: process.env.SESSION_SECRET }));
app.use('/g', cookieSession({ name: 'session', keys: [process.env.SESSION_SECRET] }));

const later = { secret: process.env.SESSION_SECRET };
later.store = makeStore(session);
app.use('/h', session(later));

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
