import type { Range, Redirect } from '../../facts';
import type { ProjectView } from '../../project';
import type { TextEdit } from '../../rule';

/** Whether a redirect only sends one stream after the other: `2>&1`. */
export function isCopy({ operator, target }: Redirect): boolean {
  return operator === '>&' && target !== undefined && /^[12]$/.test(target.text);
}

/** Deletes redirects with the blanks before them. */
export function withoutRedirects(ranges: readonly Range[], file: string, project: ProjectView): TextEdit[] {
  return ranges.map(({ start: first, end }) => {
    let start = first;
    while (start > 0 && /[ \t]/.test(project.textOf(file, { start: start - 1, end: start }))) start--;
    return { file, range: { start, end }, text: '' };
  });
}
