/** The conditions that a place stands under, as they are written, and what they say of where its address comes from. */

import type { Range } from '../../facts';
import { literally } from '../../patterns';
import type { RuleContext } from '../../rule';
import { wordsOf } from '../credentials/secret-names';

type Around = Pick<RuleContext, 'file' | 'project'>;

export interface Condition {
  readonly text: string;
  /** False in the `else` of it. */
  readonly holds: boolean;
}

/** How far back the outermost may begin, in characters. */
const reach = 4000;

/** The conditions of `if`, `elif`, `else` and `case` around a place, innermost first. */
function conditionsAround({ start }: Range, { file, project }: Around): readonly Condition[] {
  const text = project.textOf(file, { start: Math.max(0, start - reach), end: start });
  return file.endsWith('.py') ? ofIndents(text) : ofBraces(text);
}

function ofIndents(text: string): Condition[] {
  const lines = text.split('\n');
  const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const found: Condition[] = [];
  let depth = indentOf(lines.at(-1) ?? '');
  let isElse = false;
  for (const line of lines.slice(0, -1).reverse()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const indent = indentOf(line);
    if (indent > depth || (indent === depth && !isElse)) continue;
    const condition = /^\s*(?:el)?if\b\s*(.*?):\s*(?:#.*)?$/.exec(line)?.[1];
    if (isElse && indent === depth && condition === undefined) continue;
    depth = indent;
    if (condition !== undefined) found.push({ text: condition, holds: !isElse });
    isElse = /^\s*else\s*:/.test(line);
  }
  return found;
}

function ofBraces(text: string): Condition[] {
  // Brackets in strings and comments open nothing.
  const code = text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g, (part) => ' '.repeat(part.length));
  const found: Condition[] = [];
  for (let at = openedBefore(code, code.length); at >= 0; at = openedBefore(code, at)) {
    if (code[at] !== '{') continue;
    const isElse = /\belse\s*$/.test(code.slice(0, at));
    const block = isElse ? openedBefore(code, code.lastIndexOf('}', at)) : at;
    const head = code.slice(0, block).trimEnd();
    if (!head.endsWith(')')) continue;
    const open = openedBefore(code, head.length - 1);
    const keyword = /\b(if|switch)\s*$/.exec(code.slice(0, Math.max(0, open)))?.[1];
    const inside = text.slice(open + 1, head.length - 1).trim();
    if (keyword === 'if') found.push({ text: inside, holds: !isElse });
    const label = [...text.slice(at).matchAll(/\bcase\s+(['"][^'"\n]+['"])\s*:/g)].at(-1)?.[1];
    if (keyword === 'switch' && label !== undefined) found.push({ text: `${inside} === ${label}`, holds: true });
  }
  return found;
}

/** Where the innermost bracket was opened that is not closed before `end`; -1 where there is none. */
function openedBefore(code: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const character = code[at] as string;
    if (')]}'.includes(character)) depth++;
    else if ('([{'.includes(character) && --depth < 0) return at;
  }
  return -1;
}

const environmentWord =
  /^(?:env|environment|stage|node_env|dev|develop|development|local|debug|tests?|testing|ci|prod|production|live|staging|qa|uat)$/i;

