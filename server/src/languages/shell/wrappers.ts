import type { Token } from './words';

/** A program that runs another one given to it as its last arguments. */
interface Wrapper {
  /** Options that take the following word as their value. */
  readonly valued?: readonly string[];
  /** Words between the options and the inner program: `gosu USER`, `timeout DURATION`. */
  readonly positionals?: number;
  /** `NAME=value` words before the inner program are its environment. */
  readonly assignments?: boolean;
  /** Options whose value is a program text for a shell. */
  readonly script?: readonly string[];
  /** Without a `--` there is no inner program. */
  readonly needsDashes?: boolean;
  /** Wraps only with one of these as its first argument, options aside: `poetry run`. */
  readonly subcommands?: readonly string[];
  /** Runs a package's bin, whose name may carry a version. */
  readonly versioned?: boolean;
  /** With one of these it is a program of its own: `command -v node`. */
  readonly not?: readonly string[];
}

const npmLike = ['-p', '--package', '-w', '--workspace', '--filter', '-F', '-C', '--dir', '--prefix', '--cwd'];
const uvRun = ['--with', '--with-requirements', '--extra', '--group', '--env-file', '--project', '--directory', '--python', '-p'];

/** Sources: each program's manual page or README. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  exec: { valued: ['-a'] },
  command: { not: ['-v', '-V'] },
  builtin: {},
  nohup: {},
  time: { valued: ['-f', '-o', '--format', '--output'] },
  nice: { valued: ['-n', '--adjustment'] },
  ionice: { valued: ['-c', '-n', '--class', '--classdata'] },
  setsid: {},
  stdbuf: { valued: ['-i', '-o', '-e'] },
  unbuffer: {},
  flock: { valued: ['-w', '-E', '--timeout'], positionals: 1, script: ['-c'] },
  sudo: {
    valued: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-U', '-D', '--user', '--group', '--chdir', '--prompt'],
    assignments: true,
  },
  doas: { valued: ['-u', '-C'] },
  gosu: { positionals: 1 },
  'su-exec': { positionals: 1 },
  setuidgid: { positionals: 1 },
  's6-setuidgid': { positionals: 1 },
  setpriv: { valued: ['--reuid', '--regid', '--groups', '--inh-caps', '--bounding-set'] },
  su: { script: ['-c', '--command'], needsDashes: true, valued: ['-s', '--shell'] },
  runuser: { valued: ['-u', '--user', '-g', '--group', '-s', '--shell'], script: ['-c', '--command'] },
  env: { valued: ['-u', '--unset', '-C', '--chdir'], assignments: true, script: ['-S', '--split-string'] },
  'cross-env': { assignments: true },
  dotenv: { valued: ['-e', '-v', '-f', '--file'], not: ['-p', 'list', 'get', 'set', 'unset'] },
  dotenvx: { subcommands: ['run'], valued: ['-f', '--env-file', '-e', '--env', '-fk'] },
  'env-cmd': { valued: ['-f', '--file', '-e', '--environments', '-r', '--rc-file'] },
  npx: { valued: npmLike, script: ['-c', '--call'], versioned: true },
  pnpx: { valued: npmLike, script: ['-c', '--call'], versioned: true },
  bunx: { valued: npmLike, versioned: true },
  npm: { subcommands: ['exec', 'x'], valued: npmLike, script: ['-c', '--call'], versioned: true },
  pnpm: { subcommands: ['exec', 'dlx'], valued: npmLike, versioned: true },
  yarn: { subcommands: ['exec', 'dlx'], valued: npmLike, versioned: true },
  bun: { subcommands: ['x'], versioned: true },
  poetry: { subcommands: ['run'], valued: ['-C', '--directory', '-P', '--project'] },
  pipenv: { subcommands: ['run'] },
  pdm: { subcommands: ['run'], valued: ['-p', '--project'] },
  rye: { subcommands: ['run'] },
  uv: { subcommands: ['run'], valued: uvRun },
  uvx: { valued: [...uvRun, '--from'], versioned: true },
  pipx: { subcommands: ['run'], valued: ['--spec', '--python'], versioned: true },
  conda: { subcommands: ['run'], valued: ['-n', '--name', '-p', '--prefix', '--cwd'] },
  mamba: { subcommands: ['run'], valued: ['-n', '--name', '-p', '--prefix', '--cwd'] },
  micromamba: { subcommands: ['run'], valued: ['-n', '--name', '-p', '--prefix', '--cwd'] },
  bundle: { subcommands: ['exec'] },
  xargs: { valued: ['-n', '-I', '-P', '-L', '-d', '-E', '-s', '-a'] },
  timeout: { valued: ['-k', '-s', '--signal', '--kill-after'], positionals: 1 },
  tini: { valued: ['-p', '-e'] },
  'tini-static': { valued: ['-p', '-e'] },
  'dumb-init': { valued: ['-r', '--rewrite'] },
  catatonit: {},
  'docker-init': {},
  'wait-for-it': { needsDashes: true },
  'wait-for-it.sh': { needsDashes: true },
  'wait-for': { needsDashes: true },
  'wait-for.sh': { needsDashes: true },
  dockerize: {
    valued: ['-wait', '-timeout', '-wait-retry-interval', '-template', '-stdout', '-stderr', '-delims', '-env', '-poll'],
  },
  doppler: { subcommands: ['run'], valued: ['-p', '-c', '--project', '--config', '--token'], script: ['--command'] },
  infisical: { subcommands: ['run'], valued: ['--env', '--path', '--projectId', '--token'], script: ['--command'] },
  op: { subcommands: ['run'], valued: ['--env-file'] },
  chamber: { subcommands: ['exec'], needsDashes: true },
  'aws-vault': { subcommands: ['exec'], needsDashes: true },
  direnv: { subcommands: ['exec'], positionals: 1 },
  'with-contenv': {},
  'ddtrace-run': {},
  'newrelic-admin': { subcommands: ['run-program', 'run-python'] },
  'opentelemetry-instrument': {},
};

/** Programs that read a program text behind `-c`. */
export const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

