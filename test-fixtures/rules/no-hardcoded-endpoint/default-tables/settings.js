import { readFileSync } from 'node:fs';

const defaults = {
  orders: {
    apiUrl: 'http://orders.internal:3000',
    peers: [{ url: 'http://127.0.0.1:3001' }],
  },
};

class Settings {
  makeDefaultSettings() {
    const made = {
      mail: { serverUrl: 'http://localhost:8025' },
    };
    return made;
  }
}

const first = { nodes: [{ ledgerServerUrl: 'https://127.0.0.1:8080' }] };

export function readSettings(given) {
  if (process.env.LEDGER_SERVER_URL) first.nodes[0].ledgerServerUrl = process.env.LEDGER_SERVER_URL;
  const written = JSON.parse(readFileSync('settings.json', 'utf8'));
  return { ...first, ...defaults, ...new Settings().makeDefaultSettings(), ...written, ...given };
}

export const options = {
  upstream: { type: 'string', default: 'http://10.0.0.9:4000', describe: 'Where to ask' },
  queue: { flag: '--queue', defaultValue: 'http://queue.internal:4001' },
};
