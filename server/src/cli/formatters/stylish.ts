import pc from 'picocolors';
import type { Severity } from '../../../../rules/rule';
import { allProblems, type Formatter, placeOf, type Report, shownPath } from '../result';

/** For people: problems by file, then one line that sums up. */
export const stylish: Formatter = (report) => {
  const color = pc.createColors(report.color);
  const paint: Record<Severity, (text: string) => string> = {
    error: color.red,
    warning: color.yellow,
    info: color.blue,
    hint: color.dim,
  };
  const blocks: string[] = [];
  for (const { workspace, problems } of report.results) {
    for (const file of new Set(problems.map((problem) => problem.file))) {
      const own = problems.filter((problem) => problem.file === file);
      const rows = own.map((problem) => {
        const { line, column } = placeOf(workspace, file, problem.range);
        return { place: `${line}:${column}`, severity: problem.severity, message: problem.message, ruleId: problem.ruleId };
      });
      const placeWidth = Math.max(...rows.map(({ place }) => place.length));
      const lines = rows.map(({ place, severity, message, ruleId }) => {
        const indent = 4 + placeWidth + 9;
        const text = wrap(`${message}`, report.columns, indent);
        return `  ${color.dim(place.padStart(placeWidth))}  ${paint[severity](severity.padEnd(7))}  ${text}  ${color.dim(ruleId)}`;
      });
      blocks.push(`${color.underline(shownPath(report, workspace, file))}\n${lines.join('\n')}\n`);
    }
  }
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${summary(report, color)}\n`;
};

function summary(report: Report, color: ReturnType<typeof pc.createColors>): string {
  const problems = allProblems(report);
  if (problems.length === 0) return color.green('✔ No problems found.');
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => of(severity) > 0)
    .map((severity) => counted(of(severity), severity));
  const fixable = problems.filter((problem) => problem.fix).length;
  const text = `✖ ${counted(problems.length, 'problem')} (${parts.join(', ')})${fixable > 0 ? `; --fix mends ${fixable}` : ''}`;
  return of('error') > 0 ? color.red(text) : color.yellow(text);
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`;
}

/** Breaks a message at words so that it stays in its column on a narrow terminal. */
function wrap(text: string, columns: number | undefined, indent: number): string {
  const width = (columns ?? Number.POSITIVE_INFINITY) - indent;
  if (width < 40 || text.length <= width) return text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
