import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { normalizeMenu } from './normalize.js';
import { saveMenu } from './save.js';

await normalizeMenu();
const server = createServer(async (req, res) => {
  await saveMenu({ soup: 1 });
  await writeFile('data/orders.json', '[]');
  //              ^^^^^^^^^^^^^^^^^^ no-local-file-state
  res.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
