import { writeFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import express from 'express';

async function describeConfig() {
  const path = process.env.GENERATE_CONFIG;
  if (path) {
    await writeFile(path, JSON.stringify({ pageSize: 20 }));
    process.exit();
  }
}

await describeConfig();
writeFileSync('credentials/google.json', process.env.GOOGLE_CREDENTIALS ?? '');
const app = express();
app.post('/orders', express.json(), async (req, res) => {
  await writeFile('data/orders.json', JSON.stringify(req.body));
  //              ^^^^^^^^^^^^^^^^^^ no-local-file-state
  res.sendStatus(201);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
