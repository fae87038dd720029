import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

class Engine {
  constructor(private readonly recordDir?: string) {}

  send(data: Buffer) {
    if (this.recordDir) fs.appendFile(path.resolve(this.recordDir, 'input'), data, () => {});
    fs.appendFile(path.resolve('orders', 'all'), data, () => {});
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
  }

  fail(page: string) {
    fs.writeFile('debug-page.html', page, () => {});
  }
}

const engine = new Engine(process.env.RECORD_DIR);
const server = createServer((request, response) => {
  engine.send(Buffer.from(request.url ?? ''));
  response.end();
}).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
