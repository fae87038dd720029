import 'dotenv/config';
//      ^^^^^^^^^^^^^ no-dev-dependency-at-runtime
import flags from '@acme/flags/server/index.js';
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-dev-dependency-at-runtime
import { createRequire } from 'node:module';
import pg from 'pg';
export * from 'tslib';
//             ^^^^^ no-dev-dependency-at-runtime
export { debounce } from 'lodash/debounce.js';
//                        ^^^^^^^^^^^^^^^^^^ no-dev-dependency-at-runtime

const require = createRequire(import.meta.url);
const moment = require('moment');
//                      ^^^^^^ no-dev-dependency-at-runtime
const { nanoid } = await import('nanoid');
//                               ^^^^^^ no-dev-dependency-at-runtime

function later() {
  return import('chalk');
//               ^^^^^ no-dev-dependency-at-runtime
}

let pretty;
try {
  pretty = await import('pino-pretty');
} catch {
  pretty = undefined;
}
console.log(flags, pg.defaults, moment, nanoid, later(), pretty);
