import { createServer } from 'node:http';
import { on } from 'node:process';
import * as Sentry from '@sentry/node';

function report(error: unknown): void {
  const when = new Date().toISOString();
  console.error(when, error);
  Sentry.captureException(error);
}

on('unhandledRejection', console.error);
// <- no-swallowed-crash
// One listener on both events is one finding for each.
for (const event of ['uncaughtException', 'uncaughtExceptionMonitor']) process.on(event, report);
//                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ no-swallowed-crash

const server = createServer((_, response) => response.end('ok')).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