/** Bins that a package manager may run without `run` or `exec` (`yarn prisma migrate deploy`) and that nobody names a script after but itself. */
export const runnableBins: ReadonlySet<string> = new Set([
  'node',
  'prisma',
  'knex',
  'sequelize',
  'sequelize-cli',
  'typeorm',
  'typeorm-ts-node-commonjs',
  'typeorm-ts-node-esm',
  'mikro-orm',
  'drizzle-kit',
  'node-pg-migrate',
  'db-migrate',
  'tsc',
  'tsx',
  'ts-node',
  'ts-node-dev',
  'babel-node',
  'nodemon',
  'next',
  'nuxt',
  'nest',
  'webpack',
  'vite',
  'rollup',
  'esbuild',
  'tsup',
  'turbo',
  'nx',
  'lerna',
  'pm2',
  'pm2-runtime',
  'forever',
  'concurrently',
  'cross-env',
  'dotenv',
  'env-cmd',
]);

/** Options of OpenSSH's client that take the following word (man.openbsd.org/ssh). */
const valuedOfSsh = /^-[46AaCfGgKkMNnqsTtVvXxYy]*[BbcDEeFIiJLlmOoPpQRSWw]$/;

/** The words that a login by SSH hands to the host's shell; undefined where a command is none. */
export function wordsForHost(program: string, tokens: readonly Token[]): readonly Token[] | undefined {
  const from = /^(?:sshpass|autossh)$/.test(program) ? tokens.findIndex(({ word }) => word.text === 'ssh') : 0;
  if (from < 0 || (program !== 'ssh' && from === 0)) return undefined;
  let at = from + 1;
  while (/^-/.test(tokens[at]?.word.text ?? '')) at += valuedOfSsh.test(tokens[at]?.word.text ?? '') ? 2 : 1;
  return at < tokens.length ? tokens.slice(at + 1) : undefined;
}
