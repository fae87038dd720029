import type { CommandFact, SimpleCommand, Word } from '../../facts';
import type { ProjectView } from '../../project';

/** What package managers are told on a command line. Sources: each manager's manual. */

export type Manager =
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'pip'
  | 'pipx'
  | 'uv'
  | 'poetry'
  | 'pipenv'
  | 'pdm'
  | 'gem'
  | 'go'
  | 'bundle';

export type NodeManager = 'npm' | 'yarn' | 'pnpm';

export interface Install {
  readonly manager: Manager;
  /** The word that says to install: `install`, `i`, `ci`, `add`; of a bare `yarn` the program's own. */
  readonly verb: Word;
  /** Packages named on the line; empty where the manifest says what to install. */
  readonly packages: readonly Word[];
  readonly global: boolean;
  /** Installs exactly what the lockfile says or fails: `npm ci`, `--frozen-lockfile`. */
  readonly locked: boolean;
  /** `--prefix DIR`, `--cwd DIR`, `-C DIR`. */
  readonly folder?: string;
}

/** An install where it stands. */
export interface PlacedInstall {
  readonly install: Install;
  /** The command of the fact that installs. */
  readonly command: SimpleCommand;
  readonly fact: CommandFact;
  readonly file: string;
  /** Folder of the project that it runs in. */
  readonly cwd: string;
  readonly project: ProjectView;
}

/** A package script that is run: `npm start`, `yarn build`, `pnpm run -r lint`. */
export interface ScriptRun {
  readonly manager: 'npm' | 'yarn' | 'pnpm' | 'bun';
  readonly script: string;
}

const npmInstall = new Set(['install', 'i', 'in', 'ins', 'inst', 'insta', 'instal', 'isnt', 'isntall', 'add']);
const npmCi = new Set(['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean']);
const npmValued = new Set(
  '--prefix -C --dir --cwd -w --workspace --filter -F --registry --loglevel --cache --userconfig --tag --omit --include --only --network-timeout --modules-folder --cache-folder --mutex --store-dir --reporter --fetch-timeout --fetch-retries --network-concurrency --node-linker --os --cpu --libc --otp --before --location'.split(
    ' ',
  ),
);
const folderOptions = new Set(['--prefix', '-C', '--dir', '--cwd']);
const lockedFlags = new Set(['--frozen-lockfile', '--immutable', '--pure-lockfile', '--frozen', '--locked', '--offline']);
const pipValued = new Set(
  '-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -t --target --prefix --root -f --find-links --trusted-host --cache-dir --platform --python-version --implementation --abi -d --timeout --retries --src --progress-bar --upgrade-strategy --no-binary --only-binary --proxy --cert --client-cert --log --report --python -p --config-settings -C --global-option --index --group --with --extra --python-preference --index-strategy --resolution --prerelease --keyring-provider --link-mode --exclude-newer --default-index --python-platform --torch-backend --override --overrides -b --build-constraints --refresh-package --upgrade-package -P --reinstall-package --no-build-isolation-package --no-build-package --only-package --color --directory --project --config-file --allow-insecure-host --use-feature --exists-action --uploaded-prior-to'.split(
    ' ',
  ),
);

/** What a command installs; undefined where it installs nothing. */
export function installOf(command: SimpleCommand): Install | undefined {
  const [program, ...rest] = command.words;
  if (!program) return undefined;
  switch (command.program.replace(/^pip3?(?:\.\d+)?$/, 'pip')) {
    case 'npm':
      return nodeInstall('npm', program, rest, (verb) => npmInstall.has(verb) || npmCi.has(verb));
    case 'pnpm':
      return nodeInstall('pnpm', program, rest, (verb) => verb === 'install' || verb === 'i' || verb === 'add' || verb === 'ci');
    case 'bun':
      return nodeInstall('bun', program, rest, (verb) => verb === 'install' || verb === 'i' || verb === 'add');
    case 'yarn':
    case 'yarnpkg':
      return yarnInstall(program, rest);
    case 'pip':
      return pipInstall('pip', rest, 'install');
    case 'pipx':
      return pipInstall('pipx', rest, 'install');
    case 'uv':
      return uvInstall(rest);
    case 'poetry':
    case 'pipenv':
    case 'pdm':
      return pythonProject(command.program as 'poetry' | 'pipenv' | 'pdm', rest);
    case 'gem':
      return gemInstall(rest);
    case 'go':
      return rest[0]?.text === 'install' || rest[0]?.text === 'get'
        ? plain('go', rest[0], positionals(rest.slice(1), new Set()))
        : undefined;
    case 'bundle':
      return rest[0]?.text === 'install' || rest.length === 0 ? plain('bundle', rest[0] ?? program, []) : undefined;
    default:
      return undefined;
  }
}

function plain(manager: Manager, verb: Word, packages: readonly Word[]): Install {
  return { manager, verb, packages, global: false, locked: false };
}

function positionals(words: readonly Word[], valued: ReadonlySet<string>): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (!word.text.startsWith('-')) found.push(word);
    else if (valued.has(word.text)) at++;
  }
  return found;
}

function folderIn(words: readonly Word[]): string | undefined {
  const at = words.findIndex(({ text }) => folderOptions.has(text));
  if (at >= 0) return words[at + 1]?.text;
  return words.map(({ text }) => /^--(?:prefix|cwd|dir)=(.+)$/.exec(text)?.[1]).find((folder) => folder !== undefined);
}

const asks = (words: readonly Word[]) =>
  words.some(({ text }) => text === '--help' || text === '--version' || text === '-v' || text === '-h');

