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

export function readSettings(given) {
  const written = JSON.parse(readFileSync('settings.json', 'utf8'));
  return { ...defaults, ...new Settings().makeDefaultSettings(), ...written, ...given };
}

export const options = {
  upstream: { type: 'string', default: 'http://10.0.0.9:4000', describe: 'Where to ask' },
  queue: { flag: '--queue', defaultValue: 'http://queue.internal:4001' },
};
