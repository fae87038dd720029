import { join } from 'node:path';

export const demoApp = join(import.meta.dirname, '../../test-fixtures/workspaces/demo-app');

/** A problem of the demo app that has a safe fix: `const port = 3000;`. */
export const hardcodedPort = {
  file: 'src/server.ts',
  line: 9,
  column: 14,
  rule: 'no-hardcoded-port',
  message: 'Port 3000 is hardcoded',
  fix: 'Read the port from PORT',
  fixed: 'process.env.PORT',
};
