import type { Place } from './facts';

const production = /^(?:prod|production|live)$/i;
const test = /^(?:test|testing|tests|ci|unit|integration|e2e)$/i;

export function isProductionName(environment: string): boolean {
  return production.test(environment);
}

export function isTestName(environment: string): boolean {
  return test.test(environment);
}

/** Whether a condition on the environment's name keeps this place from running in production. */
export function runsInProduction({ guard }: Pick<Place, 'guard'>): boolean {
  if (!guard) return true;
  const names = guard.values.some(isProductionName);
  return guard.is ? names : !names;
}
