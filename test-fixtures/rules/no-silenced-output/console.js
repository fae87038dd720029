const express = require('express');
const { noop } = require('lodash');

if (process.env.NODE_ENV === 'production') {
  console.log = function () {};
  // <- no-silenced-output: `console.log` is silenced, so nobody sees what the process says; set a log level in the environment.
  console.info = noop;
  // <- no-silenced-output: `console.info` is silenced, so nobody sees what the process says; set a log level in the environment.
}
console.warn = console.error = () => undefined;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-silenced-output: `console.error` is silenced, so nobody sees what the process says; set a log level in the environment.
// <- no-silenced-output
for (const level of ['debug', 'trace']) console[level] = () => {};
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ no-silenced-output: `console[level]` is silenced, so nobody sees what the process says; set a log level in the environment.
Object.assign(console, { table() {}, dir: () => {} });
//                       ^^^^^^^^^^ no-silenced-output
//                                   ^^^^^^^^^^^^^ no-silenced-output
process.stdout.write = () => true;
// <- no-silenced-output: `process.stdout.write` is silenced, so nobody sees what the process says; set a log level in the environment.

const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
