import type { CommandFact, SimpleCommand } from '../facts';
import { wayTo, wordsRange } from '../judgements/commands/starts';
import { devServerOf } from '../judgements/development/dev-servers';
import { startsForDevelopers } from '../judgements/development/developers-starts';
import { chores, isServiceProcess, isStepOf, scriptCommands } from '../judgements/runtime/processes';
import { nameOf } from '../paths';
import type { ProjectView, Start } from '../project';
import { defineRule } from '../rule';

/** Supervisors that start everything in their config. */
const supervisors = new Set([
  'supervisord',
  's6-svscan',
  'runsvdir',
  'runsvdir-start',
  'circusd',
  'multirun',
  'overmind',
  'hivemind',
  'procodile',
]);
/** Runners of a Procfile; a process type behind `start` is the only one they start. */
const procfileRunners = new Set(['foreman', 'honcho', 'nf', 'goreman', 'shoreman', 'forego']);
const containers = new Set<CommandFact['origin']>([
  ...([
    'docker-cmd',
    'docker-entrypoint',
    'compose-command',
    'compose-entrypoint',
    'k8s-command',
    'procfile',
    'platform',
  ] as const),
]);

export default defineRule({
  id: 'no-multi-process-container',
  factor: 'concurrency',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['cmd', 'docker'],
  title: 'Several processes in one container',
  docs: {
    what: 'Reports a container or process type that starts several processes: by a supervisor, by a runner such as concurrently or honcho, or with `&`.',
    why: 'Each process type scales, restarts and logs on its own. Bound together in one container they cannot: a dead worker goes unseen while the web process answers, and each more web process brings a worker that nobody asked for.',
    examples: [
      {
        bad: { Dockerfile: 'FROM python:3.12-slim\nCOPY . .\nCMD ["supervisord", "-n", "-c", "supervisord.conf"]\n' },
        good: { Dockerfile: 'FROM python:3.12-slim\nCOPY . .\nCMD ["gunicorn", "shop.wsgi"]\n' },
      },
      {
        bad: { Procfile: 'web: node worker.js & node server.js\n' },
        good: { Procfile: 'web: node server.js\nworker: node worker.js\n' },
      },
    ],
    whenNotToUse: 'For processes that only live and die together and that nobody wants to scale apart.',
  },
  messages: {
    supervisor: '`{program}` runs several processes in one container; give each process type a container of its own.',
    several: 'Several processes start in one container; give each process type a container of its own.',
  },
  project({ project, report }) {
    const seen = new Set<string>();
    for (const start of project.starts) {
      if (!containers.has(start.origin.origin) || start.origin.oneShot || start.command.substituted) continue;
      const program = severalBy(start, project);
      if (program === undefined && !startsBeside(start, project)) continue;
      if (start.origin.origin.startsWith('compose-') && startsDevServer(start, project)) continue;
      if (startsForDevelopers({ file: start.originFile, fact: start.origin }, project)) continue;
      const range = wordsRange(start.command);
      // One line, and one script, say it once.
      const scope = start.fact.origin === 'shell-script' ? '' : program === undefined ? start.fact.range.start : range.start;
      const key = `${start.file} ${scope} ${program ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      report({
        at: { file: start.file, range },
        message: program === undefined ? 'several' : 'supervisor',
        data: { program: program ?? '' },
        related: wayTo(start),
      });
    }
  },
});

/** Scripts of a developer's compose file: what it runs at once serves or watches the source. */
function startsDevServer({ file, fact, command }: Start, project: ProjectView): boolean {
  return project.starts.some(
    (other) =>
      devServerOf(other.command) !== undefined &&
      (other.fact === fact || other.via.some((hop) => hop.file === file && hop.range.start === command.range.start)),
  );
}

/** The program that starts several processes by itself. */
function severalBy(start: Start, project: ProjectView): string | undefined {
  const { command, file, fact } = start;
  const { program } = command;
  const words = command.words.slice(1).map(({ text }) => text);
  const plain = words.filter((word) => !word.startsWith('-'));
  if (program === 'supervisord') return supervisedPrograms(project, words) === 1 ? undefined : program;
  if (supervisors.has(program)) return program;
  if (/^pm2(?:-runtime|-docker)?$/.test(program)) return pm2Apps(start, project) > 1 ? program : undefined;
  if (command.words[0]?.text === '/init' && runsS6(project, file, fact)) return 's6-overlay';
  if (procfileRunners.has(program))
    return plain[0] === 'start' && plain.length === 1 && processTypes(project) !== 1 ? program : undefined;
  if (program === 'concurrently' || program === 'conc') return concurrent(command).length > 1 ? program : undefined;
  if (program === 'run-p') return severalScripts(plain) ? program : undefined;
  if (program === 'npm-run-all' || program === 'npm-run-all2') {
    return words.some((word) => /^(?:-p|--parallel)$/.test(word)) && severalScripts(plain) ? program : undefined;
  }
  if ((program === 'pnpm' || program === 'lerna') && words.includes('--parallel'))
    return /\b(?:start|serve)/.test(plain.join(' ')) ? program : undefined;
  if (program === 'turbo')
    return plain.some((word) => /^(?:start|serve)$/.test(word)) && !words.some((word) => /^--filter/.test(word))
      ? program
      : undefined;
  return undefined;
}

/** What `concurrently` is told to run: its words that are no options, nor values of options. */
function concurrent({ words }: SimpleCommand): string[] {
  const valued =
    /^(?:-n|--names|-c|--prefix-colors|-p|--prefix|-l|--prefix-length|-s|--success|--restart-tries|--restart-after|-m|--max-processes|--name-separator|-t|--timestamp-format|--default-input-target|--hide|--kill-signal|--teardown)$/;
  const rest = words.slice(1);
  return rest
    .filter(({ text }, index) => !text.startsWith('-') && !valued.test(rest[index - 1]?.text ?? ''))
    .flatMap(({ text }) => (/^npm:.*\*/.test(text) ? [text, text] : [text]));
}

function severalScripts(names: readonly string[]): boolean {
  return names.length > 1 || names.some((name) => name.includes('*'));
}

/** Programs of the supervisor's config that is named, else of all that the repository has; 0 where none is here. */
function supervisedPrograms(project: ProjectView, words: readonly string[]): number {
  const all = project.facts('command').filter(({ fact }) => fact.origin === 'supervisord');
  const at = words.findIndex((word) => word === '-c' || word === '--configuration');
  const name = nameOf(words[at + 1] ?? '');
  const named = all.filter(({ file }) => at >= 0 && nameOf(file) === name);
  const includes = named.some(({ file }) => /^\[include\]/m.test(project.textOf(file)));
  return named.length > 0 && !includes ? named.length : all.length;
}

/** Apps that pm2 starts in the foreground by its config file; one that goes to the background is a daemon. */
function pm2Apps({ command, file, origin }: Start, project: ProjectView): number {
  if (command.program === 'pm2' && !command.words.some(({ text }) => text === '--no-daemon')) return 0;
  const started = project.starts.filter(({ fact, via, origin: from }) => {
    const last = via.at(-1);
    return fact.origin === 'pm2' && from === origin && last?.file === file && last.range.start === command.range.start;
  });
  return new Set(started.map(({ fact }) => fact)).size;
}

function processTypes(project: ProjectView): number {
  return project.facts('command').filter(({ file, fact }) => fact.origin === 'procfile' && /(?:^|\/)Procfile$/.test(file)).length;
}

/** `/init` is s6-overlay's, where the Dockerfile brings that; with a command of its own it only wraps it. */
function runsS6(project: ProjectView, file: string, fact: CommandFact): boolean {
  if (fact.origin !== 'docker-entrypoint' && fact.origin !== 'docker-cmd') return false;
  return /\bs6-overlay\b|\/s6-|just-containers/.test(project.textOf(file));
}

/** Goes to the background, or runs on as a daemon, while another process of the same line or script takes the foreground. */
function startsBeside({ command, fact, file }: Start, project: ProjectView): boolean {
  if (command.inFunction !== undefined && command.conditional) return false;
  const all = fact.origin === 'shell-script' ? scriptCommands(file, project) : fact.commands;
  if (isStepOf(command, all)) return false;
  const others = all.filter(
    (other) => other.range.start !== command.range.start && !other.substituted && !other.conditional && isProcess(other),
  );
  if (command.background && all.filter(({ background }) => background).length === 1 && endsWaiting(all)) return false;
  if (command.background) return isProcess(command) && others.some((other) => other.background || isServiceProcess(other));
  return (
    daemonOf(command) &&
    others.some((other) => !other.background && isServiceProcess(other) && other.range.start > command.range.start)
  );
}

function isProcess(command: SimpleCommand): boolean {
  // `eval $(dbus-launch --sh-syntax)` only takes variables over.
  if (command.program === 'eval' && /^["']?\$\(/.test(command.words[1]?.text ?? '')) return false;
  return !chores.test(command.program) && !helpers.test(command.program) && !isOneOffTask(command) && command.next !== '|';
}

/** They stand by the one process of a container and are of no use anywhere else: a display with its desktop, a relay of a port. */
const helpers =
  /^(?:Xvfb|Xorg|Xvnc|x11vnc|fluxbox|openbox|startxfce4|xfce4-session|startlxde|websockify|dbus-(?:daemon|launch)|pulseaudio|socat)$/;

/** `manage.py send_notice &`: goes on beside the start, and ends. */
function isOneOffTask({ program, words }: SimpleCommand): boolean {
  const texts = words.map(({ text }) => text);
  const task = texts[texts.findIndex((text) => /(?:^|\/)manage\.py$/.test(text)) + 1] ?? '';
  return (
    (program === 'manage.py' || texts.some((text) => /(?:^|\/)manage\.py$/.test(text))) &&
    /^(?:send|notify|announce|migrate|collectstatic|createsuperuser|load|import|warm|clear|check|setup|create|update|seed|init|ensure|compile|compress)(?:_|$|data|messages)/.test(
      task,
    )
  );
}

/** `wait $PID` at the end: all that came after what went to the background has ended by then. */
function endsWaiting(all: readonly SimpleCommand[]): boolean {
  const last = all.findLast(({ substituted, inFunction }) => !substituted && inFunction === undefined);
  return last?.program === 'wait' && /^["']?\$/.test(last.words[1]?.text ?? '');
}

/** Goes on in the background by itself: `service nginx start`, `cron`, `redis-server --daemonize yes`. */
function daemonOf({ program, words, conditional }: SimpleCommand): boolean {
  if (conditional) return false;
  const rest = words.slice(1).map(({ text }) => text);
  const line = rest.join(' ');
  if (program === 'service') return rest[1] === 'start' || rest[1] === 'restart';
  if (/^\/etc\/init\.d\//.test(words[0]?.text ?? '')) return rest[0] === 'start';
  if (program === 'cron' || program === 'crond') return !/(?:^|\s)-\w*f/.test(line);
  if (program === 'nginx') return !/daemon off/.test(line) && !/^-[tvVsT]/.test(rest[0] ?? '');
  if (program === 'redis-server') return /--daemonize yes/.test(line);
  return program === 'celery' && rest.includes('--detach');
}
