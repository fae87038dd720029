import { posix } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { CommentSyntax, Edit, PhraseBook, TextEdit } from '../../../rules/rule';
import { configFileName } from '../engine/config';
import { parseDirectives } from '../engine/directives';
import { applyReplacements } from '../engine/edits';
import { extract } from '../engine/extract';
import { LineMap } from '../engine/lines';
import type { Problem } from '../engine/problem';

/** Lines that must stay the first of their file: shebangs, encodings, Dockerfile parser directives, XML declarations. */
const firstLines = /^(?:\uFEFF?#!|#.*coding[:=]|#\s*(?:syntax|escape|check)\s*=|<\?)/;

/**
 * A comment that silences a rule on the problem's line: a word more in the directive that stands there, a line above, or the end of
 * the line. Undefined where neither place takes a comment: inside of a text, or of a command that goes on over lines.
 */
export function disableLine(problem: Problem, text: string, phrases: PhraseBook): TextEdit | undefined {
  const { comment } = phrases;
  if (!comment) return undefined;
  const lines = new LineMap(text);
  const line = lines.position(problem.range.start).line;
  const standing = parseDirectives(text, comment).find(
    (directive) => directive.kind === 'disable-next-line' && directive.target === line && directive.rules.length > 0,
  );
  const last = standing?.rules.at(-1);
  if (standing && last) {
    const at = text.indexOf(last, standing.range.start) + last.length;
    return { range: { start: at, end: at }, text: ` ${problem.ruleId}` };
  }
  const { start, end } = lines.lineRange(line);
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
  const syntaxAt = (offset: number) => (phrases.commentAt ? phrases.commentAt(offset) : comment);
  const syntaxAbove = syntaxAt(start);
  const above = syntaxAbove && {
    range: { start, end: start },
    text: `${indent}${wrap(`twelve-factor-disable-next-line ${problem.ruleId}`, syntaxAbove)}${endOfLine(text)}`,
  };
  const syntaxBehind = syntaxAt(end);
  const behind = syntaxBehind && {
    range: { start: end, end },
    text: ` ${wrap(`twelve-factor-disable-line ${problem.ruleId}`, syntaxBehind)}`,
  };
  // What is said of a file as a whole stays on its first line.
  const places = line === 0 ? [behind, above] : [above, behind];
  return places.find((edit) => edit && onlyComments(problem.file, text, edit));
}

/** A comment at the top of the file that silences a rule in all of it. Undefined where the format has no comments. */
export function disableFile(problem: Problem, text: string, { comment }: PhraseBook): TextEdit | undefined {
  if (!comment) return undefined;
  const lines = new LineMap(text);
  let line = 0;
  while (line < lines.lineCount - 1 && firstLines.test(text.slice(lines.lineRange(line).start, lines.lineRange(line).end)))
    line++;
  const { start } = lines.lineRange(line);
  const directive = wrap(`twelve-factor-disable-file ${problem.ruleId}`, comment);
  const edit = { range: { start, end: start }, text: `${directive}${endOfLine(text)}` };
  return onlyComments(problem.file, text, edit) ? edit : undefined;
}

/**
 * An override in the nearest config file, for what no comment can silence.
 * @param textOf present text of a file, undefined where there is none
 */
export function disableInConfig(problem: Problem, textOf: (file: string) => string | undefined): Edit {
  const config = nearestConfig(problem.file, textOf);
  const folder = posix.dirname(config);
  const override = {
    files: [folder === '.' ? problem.file : posix.relative(folder, problem.file)],
    rules: { [problem.ruleId]: 'off' },
  };
  const text = textOf(config);
  if (text === undefined) return { file: config, create: `${JSON.stringify({ overrides: [override] }, null, 2)}\n` };
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: endOfLine(text) };
  const edits = modify(text, ['overrides', -1], override, { formattingOptions, isArrayInsertion: true });
  return { file: config, range: { start: 0, end: text.length }, text: applyEdits(text, edits) };
}

function nearestConfig(file: string, textOf: (file: string) => string | undefined): string {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    const config = `${folder}/${configFileName}`;
    if (textOf(config) !== undefined) return config;
  }
  return configFileName;
}

/** Whether the file says the same with the insertion as without. */
function onlyComments(file: string, text: string, edit: TextEdit): boolean {
  const before = extract(file, text);
  const after = extract(file, applyReplacements(text, [edit]) ?? text);
  if (after.parseError && !before.parseError) return false;
  return isMoved(before.facts, after.facts, edit.range.start, edit.text.length);
}

/** Whether two facts differ in nothing but offsets, moved by what was inserted at `at`. */
function isMoved(before: unknown, after: unknown, at: number, by: number): boolean {
  if (typeof before === 'number') return after === before || (before >= at && after === before + by);
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return before === after;
  const entries = Object.entries(before);
  return (
    entries.length === Object.keys(after).length &&
    entries.every(([key, value]) => isMoved(value, (after as Record<string, unknown>)[key], at, by))
  );
}

function wrap(words: string, { line, open, close }: CommentSyntax): string {
  return line ? `${line} ${words}` : `${open} ${words} ${close}`;
}

function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
