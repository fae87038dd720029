import type { SimpleCommand } from '../../../../rules/facts';
import { joinPath } from '../../../../rules/paths';
import type { Tree } from '../tree';
import type { BuildOutput } from './build-output';
import { moduleFiles } from './python-modules';
import { isProgram } from './source-names';

/** Programs that run a JavaScript file named by their first plain argument. */
const javascriptRunners = new Set([
  ...['node', 'nodejs', 'bun', 'deno', 'ts-node', 'ts-node-dev', 'ts-node-esm', 'tsx', 'babel-node', 'esno', 'jiti', 'vite-node'],
  ...[
    'swc-node',
    'nodemon',
    'pm2',
    'pm2-runtime',
    'pm2-docker',
    'forever',
    'electron',
    'node-dev',
    'tsnd',
    'fastify',
    'c8',
    'clinic',
    'supervisor',
  ],
]);
/** Words that stand between such a program and the file. */
const subcommands = new Set(['run', 'start', 'watch', 'serve', 'startOrReload', 'startOrRestart', 'reload', 'restart']);
/** Options that take the next word; of those in `preloads` it is a module that runs first. */
const valued = new Set([
  ...[
    '-e',
    '--eval',
    '-p',
    '--print',
    '-C',
    '--conditions',
    '--env-file',
    '--loader',
    '--experimental-loader',
    '--inspect-port',
    '--title',
  ],
  ...[
    '-w',
    '--watch',
    '-x',
    '--exec',
    '--ext',
    '-i',
    '--ignore',
    '--project',
    '-P',
    '--name',
    '-n',
    '--tsconfig',
    '-O',
    '--compiler-options',
  ],
  ...['--max-memory-restart', '--instances', '--cwd', '--config', '-c', '--env'],
]);
const preloads = new Set(['-r', '--require', '--import', '--preload']);

const pythonServers = new Set(['gunicorn', 'uvicorn', 'hypercorn', 'daphne', 'granian', 'waitress-serve', 'uwsgi', 'gunicorn3']);
const pythonInterpreter = /^(?:python|pypy)[\d.]*$/;

interface Inputs {
  readonly tree: Tree;
  readonly output: BuildOutput;
}

/**
 * Source files that a command runs first.
 * @param bases folders its paths may be relative to, likeliest first
 */
export function entriesOf(command: SimpleCommand, bases: readonly string[], inputs: Inputs): string[] {
  const words = command.words.map(({ text }) => text);
  const { program } = command;
  if (javascriptRunners.has(program)) return javascriptEntries(words, bases, inputs);
  if (pythonInterpreter.test(program)) return pythonScript(words, bases, inputs);
  if (command.wrappers.some((wrapper) => /^(?:python|pypy)[\d.]* -m$/.test(wrapper)) && !pythonServers.has(program)) {
    const found = pythonModule(words[0] ?? '', bases, inputs.tree);
    if (found.length > 0) return found;
  }
  if (pythonServers.has(program)) return [...servedModules(words, bases, inputs.tree), ...configFiles(words, bases, inputs)];
  if (program === 'celery')
    return optionValues(words, ['-A', '--app']).flatMap((name) => pythonModule(name.split(':')[0] as string, bases, inputs.tree));
  if (program === 'flask') return flaskApp(words, bases, inputs);
  if (program === 'fastapi')
    return pathsIn(words.slice(2), bases, inputs, ['main.py', 'app.py', 'api.py', 'app/main.py', 'app/app.py']);
  if (program === 'dramatiq' || program === 'arq' || program === 'huey_consumer') {
    return words.slice(1).flatMap((word) => (/^[\w.:]+$/.test(word) ? moduleOf(word, bases, inputs.tree) : []));
  }
  if (program === 'nest') return pathsIn([], bases, inputs, ['src/main.ts', 'src/main.js']);
  const own = pathOf(words[0] ?? '', bases, inputs);
  return own !== undefined && isProgram(own) ? [own] : [];
}

function javascriptEntries(words: readonly string[], bases: readonly string[], inputs: Inputs): string[] {
  const entries: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string;
    const [option, value] = word.split('=', 2) as [string, string | undefined];
    if (preloads.has(option)) {
      const preloaded = pathOf(value ?? words[++at] ?? '', bases, inputs);
      if (preloaded !== undefined) entries.push(preloaded);
    } else if (valued.has(word)) at++;
    else if (word.startsWith('-') || subcommands.has(word)) continue;
    else {
      const found = pathOf(word, bases, inputs);
      if (found !== undefined) return [...entries, found];
    }
  }
  return entries;
}

