import type { Range } from '../../facts';
import type { ProjectView } from '../../project';

/** The text of a file about a range, `distance` characters on either side. */
export function around(project: ProjectView, file: string, { start, end }: Range, distance: number): string {
  return project.textOf(file, { start: Math.max(0, start - distance), end: end + distance });
}
