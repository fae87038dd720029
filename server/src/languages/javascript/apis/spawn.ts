import type { Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, type FactBody, type Row } from '../api-table';

/** Programs that code starts. Sources: Node's child_process, the READMEs of execa, cross-spawn, tinyexec, nano-spawn, child-process-promise, shelljs and simple-git. */
export const spawns: ApiTable<'spawn'> = {
  child_process: {
    'exec | execSync': commandLine(true),
    'execFile | execFileSync': vector(false),
    'spawn | spawnSync': vector(false),
    fork: call((fork) => ({ words: ['node', ...wordsOf([fork.argument(0)])], shell: false, detached: isTrue(fork, 'detached') })),
  },
  execa: {
    'default | execa | execaSync': vector(false),
    'command | execaCommand | execaCommandSync | default.command': commandLine(false),
  },
  'cross-spawn': { 'default | spawn | sync': vector(false) },
  tinyexec: { 'x | exec': vector(false) },
  'nano-spawn': { default: vector(false) },
  'child-process-promise': { exec: commandLine(true), 'execFile | spawn': vector(false) },
  shelljs: { exec: commandLine(true) },
  'simple-git': {
    'default().pull | simpleGit().pull | gitP().pull': call(() => ({ words: ['git', 'pull'], shell: false, detached: false })),
  },
  bun: { 'spawn | spawnSync': call((spawn) => ({ words: listWords(spawn, 0), shell: false, detached: false })) },
};

/** `exec('git pull')`: the words of a line, as far as its text goes. */
function commandLine(shell: boolean): Row<'spawn'> {
  return call((run) => {
    const value = run.argument(0);
    const text = value?.kind === 'literal' ? String(value.value) : value?.kind === 'partial' ? (value.parts[0] ?? '') : '';
    const words = text.trim().split(/\s+/).filter(Boolean);
    // The last word before a hole may go on in it.
    if (value?.kind === 'partial' && text !== '' && !/\s$/.test(text)) words.pop();
    return { words, shell, detached: false };
  });
}

/** `spawn('git', ['pull'], { shell, detached })`. */
function vector(shell: boolean): Row<'spawn'> {
  return call((run): FactBody<'spawn'> => {
    const options = run.isObject(1) ? 1 : 2;
    const program = wordsOf([run.argument(0)]);
    // What stands behind an unknown program are its arguments.
    const words = program.length > 0 && options === 2 ? [...program, ...listWords(run, 1)] : program;
    return { words, shell: shell || isTrue(run, 'shell', options), detached: isTrue(run, 'detached', options) };
  });
}

function listWords(run: Call, position: number): string[] {
  const node = run.expression(position);
  if (node?.type !== 'ArrayExpression') return [];
  return wordsOf(node.elements.map((element) => (element ? run.value(element) : undefined)));
}

/** Leading literal words: what follows an unknown one has lost its place. */
function wordsOf(values: readonly (Value | undefined)[]): string[] {
  const end = values.findIndex((value) => value?.kind !== 'literal');
  return (end < 0 ? values : values.slice(0, end)).map((value) => String((value as { value: unknown }).value));
}

function isTrue(run: Call, option: string, position = 2): boolean {
  const value = run.option(option, position);
  return value?.kind === 'literal' && value.value === true;
}
