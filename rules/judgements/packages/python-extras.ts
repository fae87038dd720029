import { folderOf } from '../../paths';
import type { ProjectView } from '../../project';

/**
 * Whether an extra that a manifest asks for brings a distribution (`shop-core[all]`): the lockfile lists it among that package's extras. Without
 * a lockfile `[all]` may bring anything.
 */
export function isBroughtByExtra(name: string, file: string, declared: ReadonlySet<string>, project: ProjectView): boolean {
  const asked = [...declared].filter((each) => each.includes('['));
  const answers = asked.map((each) => project.isLockedExtra(folderOf(file), each.replace(/\[.*/, ''), name));
  return answers.some((answer, index) => answer ?? asked[index]?.endsWith('[all]'));
}
