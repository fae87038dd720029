import fs from 'node:fs';
import path from 'node:path';
import express from 'express';

const app = express();
app.get('/certificates', (req, res) => {
  if (
    fs.existsSync(path.join(req.query.folder, 'certificate.pem')) &&
    // <- no-blocking-call-in-handler
    fs.existsSync(path.join(req.query.folder, 'key.pem'))
  )
    return res.sendStatus(204);
  if (fs.existsSync(req.query.folder)) return res.sendStatus(404);
  //  ^^^^^^^^^^^^^ no-blocking-call-in-handler
  res.sendStatus(410);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
