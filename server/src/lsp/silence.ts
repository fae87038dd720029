import { posix } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { Edit, PhraseBook } from '../../../rules/rule';
import { configFileName } from '../engine/config';
import { parseDirectives } from '../engine/directives';
import type { LineMap } from '../engine/lines';
import type { Problem } from '../engine/problem';

/** Lines that must stay the first of their file: shebangs, encodings, Dockerfile parser directives, XML declarations. */
const firstLines = /^(?:\uFEFF?#!|#.*coding[:=]|#\s*(?:syntax|escape|check)\s*=|<\?)/;

/** A comment that silences a rule on the problem's line: a word more in the directive that stands there, or a line above. */
export function disableLine(problem: Problem, text: string, lines: LineMap, comment: NonNullable<PhraseBook['comment']>): Edit {
  const line = lines.position(problem.range.start).line;
  const standing = parseDirectives(text, comment).find(
    (directive) => directive.kind === 'disable-next-line' && directive.target === line && directive.rules.length > 0,
  );
  const last = standing?.rules.at(-1);
  if (standing && last) {
    const at = text.indexOf(last, standing.range.start) + last.length;
    return { range: { start: at, end: at }, text: ` ${problem.ruleId}` };
  }
  const { start } = lines.lineRange(line);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const directive = wrap(`twelve-factor-disable-next-line ${problem.ruleId}`, comment);
  return { range: { start, end: start }, text: `${indent}${directive}${endOfLine(text)}` };
}

/** A comment at the top of the file that silences a rule in all of it. */
export function disableFile(problem: Problem, text: string, lines: LineMap, comment: NonNullable<PhraseBook['comment']>): Edit {
  let line = 0;
  while (line < lines.lineCount - 1 && firstLines.test(text.slice(lines.lineRange(line).start, lines.lineRange(line).end)))
    line++;
  const { start } = lines.lineRange(line);
  const directive = wrap(`twelve-factor-disable-file ${problem.ruleId}`, comment);
  return { range: { start, end: start }, text: `${directive}${endOfLine(text)}` };
}

/**
 * An override in the nearest config file, for formats without comments and for what no comment can silence.
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

export function nearestConfig(file: string, textOf: (file: string) => string | undefined): string {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    const config = `${folder}/${configFileName}`;
    if (textOf(config) !== undefined) return config;
  }
  return configFileName;
}

function wrap(words: string, comment: NonNullable<PhraseBook['comment']>): string {
  return comment.line ? `${comment.line} ${words}` : `${comment.open} ${words} ${comment.close}`;
}

function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
