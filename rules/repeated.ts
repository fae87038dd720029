/** As many of the same are each told by themselves. */
const few = 3;

/** What has the same key, together, in the order of the firsts. */
export function gather<T>(found: readonly T[], keyOf: (one: T) => string): readonly [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of found) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

/**
 * Findings that say the same of the same words, together: more than `most` in one group, which begins with the one to report, the others alone.
 * In the order of the firsts.
 */
export function gatherRepeated<T>(found: readonly T[], keyOf: (one: T) => string, most = few): readonly (readonly [T, ...T[]])[] {
  return gather(found, keyOf).flatMap((group): [T, ...T[]][] => (group.length > most ? [group] : group.map((one) => [one])));
}