/** `provider.serviceType === 'gmail'`, `case 'sendgrid':`: data or a setting picks one of several, and no environment does. */
export function isChosenByData(range: Range, around: Around): boolean {
  return conditionsAround(range, around).some(({ text, holds }) => {
    const [, asked = '', , value = ''] = /([\w$.?[\]'"]+)\s*={2,3}\s*(['"])([\w .-]+)\2/.exec(text) ?? [];
    if (!holds || asked === '') return false;
    return ![...wordsOf(asked), value].some((word) => environmentWord.test(word));
  });
}

/** What is configured; a client or connection that is not there yet is made, whatever its address. */
const settingWord = /^(?:urls?|uri|hosts?|hostname|nodes?|endpoints?|address|config|configuration|settings|options|dsn)$/;

/** `if (!options.node)`, `if url is None:`, the `else` of `if (smtpHost)`: stands in where nothing is configured. */
export function isWhereUnset(range: Range, around: Around): boolean {
  const [innermost] = conditionsAround(range, around);
  if (!innermost || !wordsOf(innermost.text).some((word) => settingWord.test(word))) return false;
  const { text, holds } = innermost;
  if (!holds) return /^[\w$.?]+(?:\s*(?:\|\||&&|or|and)\s*[\w$.?]+)*$/.test(text);
  return (
    /^!\s*(?:is\w+\()?[\w$.?]+\)?$/.test(text) ||
    /^not\s+[\w.]+$/.test(text) ||
    /^[\w$.?]+\s*(?:is\s+None|={2,3}\s*(?:null|undefined|None))$/.test(text)
  );
}

/** `if (!token)`, `if token is None`, the `else` of `if (token)`: a value that is not there, by one of its names. */
export function isAbsentHere(names: readonly string[], range: Range, around: Around): boolean {
  const [innermost] = conditionsAround(range, around);
  if (!innermost) return false;
  const asked = names.map(literally).join('|');
  if (!innermost.holds) return new RegExp(`^(?:${asked})$`).test(innermost.text);
  return innermost.text
    .split(/&&|\band\b/)
    .some((part) =>
      new RegExp(
        `^(?:!\\s*(?:${asked})|not\\s+(?:${asked})|(?:${asked})\\s*(?:is\\s+None|={2,3}\\s*(?:null|undefined|None|''|"")))$`,
      ).test(part.trim()),
    );
}

/** `if (isDevelopmentEnv)`, `if settings.USE_LOCALSTACK:`, after `if (!process.env.S3_EMULATION) return;`: a stand-in on a developer's machine is meant. */
export function isOfDevelopersMachine(range: Range, around: Around): boolean {
  const isSwitch = (text: string) =>
    wordsOf(text).some((word) =>
      /^(?:dev|development|local|localstack|emulat(?:e|ed|ion|or|ors)|mock(?:ed|s)?|fakes?)$/.test(word),
    );
  if (conditionsAround(range, around).some(({ text, holds }) => holds && oneName.test(text) && isSwitch(text))) return true;
  const before = around.project.textOf(around.file, { start: Math.max(0, range.start - 800), end: range.start });
  const leaving = before.matchAll(/\bif\s*\(?\s*(?:!|not\s)\s*([\w$.]+)\s*\)?\s*[{:]?\s*return\b/g);
  return [...leaving].some(
    ({ 0: left, 1: asked = '', index }) =>
      isSwitch(asked) && !/\n[})]|\ndef\b|\bfunction\b/.test(before.slice(index + left.length)),
  );
}

const oneName = /^[\w$.]+(?:\(\))?$/;

/** `if IS_PYTEST_RUN:`, `if settings.TESTING:`, `if "pytest" in sys.modules:`: runs with the tests alone. */
export function isOfTestRun(range: Range, around: Around): boolean {
  return conditionsAround(range, around).some(
    ({ text, holds }) =>
      holds &&
      (/^["'](?:py)?test["'] in sys\.(?:modules|argv)\b/.test(text) ||
        (oneName.test(text) && wordsOf(text).some((word) => /^(?:pytest|tests?|testing|unittests?|jest|vitest)$/.test(word)))),
  );
}

/** `if "collectstatic" in sys.argv:`, `if MANAGEMENT_COMMAND_ONLY:`: runs where somebody calls a command, and nothing is served. */
export function isOfCalledCommand(range: Range, around: Around): boolean {
  return conditionsAround(range, around).some(
    ({ text, holds }) =>
      holds && /\bsys\.argv\b|management_?command|collectstatic/i.test(text) && !/runserver|\bnot\b|!/.test(text),
  );
}

/**
 * `if settings.file_logs:`, which is off unless a deploy turns it on: the project's settings say `file_logs: bool = False`,
 * `file_logs = env.bool("FILE_LOGS", False)` or `fileLogs: process.env.FILE_LOGS === 'true'`, and nothing here sets it.
 */
export function isOffByDefault(range: Range, around: Around): boolean {
  const { project } = around;
  return conditionsAround(range, around).some(({ text, holds }) => {
    const member = /^(?:[\w$]+\.)+([A-Za-z_]\w*)$/.exec(text)?.[1];
    if (!holds || member === undefined) return false;
    const own = literally(member);
    const off = new RegExp(
      `^[ \\t]*${own}\\s*(?::\\s*bool\\s*=\\s*(?:False\\b|\\w*Field\\(\\s*(?:default=)?False\\b)|[:=]\\s*(?:[\\w.]*(?:env|config)[\\w.]*\\([^\\n]*\\b[Ff]alse\\b|process\\.env\\.\\w+\\s*={2,3}\\s*['"](?:true|1|yes|on)['"]))`,
      'm',
    );
    const words = wordsOf(member).join('_');
    const isSet = project
      .facts('env-declaration')
      .some(({ fact }) => wordsOf(fact.name).join('_').endsWith(words) && !/^(?:false|0|no|off)?$/i.test(fact.value ?? ''));
    return !isSet && project.files.some((file) => /\.(?:py|[cm]?[jt]s)$/.test(file) && off.test(project.textOf(file)));
  });
}
