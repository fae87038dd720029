import type { ProjectView } from './project';
import type { Edit } from './rule';

/**
 * Edits that add packages to the runtime dependencies of the first package.json among `manifests`, each with its version range. Packages
 * that are declared already are left alone; nothing is edited where the manifest has no dependencies to stand beside.
 */
export function declarePackages(
  packages: Readonly<Record<string, string>>,
  manifests: readonly string[],
  project: ProjectView,
): Edit[] {
  const file = manifests.find((manifest) => manifest.endsWith('package.json'));
  if (file === undefined) return [];
  const declared = project.factsIn(file, 'dependency').filter(({ group }) => group === 'runtime');
  const first = declared[0];
  if (!first) return [];
  const missing = Object.entries(packages).filter(([name]) => !declared.some((dependency) => dependency.name === name));
  if (missing.length === 0) return [];
  const start = first.range.start;
  const before = project.textOf(file, { start: Math.max(0, start - 200), end: start });
  const gap = /\{(\s*)$/.exec(before)?.[1] ?? ' ';
  const text = missing.map(([name, version]) => `${JSON.stringify(name)}: ${JSON.stringify(version)},${gap || ' '}`).join('');
  return [{ file, range: { start, end: start }, text }];
}
