import type { Place } from '../../facts';

const production = /^(?:prod|production|live)$/i;
const test = /^(?:test|testing|tests|ci|unit|integration|e2e)$/i;

const staging = /^(?:stage|staging|stg|qa|uat|pre-?prod|preview|sandbox)$/i;
const development = /^(?:dev|devel|develop|development|local|debug)$/i;

/** Whether a key or class is named after an environment as a whole: `development`, `staging`, `ci`. */
export function isEnvironmentName(name: string): boolean {
  return [production, staging, test, development].some((names) => names.test(name));
}

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
