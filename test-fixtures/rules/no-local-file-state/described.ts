import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const spec = { openapi: '3.1.0', paths: {} };
fs.promises.writeFile(path.join(__dirname, 'openapi.json'), JSON.stringify(spec));

const errorLogPath = path.join(__dirname, 'failures.txt');

const server = createServer((request, response) => {
  fs.promises.appendFile(errorLogPath, String(request.url));
  fs.promises.appendFile('orders.json', String(request.url));
  //                     ^^^^^^^^^^^^^ no-local-file-state
  response.end();
}).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
