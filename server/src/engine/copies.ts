import { pathWithin } from '../../../rules/paths';
import type { ProjectView } from '../../../rules/project';
import { few, sayTheSame } from '../../../rules/repeated';
import type { Edit, Fix } from '../../../rules/rule';
import type { Problem } from './problem';

/** A folder whose folders are apps for others to copy or to read. */
const shelf = /^(?:.*\/)?(?:templates?|examples?|samples?|demos?|starters?|boilerplates?|recipes?)\/(?=[^/]+$)/i;

/**
 * Makes one of the findings that copies of a file raise, such as the templates of a generator: those of one rule in the same line of more
 * than three apps' copies; of apps that stand side by side as templates or examples, those in the same file. The first stays and names the others as related; its fixes hold theirs. Keeps the order.
 */
export function gatherCopies(problems: readonly Problem[], project: Pick<ProjectView, 'appOf' | 'textOf'>): Problem[] {
  const groups = new Map<string, Problem[]>();
  const seen = new Map<string, number>();
  for (const problem of problems) {
    const app = project.appOf(problem.file)?.path;
    if (app === undefined) continue;
    const beside = shelf.exec(app)?.[0];
    const line = beside ?? lineOf(problem, project);
    const key = [problem.ruleId, problem.message, pathWithin(app, problem.file), line].join('\0');
    // The second such line of one copy is that of another.
    const nth = (seen.get(`${app}\0${key}`) ?? 0) + 1;
    seen.set(`${app}\0${key}`, nth);
    const group = `${key}\0${nth}`;
    groups.set(group, [...(groups.get(group) ?? []), problem]);
  }
  const told = new Map<Problem, Problem>();
  const left = new Set<Problem>();
  for (const [first, ...likes] of groups.values()) {
    if (!first || likes.length < few) continue;
    const isOnShelf = shelf.test(project.appOf(first.file)?.path ?? '');
    const others = likes.filter(({ file }) => isOnShelf || sayTheSame(file, first.file, project, 0.6));
    if (others.length < few) continue;
    told.set(first, gathered(first, others));
    for (const other of others) left.add(other);
  }
  return problems.filter((problem) => !left.has(problem)).map((problem) => told.get(problem) ?? problem);
}

function lineOf({ file, range }: Problem, project: Pick<ProjectView, 'textOf'>): string {
  const before = project.textOf(file, { start: Math.max(0, range.start - 200), end: range.start });
  const after = project.textOf(file, { start: range.start, end: range.start + 200 });
  return `${before.slice(before.lastIndexOf('\n') + 1)}${after.replace(/\r?\n[\s\S]*/, '')}`.trim();
}

function gathered(first: Problem, others: readonly Problem[]): Problem {
  const fix = first.fix && combined([first, ...others].map((problem) => ({ file: problem.file, fix: problem.fix })));
  return {
    ...first,
    message: `${first.message} The same stands in ${others.length} other apps.`,
    related: [...first.related, ...others.map(({ file, range }) => ({ file, range, message: 'The same stands here.' }))],
    ...(fix && { fix }),
    suggestions: first.suggestions.flatMap(
      (_, index) =>
        combined([first, ...others].map((problem) => ({ file: problem.file, fix: problem.suggestions[index] }))) ?? [],
    ),
  };
}

/** One fix for all of them, where each has it under the same title. */
function combined(fixes: readonly { file: string; fix: Fix | undefined }[]): Fix | undefined {
  const title = fixes[0]?.fix?.title;
  if (title === undefined || fixes.some(({ fix }) => fix?.title !== title)) return fixes[0]?.fix;
  return { title, edits: fixes.flatMap(({ file, fix }) => (fix?.edits ?? []).map((edit) => placed(edit, file))) };
}

function placed(edit: Edit, file: string): Edit {
  return 'range' in edit ? { ...edit, file: edit.file ?? file } : edit;
}
