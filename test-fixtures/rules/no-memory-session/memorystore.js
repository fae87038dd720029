import express from 'express';
import session from 'express-session';
import createMemoryStore from 'memorystore';

const MemoryStore = createMemoryStore(session);
const app = express();
app.use(session({ store: new MemoryStore({ checkPeriod: 86400000 }), secret: process.env.SESSION_SECRET, resave: false }));
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session: Sessions of express-session are kept in the memory of this process; keep them in a shared store such as Redis.
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
