import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  appendFileSync('data/visits.json', JSON.stringify(request.url));
  //             ^^^^^^^^^^^^^^^^^^ no-local-file-state
  // <- no-blocking-call-in-handler
  response.end();
}).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
