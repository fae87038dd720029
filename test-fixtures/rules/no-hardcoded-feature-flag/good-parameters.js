export function render({ searchEnabled = true, ENABLE_MAPS = false } = {}) {
  const flags = { searchEnabled: true };
  return searchEnabled && ENABLE_MAPS ? flags.searchEnabled : undefined;
}
export const featureOf = (plan) => plan.enabled === true;
