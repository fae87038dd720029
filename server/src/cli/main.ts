import { run } from './run';
import { processTerminal } from './terminal';

// A closed pipe (`twelve-factor … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void run(process.argv.slice(2), processTerminal).then((code) => {
  process.exitCode = code;
});
