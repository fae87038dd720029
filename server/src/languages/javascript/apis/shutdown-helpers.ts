/**
 * Packages that handle SIGTERM for the process that loads them. Source: each package's README; Apollo Server stops on SIGINT and SIGTERM
 * by itself (`stopOnTerminationSignals`).
 */
export const shutdownHelpers: ReadonlySet<string> = new Set([
  '@godaddy/terminus',
  '@gquittet/graceful-server',
  '@moebius/http-graceful-shutdown',
  '@mgcrea/fastify-graceful-exit',
  '@tygra/fastify-graceful-shutdown',
  'async-exit-hook',
  'close-with-grace',
  'death',
  'exit-hook',
  'express-graceful-shutdown',
  'fastify-close-with-grace',
  'fastify-graceful-shutdown',
  'graceful-shutdown',
  'hapi-graceful-shutdown-plugin',
  'hapi-pulse',
  'http-graceful-shutdown',
  'http-shutdown',
  'http-terminator',
  'lightship',
  'node-cleanup',
  'node-graceful-shutdown',
  'signal-exit',
  'stoppable',
  'terminus',
]);

export function isShutdownHelper(specifier: string): boolean {
  return shutdownHelpers.has(specifier) || /^@fastify\/graceful/.test(specifier);
}
