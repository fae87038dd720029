import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';

writeFileSync('/data/proxy.yaml', readFileSync('proxy.yaml', 'utf8').replaceAll('HOST', process.env.HOST));
spawn('node', ['proxy.mjs', '/data/proxy.yaml'], { stdio: 'inherit' });

const server = createServer(async (_, response) => {
  await writeFile('/data/last-visit.json', '{}');
//                ^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
  response.end();
}).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
