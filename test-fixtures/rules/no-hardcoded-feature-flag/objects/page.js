import { fields, survey } from './survey.js';

export function page() {
  const one = survey();
  if (one.emailEnabled) return fields;
  return survey().backEnabled ? 1 : 2;
}
