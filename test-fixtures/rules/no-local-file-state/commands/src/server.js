import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const server = createServer(async (request, response) => {
  await writeFile('data/last.json', JSON.stringify(request.headers.host));
  //              ^^^^^^^^^^^^^^^^ no-local-file-state
  response.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
