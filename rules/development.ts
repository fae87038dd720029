import type { Place } from './facts';

const words = /(?:^|[._\-/\s])(?:dev|develop|development|devcontainer|test|tests|testing)(?:$|[._\-/\s])/i;

/** Whether a stage, Dockerfile, compose file, process file or folder is named as one of development or tests: `dev`, `Dockerfile.dev`, `.devcontainer/…`. */
export function isDevelopmentName(name: string): boolean {
  return words.test(name);
}

/** Whether a place runs only where the environment's name says it is not production: `if (process.env.NODE_ENV !== 'production')`. */
export function isOnlyInDevelopment({ guard }: Place): boolean {
  if (!guard) return false;
  return guard.is
    ? guard.values.every((value) => isDevelopmentName(value) || value === 'local')
    : guard.values.includes('production');
}
