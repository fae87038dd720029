import fs from 'node:fs';
import express from 'express';

const app = express();
app.get('/', (req, res) => {
  fs.appendFile('access.log', `${req.url}\n`, () => res.end());
//              ^^^^^^^^^^^^ no-log-file
});
if (process.env.PIDS) fs.writeFileSync('server.pid', String(process.pid));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-daemonize
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
