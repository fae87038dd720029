import type { Range } from '../../../rules/facts';
import type { PhraseBook } from '../../../rules/rule';
import { LineMap } from './lines';
import type { Problem } from './problem';

export type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';

/** `// twelve-factor-disable-next-line RULE… -- reason`. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** Empty: all rules. */
  readonly rules: readonly string[];
  /** The whole comment. */
  readonly range: Range;
  /** 0-based line the comment stands on, and the one it speaks of. */
  readonly line: number;
  readonly target: number;
}

const unusedDirectiveId = 'unused-directive';

const pattern =
  /(?<=^|[\s;{(,])(?<open>\/\/|#|--|;|\/\*|\{\/\*|<!--)[ \t]*twelve-factor-(?<kind>disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])(?<rest>[^\r\n]*)/gm;

/** Directives of a text, in order. `comment` is the language's syntax; without it there are none. */
export function parseDirectives(text: string, comment: PhraseBook['comment']): Directive[] {
  if (!comment || !text.includes('twelve-factor-')) return [];
  const opens = [comment.line, comment.open, comment.open && `{${comment.open}`].filter((open) => open !== undefined);
  const lines = new LineMap(text);
  const directives: Directive[] = [];
  for (const match of text.matchAll(pattern)) {
    const { open, kind, rest } = match.groups as { open: string; kind: DirectiveKind; rest: string };
    if (!opens.includes(open)) continue;
    const close = open === '<!--' ? '-->' : open.endsWith('/*') ? (open.startsWith('{') ? '*/}' : '*/') : undefined;
    const closeAt = close === undefined ? -1 : rest.indexOf(close);
    const body = closeAt < 0 ? rest : rest.slice(0, closeAt);
    const end =
      match.index + match[0].length - rest.length + (closeAt < 0 ? rest.trimEnd().length : closeAt + (close?.length ?? 0));
    const line = lines.position(match.index).line;
    directives.push({
      kind,
      rules:
        body
          .split(/\s--(?:\s|$)/)[0]
          ?.split(/[\s,]+/)
          .filter(Boolean) ?? [],
      range: { start: match.index, end },
      line,
      target: line,
    });
  }
  const own = new Set(directives.filter(({ kind }) => kind === 'disable-next-line').map(({ line }) => line));
  return directives.map((directive) => {
    if (directive.kind !== 'disable-next-line') return directive;
    let target = directive.line + 1;
    while (own.has(target)) target++;
    return { ...directive, target };
  });
}

export interface DirectiveScope {
  readonly text: string;
  readonly directives: readonly Directive[];
  /** Whether a rule of this id exists, and whether it is on for the file. */
  ruleState(id: string): 'on' | 'off' | 'unknown';
}

/** Takes suppressed problems of one file out and adds those about directives that suppress nothing. */
export function applyDirectives(file: string, problems: readonly Problem[], scope: DirectiveScope): Problem[] {
  if (scope.directives.length === 0) return [...problems];
  const lines = new LineMap(scope.text);
  const used = new Set<string>();
  const kept = problems.filter((problem) => {
    const line = lines.position(problem.range.start).line;
    const directive = scope.directives.find((candidate) => {
      if (candidate.kind === 'enable' || !speaksOf(candidate, problem.ruleId)) return false;
      if (candidate.kind === 'disable-file') return true;
      if (candidate.kind !== 'disable') return candidate.target === line;
      return candidate.line <= line && !enabledAgain(scope.directives, candidate, problem.ruleId, line);
    });
    if (directive) used.add(`${directive.range.start} ${directive.rules.length === 0 ? '' : problem.ruleId}`);
    return directive === undefined;
  });
  return [...kept, ...scope.directives.flatMap((directive) => unused(file, directive, used, scope, lines))];
}

function speaksOf(directive: Directive, ruleId: string): boolean {
  return directive.rules.length === 0 || directive.rules.includes(ruleId);
}

function enabledAgain(directives: readonly Directive[], from: Directive, ruleId: string, line: number): boolean {
  return directives.some(
    (candidate) =>
      candidate.kind === 'enable' &&
      candidate.range.start > from.range.start &&
      candidate.line <= line &&
      speaksOf(candidate, ruleId),
  );
}

function unused(file: string, directive: Directive, used: ReadonlySet<string>, scope: DirectiveScope, lines: LineMap): Problem[] {
  if (directive.kind === 'enable') return [];
  const names = directive.rules.length === 0 ? [''] : directive.rules;
  const idle = names.filter(
    (name) => !used.has(`${directive.range.start} ${name}`) && (name === '' || scope.ruleState(name) !== 'off'),
  );
  if (idle.length === 0) return [];
  const unknown = idle.filter((name) => name !== '' && scope.ruleState(name) === 'unknown');
  const message =
    unknown.length > 0
      ? `There is no rule ${unknown.join(', ')}; correct the name or delete the directive.`
      : directive.rules.length === 0
        ? 'This directive suppresses nothing; delete it.'
        : `This directive suppresses nothing for ${idle.join(', ')}; delete it.`;
  const whole = idle.length === names.length;
  const fix =
    whole && unknown.length === 0
      ? { title: 'Delete the unused directive', edits: [{ range: deletion(scope.text, directive, lines), text: '' }] }
      : undefined;
  return [
    {
      ruleId: unusedDirectiveId,
      severity: 'warning',
      message,
      file,
      range: directive.range,
      related: [],
      suggestions: [],
      ...(fix && { fix }),
    },
  ];
}

/** The comment, with its line where it stands alone there, else with the blanks before it. */
function deletion(text: string, directive: Directive, lines: LineMap): Range {
  const line = lines.lineRange(directive.line);
  const { start, end } = directive.range;
  const alone = text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '';
  if (alone) return { start: line.start, end: lines.offset(directive.line + 1, 0) };
  return { start: start - (/[ \t]*$/.exec(text.slice(line.start, start))?.[0].length ?? 0), end };
}
