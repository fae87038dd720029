import type { Range, SimpleCommand } from '../../../../rules/facts';
import type { Token } from './words';
import { runnableBins, shells, wrappers } from './wrappers';

type Assignment = SimpleCommand['assignments'][number];

/** What is left of a command's words when the programs that only start others are looked through. */
export interface Unwrapped {
  readonly tokens: readonly Token[];
  readonly wrappers: readonly string[];
  readonly assignments: readonly Assignment[];
  /** Base name of the program, empty where it is not literal. */
  readonly program: string;
  /** A program text that a shell is given (`sh -c '…'`); then `tokens` are the shell's own. */
  readonly script?: Token;
}

interface Step {
  readonly label: string;
  readonly rest: readonly Token[];
  readonly assignments?: readonly Assignment[];
  readonly script?: Token;
  readonly versioned?: boolean;
}

export function unwrap(all: readonly Token[]): Unwrapped {
  const labels: string[] = [];
  const assignments: Assignment[] = [];
  let tokens = all;
  let versioned = false;
  for (let depth = 0; depth < 16; depth++) {
    const step = stepInto(tokens);
    if (!step || (step.rest.length === 0 && !step.script)) break;
    labels.push(step.label);
    assignments.push(...(step.assignments ?? []));
    versioned = step.versioned ?? false;
    if (step.script) return { tokens, wrappers: labels, assignments, program: nameOf(tokens[0], false), script: step.script };
    tokens = step.rest;
  }
  return { tokens, wrappers: labels, assignments, program: nameOf(tokens[0], versioned) };
}

function nameOf(token: Token | undefined, versioned: boolean): string {
  if (!token) return '';
  const text = token.word.text;
  const base = text.slice(text.lastIndexOf('/') + 1);
  // `"$APP_HOME"/bin/server` still says which program it is; `bin/$NAME` does not.
  if (token.word.dynamic && (base === text || /[$`*?{}()]/.test(base))) return '';
  if (versioned) return (text.startsWith('@') ? text : base).replace(/(?<=.)@.*$/, '');
  return base.replace(/\.(?:exe|cmd)$/i, '');
}

function stepInto(tokens: readonly Token[]): Step | undefined {
  const program = nameOf(tokens[0], false);
  const label = program.replace(/\.sh$/, '');
  if (program === '') return undefined;
  if (program === 'busybox' && tokens.length > 1) return { label: 'busybox', rest: tokens.slice(1) };
  if (shells.has(program)) return shellScript(program, tokens);
  if (/^python(?:\d+(?:\.\d+)*)?$|^pypy3?$|^py$/.test(program)) return pythonModule(tokens);
  if (program === 'node') return nodeBin(tokens);
  if (program === 'cross-env-shell') return crossEnvShell(tokens);
  if (program === 'eval') {
    const script = tokens[1];
    return script && tokens.length === 2 && !script.word.dynamic ? { label: 'eval', rest: [], script } : undefined;
  }
  if ((program === 'yarn' || program === 'pnpm' || program === 'bun') && tokens[1] && runnableBins.has(tokens[1].word.text)) {
    return { label: program, rest: tokens.slice(1) };
  }
  return Object.hasOwn(wrappers, program) ? throughWrapper(program, label, tokens) : undefined;
}

function throughWrapper(program: string, label: string, tokens: readonly Token[]): Step | undefined {
  const wrapper = wrappers[program] ?? {};
  const text = (index: number) => tokens[index]?.word.text ?? '';
  const assignments: Assignment[] = [];
  let at = 1;
  let dashes = false;
  let pending = wrapper.subcommands !== undefined;
  let named = label;
  for (; at < tokens.length; at++) {
    const word = text(at);
    if (wrapper.not?.includes(word)) return undefined;
    if (word === '--') {
      if (pending) return undefined;
      dashes = true;
      at++;
      break;
    }
    if (wrapper.script?.includes(word)) {
      const script = tokens[at + 1];
      return script ? { label: `${named} ${word}`, rest: [], script, assignments } : undefined;
    }
    if (word.startsWith('-') && word.length > 1) {
      if (wrapper.valued?.includes(word)) at++;
    } else if (pending) {
      if (!wrapper.subcommands?.includes(word)) return undefined;
      named = `${label} ${word}`;
      pending = false;
    } else if (wrapper.assignments && readAssignment(tokens[at])) {
      assignments.push(readAssignment(tokens[at]) as Assignment);
    } else if (!wrapper.needsDashes) break;
  }
  if (pending || (wrapper.needsDashes && !dashes)) return undefined;
  at += wrapper.positionals ?? 0;
  if (text(at) === '--') at++;
  return { label: named, rest: tokens.slice(at), assignments, versioned: wrapper.versioned ?? false };
}

/** `NAME=value` as an argument of `env` and its like. */
function readAssignment(token: Token | undefined): Assignment | undefined {
  const match = token && /^([A-Za-z_]\w*)=/.exec(token.word.text);
  if (!token || !match) return undefined;
  const { source, word } = token;
  const from = match[0].length;
  const range: Range = source.range(from, source.text.length);
  const text = source.text.slice(from);
  return { name: match[1] as string, value: { text, range, dynamic: word.dynamic && /[$`]/.test(text) }, range: word.range };
}

/** `sh -c TEXT`, `bash -lc TEXT`, `bash -o pipefail -c TEXT`; not `sh script.sh`. */
function shellScript(program: string, tokens: readonly Token[]): Step | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const word = tokens[at]?.word.text ?? '';
    if (!/^[-+]/.test(word)) return undefined;
    if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(word)) {
      const script = tokens[/o[a-z]*$/.test(word) ? at + 2 : at + 1];
      return script && { label: `${program} -c`, rest: [], script };
    }
    if (/^[-+][a-zA-Z]*o$/.test(word)) at++;
  }
  return undefined;
}

/** `python -m flask run` → `flask run`. */
function pythonModule(tokens: readonly Token[]): Step | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const word = tokens[at]?.word.text ?? '';
    if (word === '-m') return { label: 'python -m', rest: tokens.slice(at + 1) };
    if (!word.startsWith('-') || word === '-c' || word === '-') return undefined;
    if (word === '-W' || word === '-X') at++;
  }
  return undefined;
}

/** `node node_modules/.bin/next start` → `next start`. */
function nodeBin(tokens: readonly Token[]): Step | undefined {
  const at = tokens.findIndex(({ word }, index) => index > 0 && !word.text.startsWith('-'));
  return at > 0 && /(?:^|\/)node_modules\/\.bin\/[^/]+$/.test(tokens[at]?.word.text ?? '')
    ? { label: 'node', rest: tokens.slice(at) }
    : undefined;
}

/** `cross-env-shell A=1 "x && y"`: one word is a program text, several are a command. */
function crossEnvShell(tokens: readonly Token[]): Step | undefined {
  const assignments: Assignment[] = [];
  let at = 1;
  for (; at < tokens.length; at++) {
    const assignment = readAssignment(tokens[at]);
    if (!assignment) break;
    assignments.push(assignment);
  }
  const rest = tokens.slice(at);
  const [script] = rest;
  return script && rest.length === 1
    ? { label: 'cross-env-shell', rest: [], script, assignments }
    : { label: 'cross-env-shell', rest, assignments };
}
