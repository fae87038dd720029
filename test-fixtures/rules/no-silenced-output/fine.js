import { createServer } from 'node:http';
import pino from 'pino';

const logger = pino();

// Sent on, not away.
console.log = (...args) => logger.info(args);
console.error = logger.error.bind(logger);

// For a moment only.
const original = console.warn;
console.warn = () => {};
await import('./noisy.js');
console.warn = original;

// Tests and development.
if (process.env.NODE_ENV === 'test') console.debug = () => {};

// Consoles of our own.
function run(console) {
  console.log = () => {};
}
const view = { console: { log: null } };
view.console.log = () => {};
run({});

const server = createServer((req, res) => res.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
