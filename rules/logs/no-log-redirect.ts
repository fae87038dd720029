import type { CommandFact, Range, SimpleCommand, Word } from '../facts';
import { programLine } from '../judgements/commands/program-lines';
import { isCopy, withoutRedirects } from '../judgements/commands/redirects';
import { wayTo } from '../judgements/commands/starts';
import { devServerOf } from '../judgements/development/dev-servers';
import type { ProjectView, Start } from '../project';
import { defineRule, type TextEdit } from '../rule';

/** Options of servers that name a file to log to. Sources: each server's manual. */
const logOptions: Readonly<Record<string, readonly string[]>> = {
  gunicorn: ['--access-logfile', '--error-logfile', '--log-file'],
  hypercorn: ['--access-logfile', '--error-logfile'],
  daphne: ['--access-log'],
  celery: ['--logfile', '-f'],
  uwsgi: ['--logto', '--logto2'],
  pm2: ['--log', '-l', '--output', '-o', '--error', '-e'],
  'pm2-runtime': ['--log', '-l', '--output', '-o', '--error', '-e'],
  forever: ['-l', '-o', '-e'],
  // Spring Boot
  java: ['--logging.file.name', '--logging.file', '-Dlogging.file.name', '-Dlogging.file'],
  puma: ['--redirect-stdout', '--redirect-stderr'],
  sidekiq: ['-L', '--logfile'],
  airflow: ['-l', '--log-file', '--stdout', '--stderr'],
  supervisord: ['-l', '--logfile'],
};
/** Options that take `-` for the standard streams. */
const takesDash = new Set(['gunicorn', 'hypercorn', 'daphne']);
/** What writes a config or marker file at startup sends no logs. */
const writers = new Set(
  'echo printf cat declare export set typeset compgen grep egrep tr cut sort envsubst sed awk jq date touch env printenv tee base64 openssl psql pg_dump mysqldump'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'no-log-redirect',
  factor: 'logs',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['cmd'],
  title: 'Output sent to a file',
  docs: {
    what: 'Reports a start command that sends the process’s output to a file.',
    why: 'Logs are a stream on stdout, which the platform collects. A file inside the process’s own disk is seen by nobody, grows until the disk is full, and is gone with the process.',
    examples: [
      {
        bad: { Procfile: 'web: node server.js >> app.log 2>&1\n' },
        good: { Procfile: 'web: node server.js\n' },
      },
      {
        bad: { Dockerfile: 'FROM python:3.12-slim\nCMD ["gunicorn", "--access-logfile", "/var/log/access.log", "app:app"]\n' },
        good: { Dockerfile: 'FROM python:3.12-slim\nCMD ["gunicorn", "--access-logfile", "-", "app:app"]\n' },
      },
    ],
    fixSafety: 'Safe for the process: it writes the same lines, now to stdout and stderr, where the platform collects them.',
    whenNotToUse: 'On a host of your own where nothing collects the stream of the process.',
  },
  messages: {
    redirect: 'The output goes to {target}, where nobody collects it; leave it on stdout.',
    tee: 'The output is also kept in {target}, which only grows; leave it on stdout alone.',
    option: '`{program}` logs to {target}, where nobody collects it; leave the logs on stdout.',
  },
  project({ project, report }) {
    for (const start of project.starts) {
      if (start.fact.oneShot || (start.command.substituted && start.command.program !== 'tee')) continue;
      if (isOfDevelopers(start)) continue;
      for (const finding of findings(start, project)) {
        report({
          at: { file: start.file, range: finding.at },
          message: finding.message,
          data: { target: finding.target, program: start.command.program },
          related: wayTo(start),
          fix: finding.edits && {
            title: 'Leave the output on stdout',
            edits: finding.edits.map((edit) => ({ ...edit, file: start.file })),
          },
        });
      }
    }
  },
});

/** A development server that a compose file starts: the developer who turned its output away reads it there. */
function isOfDevelopers({ origin, command }: Start): boolean {
  if (!origin.origin.startsWith('compose-')) return false;
  return devServerOf(command) !== undefined || /\brunserver\b/.test(programLine(command));
}

interface Finding {
  readonly at: Range;
  readonly message: 'redirect' | 'tee' | 'option';
  readonly target: string;
  readonly edits?: readonly TextEdit[];
}

function findings(start: Start, project: ProjectView): Finding[] {
  return [...redirects(start, project), ...tee(start, project), ...options(start)];
}

