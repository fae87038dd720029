import { folderOf } from '../../paths';
import type { ProjectView } from '../../project';

/**
 * Whether the extra that asks for all of them brings a distribution (`shop-core[all]`): the lockfile lists it among that package's extras, or
 * there is none that could tell.
 */
export function isBroughtByExtra(name: string, file: string, declared: ReadonlySet<string>, project: ProjectView): boolean {
  const asked = [...declared].filter((each) => each.endsWith('[all]'));
  return asked.some((each) => project.isLockedExtra(folderOf(file), each.replace(/\[.*/, ''), name) ?? true);
}