function pythonScript(words: readonly string[], bases: readonly string[], inputs: Inputs): string[] {
  const at = words.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  if (words[at - 1] === '-m') return pythonModule(words[at] ?? '', bases, inputs.tree);
  const found = at < 0 || words[at - 1] === '-c' ? undefined : pathOf(words[at] ?? '', bases, inputs);
  return found === undefined ? [] : [found];
}

/** `pkg.module:app`, `pkg.module:create_app()`, `module`. */
function servedModules(words: readonly string[], bases: readonly string[], tree: Tree): string[] {
  const folders = optionValues(words, ['--app-dir', '--chdir', '--pythonpath', '--app-path']);
  const all = [...bases.flatMap((base) => folders.map((folder) => joinPath(base, folder.replace(/^\//, '')) ?? base)), ...bases];
  for (const word of words.slice(1)) {
    if (!/^[A-Za-z_][\w.]*(?::[\w.]+(?:\(.*\))?)?$/.test(word)) continue;
    const found = moduleOf(word, all, tree);
    if (found.length > 0) return found;
  }
  return [];
}

function configFiles(words: readonly string[], bases: readonly string[], inputs: Inputs): string[] {
  const named = optionValues(words, ['-c', '--config']).map((word) => word.replace(/^(?:file|python):/, ''));
  return [...named, 'gunicorn.conf.py'].flatMap((word) => {
    const found = word.endsWith('.py') ? pathOf(word, bases, inputs) : undefined;
    return found === undefined ? [] : [found];
  });
}

function flaskApp(words: readonly string[], bases: readonly string[], inputs: Inputs): string[] {
  const named = optionValues(words, ['--app', '-A']);
  const found = named.flatMap((word) => [...moduleOf(word.replace(/\.py(?=:|$)/, '').replaceAll('/', '.'), bases, inputs.tree)]);
  return found.length > 0 ? found : pathsIn([], bases, inputs, ['wsgi.py', 'app.py', 'app/__init__.py']);
}

function moduleOf(word: string, bases: readonly string[], tree: Tree): string[] {
  return pythonModule(word.split(':')[0] as string, bases, tree);
}

function pythonModule(name: string, bases: readonly string[], tree: Tree): string[] {
  const parts = name.split('.').filter((part) => part !== '');
  if (parts.length === 0) return [];
  for (const base of bases.flatMap((folder) => [folder, joinPath(folder, 'src') as string])) {
    const found = moduleFiles(tree, base, parts, ['__main__', 'celery']);
    if (found.length > 0) return found;
  }
  return [];
}

function pathsIn(words: readonly string[], bases: readonly string[], inputs: Inputs, defaults: readonly string[]): string[] {
  const named = words.filter((word) => !word.startsWith('-'));
  for (const word of [...named, ...defaults]) {
    const found = pathOf(word, bases, inputs);
    if (found !== undefined && isProgram(found)) return [found];
  }
  return [];
}

/** Values of an option, given as the next word or after `=`. */
export function optionValues(words: readonly string[], options: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (options.includes(word)) return words[index + 1] ?? [];
    const option = options.find((candidate) => word.startsWith(`${candidate}=`));
    return option === undefined ? [] : [word.slice(option.length + 1)];
  });
}

/**
 * The source file a word names. An absolute path is one inside a container: its tail is matched against the tree, longest first.
 */
export function pathOf(word: string, bases: readonly string[], inputs: Inputs): string | undefined {
  if (word === '' || word.startsWith('-') || /[$*{}\s]/.test(word.replace(/^\$\{?\w+\}?\//, ''))) return undefined;
  const plain = word.replace(/^\$\{?\w+\}?\//, '/');
  const segments = plain.split('/').filter((segment) => segment !== '');
  const tails = plain.startsWith('/') ? segments.map((_, index) => segments.slice(index).join('/')) : [plain];
  for (const base of bases) {
    for (const tail of tails) {
      const path = joinPath(base, tail);
      if (path === undefined || path === '') continue;
      const found = inputs.output.sourceOf(path);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
