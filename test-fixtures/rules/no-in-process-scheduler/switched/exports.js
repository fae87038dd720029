import { parts } from './parts.js';
import { writeExports } from './write-exports.js';

export function startExports() {
  if (parts.exports) return run();
}

function run() {
  return setInterval(() => writeExports(), 60_000);
}
