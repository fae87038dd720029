import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';

const server = createServer((_request, response) => {
  const journal = createWriteStream('logs/requests.log', { flags: 'a' });
  //                                ^^^^^^^^^^^^^^^^^^^ no-log-file
  journal.write(`${Date.now()}\n`);
  journal.end();
  response.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
