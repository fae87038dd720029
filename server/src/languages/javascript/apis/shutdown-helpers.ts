/**
 * Packages that handle SIGTERM for the process that loads them, by whose names nothing tells. Source: each package's README. Moleculer's
 * broker, Sails and Effect's `runMain` stop on SIGINT and SIGTERM by themselves.
 */
const shutdownHelpers: ReadonlySet<string> = new Set([
  '@effect/platform-bun',
  '@effect/platform-node',
  '@godaddy/terminus',
  'death',
  'exiting',
  'hapi-pulse',
  'http-terminator',
  'lightship',
  'medusa-core-utils',
  'moleculer',
  'node-cleanup',
  'sails',
  'signal-exit',
  'stoppable',
  'terminus',
]);

/** `http-graceful-shutdown`, `@fastify/graceful…`, `close-with-grace`, `async-exit-hook`: there are dozens of them. */
const byName = /graceful(?!-fs)|with-grace|shutdown|exit-hook/i;

export function isShutdownHelper(specifier: string): boolean {
  return shutdownHelpers.has(specifier) || (!/^[./~#]/.test(specifier) && byName.test(specifier));
}
