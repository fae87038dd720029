import type { ProjectView } from './project';

/** As many of the same are each told by themselves. */
export const few = 3;

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
 * `sizeOf` counts what a member stands for that was gathered before. In the order of the firsts.
 */
export function gatherRepeated<T>(
  found: readonly T[],
  keyOf: (one: T) => string,
  most = few,
  sizeOf: (one: T) => number = () => 1,
): readonly (readonly [T, ...T[]])[] {
  return gather(found, keyOf).flatMap((group): [T, ...T[]][] => {
    const size = group.reduce((sum, one) => sum + sizeOf(one), 0);
    return size > most ? [group] : group.map((one) => [one]);
  });
}

/** A file of fewer lines is like others by chance. */
const short = 10;

/**
 * What stands in files that say the same, together: the jobs of one pipeline and the workflows beside each other; of twin Dockerfiles the
 * first such line of each, the second of each, and so on. `keyOf` gives undefined for what stands by itself.
 */
export function gatherTwins<T extends { readonly file: string }>(
  found: readonly T[],
  keyOf: (one: T) => { readonly key: string; readonly isStep: boolean } | undefined,
  project: ProjectView,
): readonly [T, ...T[]][] {
  const seen = new Map<string, number>();
  const originals = new Map<string, string[]>();
  const keys = new Map<T, string>();
  found.forEach((one, index) => {
    const twin = keyOf(one);
    if (twin?.isStep) {
      keys.set(one, `step ${one.file.startsWith('.github/workflows/') ? '' : one.file} ${twin.key}`);
      return;
    }
    const key = twin?.key ?? `${index}`;
    const files = originals.get(key) ?? [];
    const original = files.find((file) => file === one.file || sayTheSame(file, one.file, project, 0.5));
    if (original === undefined) originals.set(key, [...files, one.file]);
    // The second such line of one copy is that of another.
    const nth = (seen.get(`${one.file}\0${key}`) ?? 0) + 1;
    seen.set(`${one.file}\0${key}`, nth);
    keys.set(one, `${original ?? one.file}\0${key}\0${nth}`);
  });
  return gather(found, (one) => keys.get(one) ?? '');
}

/** How many lines a group of twins stands for. */
export function sizeOfTwins(twins: readonly unknown[]): number {
  return twins.length;
}

/** Whether two files have a share of their lines in common, of which there are enough to tell. */
export function sayTheSame(file: string, other: string, project: Pick<ProjectView, 'textOf'>, share: number): boolean {
  const [lines, others] = [file, other].map((path) =>
    project
      .textOf(path, { start: 0, end: 50_000 })
      .split('\n')
      .flatMap((line) => line.trim() || []),
  ) as [string[], string[]];
  const known = new Set(others);
  const same = lines.filter((line) => known.has(line)).length;
  return same >= short && same >= share * Math.max(lines.length, others.length);
}