/** `-g`, `--global=true`, `--location global`, and `-g` among other letters: `-gq`. */
function isGlobal(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, at) =>
      /^(?:-[a-z]*g[a-z]*|--global(?:=true)?|--location=global)$/.test(text) ||
      (text === 'global' && words[at - 1]?.text === '--location'),
  );
}

function nodeInstall(
  manager: 'npm' | 'pnpm' | 'bun',
  _program: Word,
  words: readonly Word[],
  isVerb: (verb: string) => boolean,
): Install | undefined {
  const [verb, ...packages] = positionals(words, npmValued);
  if (!verb || !isVerb(verb.text) || asks(words)) return undefined;
  const folder = folderIn(words);
  return {
    manager,
    verb,
    packages,
    global: isGlobal(words),
    locked: npmCi.has(verb.text) || words.some(({ text }) => lockedFlags.has(text.replace(/=true$/, ''))),
    ...(folder !== undefined && { folder }),
  };
}

function yarnInstall(program: Word, words: readonly Word[]): Install | undefined {
  const [verb, second, ...rest] = positionals(words, npmValued);
  if (asks(words)) return undefined;
  const folder = folderIn(words);
  const common = { manager: 'yarn' as const, ...(folder !== undefined && { folder }) };
  const locked = words.some(({ text }) => lockedFlags.has(text.replace(/=true$/, '')) || /^--mode=|^--immutable/.test(text));
  if (!verb) return { ...common, verb: program, packages: [], global: false, locked };
  if (verb.text === 'install') return { ...common, verb, packages: [], global: false, locked };
  if (verb.text === 'add') return { ...common, verb, packages: second ? [second, ...rest] : [], global: false, locked };
  if (verb.text === 'global' && second?.text === 'add') return { ...common, verb: second, packages: rest, global: true, locked };
  return undefined;
}

function pipInstall(manager: 'pip' | 'pipx' | 'uv', words: readonly Word[], wanted: string): Install | undefined {
  const [verb, ...packages] = positionals(words, pipValued);
  if (verb?.text !== wanted) return undefined;
  // What constraints, hashes or a folder of wheels pin has its version there.
  const locked = words.some(({ text }) => /^(?:-c|--constraint|--require-hashes|--no-index)(?:=|$)/.test(text));
  return { manager, verb, packages, global: false, locked };
}

function uvInstall(words: readonly Word[]): Install | undefined {
  const at = words.findIndex(({ text }) => !text.startsWith('-'));
  const verb = words[at];
  if (verb?.text === 'pip' || verb?.text === 'tool') return pipInstall('uv', words.slice(at + 1), 'install');
  if (verb?.text === 'sync') return { ...plain('uv', verb, []), locked: words.some(({ text }) => lockedFlags.has(text)) };
  return verb?.text === 'add' ? plain('uv', verb, positionals(words.slice(at + 1), pipValued)) : undefined;
}

function pythonProject(manager: 'poetry' | 'pipenv' | 'pdm', words: readonly Word[]): Install | undefined {
  const [verb, ...packages] = positionals(words, pipValued);
  if (!verb || !['install', 'add', 'sync'].includes(verb.text)) return undefined;
  const locked = verb.text === 'sync' || words.some(({ text }) => text === '--deploy' || text === '--frozen-lockfile');
  return { manager, verb, packages: manager === 'poetry' && verb.text === 'install' ? [] : packages, global: false, locked };
}

function gemInstall(words: readonly Word[]): Install | undefined {
  const [verb, ...packages] = positionals(
    words,
    new Set(['-v', '--version', '-i', '--install-dir', '-n', '--bindir', '-s', '--source', '-P']),
  );
  if (verb?.text !== 'install' && verb?.text !== 'i') return undefined;
  return { ...plain('gem', verb, packages), locked: words.some(({ text }) => /^(?:-v|--version)/.test(text)) };
}

const npmBuiltins = new Set(
  'install i ci add remove rm uninstall un update up outdated audit publish pack version init create config get set cache exec x dlx help list ls link unlink login logout whoami view info why prune dedupe rebuild root bin prefix doctor fund pkg ping search token owner team access deprecate dist-tag hook org profile star stars unpublish completion edit explore explain find-dupes query sbom store env patch fetch import deploy licenses global workspaces workspace plugin policies check node unplug constraints berry self-update generate-lock-entry autoclean tag versions upgrade upgrade-interactive pm trust approve-builds setup server'.split(
    ' ',
  ),
);

/** The package script that a command runs; also `yarn NAME` and `pnpm NAME`, which run a bin where there is no such script. */
export function scriptRunOf(command: SimpleCommand): ScriptRun | undefined {
  const { program } = command;
  if (program !== 'npm' && program !== 'yarn' && program !== 'pnpm' && program !== 'bun') return undefined;
  const words = positionals(command.words.slice(1), npmValued).filter(({ text }) => text !== '--');
  const [verb, name] = words.map(({ text }) => text);
  if (verb === undefined) return undefined;
  if (verb === 'run' || verb === 'run-script' || verb === 'rum' || verb === 'urn') {
    return name === undefined ? undefined : { manager: program, script: name };
  }
  if (program === 'yarn' && verb === 'workspace') {
    const inner = words.slice(2).map(({ text }) => text);
    const script = inner[0] === 'run' ? inner[1] : inner[0];
    return script === undefined || npmBuiltins.has(script) ? undefined : { manager: program, script };
  }
  if (['start', 'stop', 'restart', 'test', 't', 'tst'].includes(verb))
    return { manager: program, script: verb.startsWith('t') ? 'test' : verb };
  if (program === 'npm' || npmBuiltins.has(verb)) return undefined;
  return program === 'bun' && /[./]/.test(verb) ? undefined : { manager: program, script: verb };
}
