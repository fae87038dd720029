import { fork } from './processes.js';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const relayConfig = path.join(import.meta.dirname, 'relay', 'builtin.json');
const ledger = path.join(import.meta.dirname, 'data', 'ledger.json');

async function configure() {
  await writeFile(relayConfig, JSON.stringify({ pools: 1 }));
  await writeFile(ledger, JSON.stringify({ opened: new Date() }));
  //              ^^^^^^ no-local-file-state
}

await configure();
const relay = fork('relay/index.js', [`--config=${relayConfig}`]);
relay.on('message', (message) => console.info(message));

const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
