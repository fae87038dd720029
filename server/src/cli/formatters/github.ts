import type { Severity } from '../../../../rules/rule';
import { type Formatter, placeOf, shownPath } from '../result';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands that GitHub Actions shows as annotations. Source: GitHub's documentation of workflow commands. */
export const github: Formatter = (report) =>
  report.results
    .flatMap(({ workspace, problems }) =>
      problems.map((problem) => {
        const { line, column, endLine, endColumn } = placeOf(workspace, problem.file, problem.range);
        const properties = {
          file: shownPath(report, workspace, problem.file).split('\\').join('/'),
          line,
          endLine,
          col: column,
          ...(endLine === line && { endColumn }),
          title: problem.ruleId,
        };
        const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
        return `::${commands[problem.severity]} ${list.join(',')}::${escapeData(problem.message)}\n`;
      }),
    )
    .join('');

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
