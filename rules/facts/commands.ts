import type { Range } from '../values';
import type { EnvironmentGuard } from './place';

/** One word of a command line after quote removal. Its range is in the file, however the line was embedded there. */
export interface Word {
  /** Expansions stay as written: `$PORT`, `${PORT:-8000}`. */
  readonly text: string;
  readonly range: Range;
  /** Holds an expansion or glob, so that `text` is not what the program gets. */
  readonly dynamic: boolean;
  /** The whole word stands in shell quotes, which `range` leaves out. Nothing expands between single ones. */
  readonly quoted?: 'single' | 'double';
  /** Of `--name=value` and `NAME=value`: the value, its quotes left out. */
  readonly value?: { readonly text: string; readonly range: Range; readonly quoted?: 'single' | 'double' };
}

export interface Redirect {
  /** `>`, `>>`, `2>`, `&>`, `<`, `2>&1` as operator `>&`; the descriptor is in `fd`. */
  readonly operator: string;
  readonly fd?: number;
  readonly target?: Word;
  /** From the descriptor to the end of the target. */
  readonly range: Range;
}

/** One program being run, wrappers looked through: `exec env X=1 npx nodemon app.js` is `nodemon app.js`. */
export interface SimpleCommand {
  /** Base name of the program: `node`, `npm`, `gunicorn`; for `python -m flask run` it is `flask`. Empty when not literal. */
  readonly program: string;
  /** Program and arguments, wrappers removed. */
  readonly words: readonly Word[];
  /** What was looked through, outermost first: `exec`, `env`, `cross-env`, `npx`, `sudo`, `nohup`, `tini`, `dumb-init`, `python -m`, `poetry run`, `sh -c`, … */
  readonly wrappers: readonly string[];
  readonly assignments: readonly { readonly name: string; readonly value: Word; readonly range: Range }[];
  readonly redirects: readonly Redirect[];
  /** From the first word, wrappers included, to the last word or redirect. */
  readonly range: Range;
  /** What stands between this command and the next of the same list. */
  readonly next?: '&&' | '||' | ';' | '|' | '&';
  /** Ends in `&`. */
  readonly background: boolean;
  /** Inside `if`, a loop, a `case` or a function that may not run. */
  readonly conditional: boolean;
  /** The branches on the name of an environment that it stands in, outermost first: `if [ "$APP_ENV" = local ]`. */
  readonly guards?: readonly EnvironmentGuard[];
  /** In the body of a loop. */
  readonly looped?: boolean;
  /** Position in a pipeline that has more than one command, 0-based. */
  readonly inPipe?: number;
  /** Runs inside `$(…)`, backquotes or `<(…)`: only its output is used. */
  readonly substituted?: boolean;
  /** What it runs on another host, by the text it hands over: `ssh HOST 'git pull && pm2 reload web'`. Empty without one. */
  readonly onHost?: readonly SimpleCommand[];
  /** The shell function whose body it stands in. A body that is called unconditionally at the top level is not `conditional`. */
  readonly inFunction?: string;
}

export type CommandOrigin =
  | 'package-script'
  | 'procfile'
  | 'docker-run'
  | 'docker-cmd'
  | 'docker-entrypoint'
  | 'docker-healthcheck'
  | 'compose-command'
  | 'compose-entrypoint'
  | 'compose-healthcheck'
  | 'k8s-command'
  /** Of a probe or a lifecycle hook. */
  | 'k8s-probe'
  | 'ci-step'
  | 'shell-script'
  | 'platform'
  | 'supervisord'
  | 'systemd'
  | 'pm2'
  | 'makefile';

/**
 * `start`: runs when a production process starts. `release`: between build and run. `admin`: one-off. `dev`: a developer's.
 * `script`: a named package script or shell script whose phase depends on who calls it.
 */
export type CommandPhase = 'build' | 'start' | 'release' | 'admin' | 'ci' | 'dev' | 'script';

/** A command line, wherever it stands. */
export interface CommandFact {
  readonly kind: 'command';
  readonly origin: CommandOrigin;
  readonly phase: CommandPhase;
  /** Script name, process type, service, container or step name. */
  readonly name?: string;
  /** The line after the container's own unquoting (JSON, YAML, continuation lines joined). */
  readonly text: string;
  /** The whole line as it stands in the file, quotes or brackets included. */
  readonly range: Range;
  /** `exec`: an argument vector, no shell. `shell`: a shell reads it. */
  readonly form: 'exec' | 'shell';
  /** Every program it runs in order, those inside `sh -c` and substitutions too. Empty where the line did not parse. */
  readonly commands: readonly SimpleCommand[];
  /**
   * Dockerfile: ENTRYPOINT and CMD are one command line. The programs are listed where they are named; the other instruction has `commands`
   * empty and this set: it only gives arguments (`ENTRYPOINT ["node"]`, `CMD ["server.js"]`) or wraps (`ENTRYPOINT ["tini", "--"]`).
   */
  readonly joined?: boolean;
  /** Dockerfile: 0-based stage it stands in, and whether that is the last one, or (CMD, ENTRYPOINT) the last one builds on it and starts by it. */
  readonly stage?: { readonly index: number; readonly name?: string; readonly final: boolean };
  /** Kubernetes or compose: the workload it belongs to (`Deployment/web`, the service's name), and its container. */
  readonly workload?: string;
  readonly container?: string;
  /** Kubernetes or compose: the image it runs in, without tag. */
  readonly image?: string;
  /** GitHub Actions: the job whose step it is. */
  readonly job?: string;
  /** CI: runs on the host that an SSH action logs in to, not on the runner. */
  readonly remote?: boolean;
  /** An init container, a Job, a one-shot compose service, a CI step: not a long-running process. */
  readonly oneShot?: boolean;
  /** CI: the variables that its own step or job sets, values as written. */
  readonly variables?: Readonly<Record<string, string>>;
  /** CI: those that the whole pipeline sets, values as written. */
  readonly pipelineVariables?: Readonly<Record<string, string>>;
  /** Directory the command runs in, relative to the project's root, where the file says so (`working-directory`, `WORKDIR` never). */
  readonly cwd?: string;
}