function redirects({ command, fact, file }: Start, project: ProjectView): Finding[] {
  const found = command.redirects.filter((redirect) => /^(?:>>?|>\||&>>?)$/.test(redirect.operator) && isFile(redirect.target));
  if (found.length === 0 || !isProcess(command, wholeOf(fact, file, project), found[0]?.target)) return [];
  return found.map((redirect): Finding => {
    const copies = found.indexOf(redirect) === 0 ? command.redirects.filter(isCopy) : [];
    const edits = withoutRedirects(
      [redirect, ...copies].map(({ range }) => range),
      file,
      project,
    );
    return { at: redirect.range, message: 'redirect', target: redirect.target?.text ?? '', edits };
  });
}

function tee({ command, fact, file }: Start, project: ProjectView): Finding[] {
  if (command.program !== 'tee') return [];
  const target = command.words.slice(1).find(({ text }) => !text.startsWith('-'));
  if (!target || !isFile(target)) return [];
  // `exec > >(tee app.log)`
  if (command.substituted)
    return command.inPipe === undefined ? [{ at: command.range, message: 'tee', target: target.text }] : [];
  if (!command.inPipe) return [];
  const piped = fact.commands.findLast((other) => other.next === '|' && other.range.end <= command.range.start);
  if (!piped || writers.has(piped.program)) return [];
  const last = piped.words.at(-1);
  // What only served the pipe (`2>&1 |`) goes with it.
  const from =
    last && piped.redirects.every(({ operator }) => operator === '>&')
      ? Math.max(last.range.end, piped.range.start)
      : piped.range.end;
  const quote = last?.quoted ? 1 : 0;
  const isAll = command.next === undefined || command.next === ';' || command.next === '&';
  return [
    {
      at: command.range,
      message: 'tee',
      target: target.text,
      ...(isAll &&
        project.textOf(file, command.range) !== '' && {
          edits: [{ range: { start: from + quote, end: command.range.end }, text: '' }],
        }),
    },
  ];
}

function options({ command }: Start): Finding[] {
  const names = Object.hasOwn(logOptions, command.program) ? (logOptions[command.program] ?? []) : [];
  return command.words.flatMap((word, index): Finding[] => {
    const name = word.text.replace(/=.*$/s, '');
    if (!names.includes(name)) return [];
    const next = command.words[index + 1];
    const target = word.value ?? (word.text === name ? next : undefined);
    if (!target || !isFile(target)) return [];
    const edits = takesDash.has(command.program) && [{ range: target.range, text: '-' }];
    return [{ at: target.range, message: 'option', target: target.text, ...(edits && { edits }) }];
  });
}

/** A file of the disk, not a device or a stream, whose name is known. */
function isFile(word: Pick<Word, 'text' | 'range'> | undefined): boolean {
  if (!word || word.text === '-' || word.text === '') return false;
  return !/^(?:[<>]\(|\/(?:dev|proc)\/)/.test(word.text) && !/^\$[\w{]/.test(word.text) && !/^\/?\$\{?\w+\}?$/.test(word.text);
}

/** Lines of a script belong together: its last command is its process. */
function wholeOf(fact: CommandFact, file: string, project: ProjectView): readonly SimpleCommand[] {
  if (fact.origin !== 'shell-script') return fact.commands;
  return project
    .factsIn(file, 'command')
    .filter(({ origin }) => origin === 'shell-script')
    .flatMap(({ commands }) => commands);
}

/** `manage.py check-accounts > report.txt`: what a command of the framework's own finds out; its servers bear the names below. */
function isTaskOfManage({ program, words }: SimpleCommand): boolean {
  const at = words.findIndex(({ text }) => /(?:^|\/)(?:manage\.py|django-admin)$/.test(text));
  const task = at >= 0 ? words[at + 1]?.text : undefined;
  return (
    (at >= 0 || program === 'manage.py') &&
    task !== undefined &&
    !/^-|^run|serve|work|listen|celery|gunicorn|uwsgi|daphne/.test(task)
  );
}

/** The process itself rather than a helper that writes a config file before it starts. */
function isProcess(command: SimpleCommand, all: readonly SimpleCommand[], target: Word | undefined): boolean {
  if (writers.has(command.program)) return false;
  if (/\.(?:log|out|err)$|(?:^|\/)logs?\//i.test(target?.text ?? '')) return true;
  if (isTaskOfManage(command)) return false;
  const last = all.findLast((other) => !other.substituted && other.inFunction === undefined && other.program !== 'wait');
  return command.background || last === command || (command.program === 'exec' && command.words.length === 1);
}
