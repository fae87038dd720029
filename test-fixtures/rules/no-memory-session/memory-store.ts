import express from 'express';
import expressSession, { MemoryStore, type SessionOptions } from 'express-session';

const options: SessionOptions = {
  store: new MemoryStore(),
//       ^^^^^^^^^^^^^^^^^ no-memory-session: Sessions of express-session are kept in the memory of this process; keep them in a shared store such as Redis.
  secret: process.env.SESSION_SECRET ?? '',
  resave: false,
  saveUninitialized: false,
};

async function start() {
  const app = express();
  app.use(expressSession(options));
  const server = app.listen(process.env.PORT);
  process.on('SIGTERM', () => server.close());
}

void start();
