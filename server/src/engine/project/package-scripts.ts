import type { SimpleCommand } from '../../../../rules/facts';

/** A package script that a command runs, and in which package it is looked for. */
export interface ScriptCall {
  /** A trailing `*` matches any rest. */
  readonly names: readonly string[];
  /** `--prefix`, `-C`, `--cwd`. */
  readonly folder?: string;
  /** `-w`, `workspace`, `--filter`. */
  readonly workspace?: string;
}

/** npm's commands that run the script of their own name. */
const lifecycle = new Set(['start', 'stop', 'restart', 'test']);
const folderOptions = new Set(['--prefix', '-C', '--cwd', '--dir']);
const workspaceOptions = new Set(['-w', '--workspace', '--filter', '-F', '--scope']);
/** Words after which nothing of a package manager is a script's name. */
const ownCommands = new Set([
  ...[
    'install',
    'i',
    'ci',
    'add',
    'remove',
    'exec',
    'dlx',
    'x',
    'init',
    'create',
    'publish',
    'pack',
    'audit',
    'cache',
    'config',
    'global',
  ],
  ...[
    'link',
    'list',
    'ls',
    'outdated',
    'prune',
    'rebuild',
    'set',
    'update',
    'upgrade',
    'version',
    'view',
    'why',
    'node',
    'import',
    'store',
    'build',
  ],
]);

/** Which package scripts a command runs; undefined where it runs none. */
export function scriptCallOf(command: SimpleCommand): ScriptCall | undefined {
  const words = command.words.map(({ text }) => text);
  switch (command.program) {
    case 'npm':
    case 'yarn':
    case 'pnpm':
    case 'bun':
      return managerCall(command.program, words.slice(1));
    case 'npm-run-all':
    case 'npm-run-all2':
    case 'run-s':
    case 'run-p':
      return { names: words.slice(1).filter((word) => !word.startsWith('-')) };
    case 'concurrently': {
      const names = words.slice(1).flatMap((word) => /^(?:npm|yarn|pnpm|bun):([\w:*-]+)$/.exec(word)?.[1] ?? []);
      return names.length > 0 ? { names } : undefined;
    }
    default:
      return undefined;
  }
}

function managerCall(manager: 'npm' | 'yarn' | 'pnpm' | 'bun', args: readonly string[]): ScriptCall | undefined {
  let folder: string | undefined;
  let workspace: string | undefined;
  let explicit = false;
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    const [option, value] = word.split('=', 2) as [string, string | undefined];
    if (folderOptions.has(option)) folder = value ?? args[++at];
    else if (workspaceOptions.has(option)) workspace = value ?? args[++at];
    else if (word === 'workspace' && manager === 'yarn') workspace = args[++at];
    else if (word.startsWith('-')) continue;
    else if (!explicit && (word === 'run' || word === 'run-script')) explicit = true;
    else if (explicit || lifecycle.has(word) || (manager !== 'npm' && manager !== 'bun' && !ownCommands.has(word))) {
      if (/[./\\]/.test(word) && manager === 'bun') return undefined;
      return { names: [word], ...(folder !== undefined && { folder }), ...(workspace !== undefined && { workspace }) };
    } else return undefined;
  }
  return undefined;
}
