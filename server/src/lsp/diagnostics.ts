import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range as LspRange } from 'vscode-languageserver';
import type { Range } from '../../../rules/facts';
import type { Severity } from '../../../rules/rule';
import type { LineMap } from '../engine/lines';
import type { Problem } from '../engine/problem';

export const source = 'twelve-factor';

/** The only place where our levels become the protocol's. A hint is drawn as dots and never listed in the Problems panel. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is superfluous is drawn faded. */
const unnecessary: ReadonlySet<string> = new Set(['unused-directive', 'no-unused-env-declaration', 'no-duplicate-env-key']);

/** Travels with a diagnostic and comes back with a request for code actions: names one problem among those of its document. */
export interface DiagnosticData {
  readonly key: string;
}

export interface Places {
  uriOf(file: string): string;
  /** Lines of the text the problems were found in. */
  linesOf(file: string): LineMap;
  documentationOf(ruleId: string): string | undefined;
}

export function toDiagnostic(problem: Problem, places: Places, supportsRelated: boolean): Diagnostic {
  const url = places.documentationOf(problem.ruleId);
  return {
    source,
    code: problem.ruleId,
    ...(url && { codeDescription: { href: url } }),
    severity: severities[problem.severity],
    message: problem.message,
    range: toSquiggle(problem.range, places.linesOf(problem.file)),
    ...(unnecessary.has(problem.ruleId) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(supportsRelated &&
      problem.related.length > 0 && {
        relatedInformation: problem.related.map((related) => ({
          location: { uri: places.uriOf(related.file), range: toRange(related.range, places.linesOf(related.file)) },
          message: related.message,
        })),
      }),
    data: { key: keyOf(problem) } satisfies DiagnosticData,
  };
}

/** A line under many lines of code shows nothing any more: it ends with the first. */
function toSquiggle(range: Range, lines: LineMap): LspRange {
  const { start, end } = toRange(range, lines);
  return { start, end: end.line === start.line ? end : lines.position(lines.lineRange(start.line).end) };
}

export function toRange(range: Range, lines: LineMap): LspRange {
  return { start: lines.position(range.start), end: lines.position(range.end) };
}

/** Two problems of one rule may share a range; their messages tell them apart. */
export function keyOf(problem: Problem): string {
  return `${problem.ruleId} ${problem.range.start}-${problem.range.end} ${problem.message}`;
}

/** The key in a diagnostic that a client sends back; undefined where it is not ours or the client lost the data. */
export function keyIn(diagnostic: Diagnostic): string | undefined {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  return diagnostic.source === source && typeof data?.key === 'string' ? data.key : undefined;
}
