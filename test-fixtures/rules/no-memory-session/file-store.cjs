const session = require('express-session');
const FileStore = require('session-file-store')(session);
const app = require('express')();

const store = new FileStore({ path: './sessions' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session: Sessions of express-session are kept on the disk of this process; keep them in a shared store such as Redis.
app.use(session({ store, secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
