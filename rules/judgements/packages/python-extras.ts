import { folderOf } from '../../paths';
import type { ProjectView } from '../../project';

/**
 * Whether the extra that asks for all of them brings a distribution (`shop-core[all]`): the lockfile lists it among that package's extras, or
 * there is none that could tell.
 */
export function isBroughtByExtra(name: string, file: string, whole: readonly string[], project: ProjectView): boolean {
  return whole.some((owner) => project.isLockedExtra(folderOf(file), owner, name) ?? true);
}
