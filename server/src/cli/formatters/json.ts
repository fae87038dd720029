import { applyReplacements, type FileChange } from '../../engine/edits';
import type { Problem } from '../../engine/problem';
import type { Workspace } from '../../engine/workspace';
import { absolutePath, changesOf, type Formatter, factorOfRule, placeOf, type Report } from '../result';

/**
 * ESLint's JSON: one entry per file that was read; lines and columns 1-based, `fix.range` in 0-based UTF-16 offsets. Our own `level`, `factor` and
 * `related` ride along. A fix that touches several files stands in `changes`, since ESLint's `fix` knows one file only.
 */
export const json: Formatter = (report) => {
  const entries = report.results.flatMap(({ workspace, problems, files }) => {
    const all = new Set([...files, ...problems.map((problem) => problem.file)]);
    return [...all].sort().map((file) => {
      const own = problems.filter((problem) => problem.file === file);
      const count = (wanted: (problem: Problem) => boolean) => own.filter(wanted).length;
      const isError = (problem: Problem) => problem.severity === 'error';
      return {
        filePath: absolutePath(workspace, file),
        messages: own.map((problem) => toMessage(report, workspace, problem)),
        suppressedMessages: [],
        errorCount: count(isError),
        fatalErrorCount: 0,
        warningCount: count((problem) => !isError(problem)),
        fixableErrorCount: count((problem) => isError(problem) && problem.fix !== undefined),
        fixableWarningCount: count((problem) => !isError(problem) && problem.fix !== undefined),
        usedDeprecatedRules: [],
      };
    });
  });
  return `${JSON.stringify(entries)}\n`;
};

function toMessage(report: Report, workspace: Workspace, problem: Problem) {
  const factor = factorOfRule(report, problem.ruleId);
  return {
    ruleId: problem.ruleId,
    severity: problem.severity === 'error' ? 2 : 1,
    message: problem.message,
    ...placeOf(workspace, problem.file, problem.range),
    ...(problem.fix && toFix(workspace, problem, changesOf(workspace, problem, problem.fix.edits))),
    ...(problem.suggestions.length > 0 && {
      suggestions: problem.suggestions.map((suggestion) => ({
        desc: suggestion.title,
        ...toFix(workspace, problem, changesOf(workspace, problem, suggestion.edits)),
      })),
    }),
    level: problem.severity,
    ...(factor && { factor: factor.slug, factorNumber: factor.number }),
    ...(problem.related.length > 0 && {
      related: problem.related.map(({ file, range, message }) => ({
        filePath: absolutePath(workspace, file),
        message,
        ...placeOf(workspace, file, range),
      })),
    }),
  };
}

function toFix(workspace: Workspace, problem: Problem, changes: readonly FileChange[]) {
  const [only] = changes;
  if (changes.length === 1 && only?.kind === 'edit' && only.file === problem.file) {
    const fix = merge(workspace.textOf(only.file) ?? '', only.replacements);
    if (fix) return { fix };
  }
  return {
    changes: changes.map((change) =>
      change.kind === 'create'
        ? { filePath: absolutePath(workspace, change.file), create: change.text }
        : {
            filePath: absolutePath(workspace, change.file),
            edits: change.replacements.map(({ range, text }) => ({ range: [range.start, range.end], text })),
          },
    ),
  };
}

/** Several replacements of one file as the one that ESLint's shape has room for. */
function merge(text: string, replacements: readonly { range: { start: number; end: number }; text: string }[]) {
  const start = Math.min(...replacements.map(({ range }) => range.start));
  const end = Math.max(...replacements.map(({ range }) => range.end));
  const shifted = replacements.map(({ range, text: insert }) => ({
    range: { start: range.start - start, end: range.end - start },
    text: insert,
  }));
  const merged = applyReplacements(text.slice(start, end), shifted);
  return merged === undefined ? undefined : { range: [start, end], text: merged };
}
