import type { CommandFact, SimpleCommand } from '../facts';
import { isKeeper } from '../judgements/commands/foreground';
import { devServerOf } from '../judgements/development/dev-servers';
import { startsForDevelopers } from '../judgements/development/developers-starts';
import { servesPreview } from '../judgements/development/development-images';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { runsTests } from '../judgements/development/test-runs';
import { scriptRunOf } from '../judgements/packages/package-managers';
import { isOfAction } from '../judgements/pipelines/pipelines';
import { folderOf, nameOf } from '../paths';
import type { Located, ProjectView, Start } from '../project';
import { defineRule, type Fix, type Related } from '../rule';

/** Small init programs, which pass signals on to their child or to all. */
const inits = /^(?:tini|tini-static|dumb-init|catatonit|docker-init|s6-overlay|init)$/;
/** Builtins that end a script or do nothing that lasts. */
const brief = new Set([
  ...'exit return true false : echo printf . source set unset export cd ls cat cp mv rm mkdir chmod chown ln touch openssl'.split(
    ' ',
  ),
  // Tools of databases, clouds and archives, whose work has an end.
  ...'psql pg_dump pg_dumpall pg_restore mysqldump mongodump mongorestore aws gcloud gsutil az kubectl helm s3cmd rclone restic tar gzip'.split(
    ' ',
  ),
]);
/** Programs that are found without a package manager's help. */
const direct = /^(?:node|deno|bun|python[\d.]*|gunicorn|uvicorn|hypercorn|celery|java|ruby|php|dotnet|nginx)$/;

type Finding = {
  readonly message: 'manager' | 'script' | 'shell';
  readonly data: Readonly<Record<string, string>>;
  readonly related?: readonly Related[];
  readonly suggest?: Fix | undefined;
};

export default defineRule({
  id: 'no-signal-blocking-entrypoint',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['docker', 'k8s', 'cmd'],
  title: 'First process that keeps signals',
  docs: {
    what: 'Reports a container whose first process is a package manager running a script, or a shell whose last command is not handed over to with `exec`.',
    why: 'The platform stops a container by sending SIGTERM to its first process. npm, yarn, pnpm and a shell do not pass it on: the app goes on as if nothing had happened until it is killed, with requests and jobs cut off half-way.',
    examples: [
      {
        bad: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["npm", "start"]\n',
          'package.json': '{ "name": "shop", "engines": { "node": ">=22" }, "scripts": { "start": "node server.js" } }\n',
        },
        good: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nENTRYPOINT ["./start.sh"]\n',
          'start.sh': '#!/bin/sh\nset -e\nnode server.js\n',
        },
        good: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nENTRYPOINT ["./start.sh"]\n',
          'start.sh': '#!/bin/sh\nset -e\nexec node server.js\n',
        },
      },
      {
        bad: {
          'web.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      command: ["npm", "start"]\n',
        },
        good: {
          'web.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      command: ["node", "server.js"]\n',
        },
      },
    ],
    fixSafety:
      'A suggestion: the command runs without what the package manager or the shell adds, such as its `PATH` and the scripts before and after it.',
    whenNotToUse: 'Where the runtime puts an init process in front (`docker run --init`, `init: true`).',
    related: ['hadolint DL3025'],
  },
  messages: {
    manager: 'SIGTERM goes to {manager}, not to the app; start the command of its `{script}` script directly.',
    script: 'SIGTERM goes to the shell of {script}, not to the app; start the last command there with `exec`.',
    shell: 'SIGTERM goes to the shell, not to the app; start its last command with `exec`.',
  },
  project({ project, report }) {
    const blocked = new Set<CommandFact>();
    const scripts = new Set<string>();
    // An ENTRYPOINT comes before the CMD that it may run.
    const facts = project
      .facts('command')
      .filter(
        (found) =>
          isContainerStart(found) &&
          !isExampleOfLibrary(found.file, project) &&
          !isOfAction(found.file, project) &&
          !startsForDevelopers(found, project) &&
          !servesPreview(found.fact),
      );
    for (const { file, fact } of [...facts].sort((a, b) => order(a.fact) - order(b.fact))) {
      const entrypoint = facts.find(
        (other) => other.file === file && other.fact.origin === 'docker-entrypoint' && other.fact !== fact,
      );
      // A CMD is what the ENTRYPOINT runs.
      if (fact.origin === 'docker-cmd' && entrypoint && (blocked.has(entrypoint.fact) || hasInit(entrypoint.fact.commands)))
        continue;
      const finding = judge({ file, fact }, project);
      if (!finding) continue;
      blocked.add(fact);
      const { message, data, related, suggest } = finding;
      // Several manifests, or variants of an image, that start one script have one cause, which stands in the script.
      const last = related?.[0];
      if (message === 'script' && last) {
        const place = fact.origin === 'k8s-command' ? 'k8s' : folderOf(file);
        const key = `${last.file}\0${last.range.start}\0${place}`;
        if (scripts.has(key)) continue;
        scripts.add(key);
      }
      report({ at: { file, range: fact.range }, message, data, ...(related && { related }), suggest: suggest && [suggest] });
    }
  },
});

function hasInit(commands: readonly SimpleCommand[]): boolean {
  return commands.some(({ wrappers, program }) => wrappers.some((wrapper) => inits.test(wrapper)) || inits.test(program));
}

function order(fact: CommandFact): number {
  return fact.origin === 'docker-entrypoint' ? 0 : 1;
}

function isContainerStart({ fact }: Located<CommandFact>): boolean {
  if (fact.origin !== 'docker-cmd' && fact.origin !== 'docker-entrypoint' && fact.origin !== 'k8s-command') return false;
  return fact.phase === 'start' && !fact.oneShot && !fact.joined && fact.form === 'exec' && fact.stage?.final !== false;
}

function judge({ file, fact }: Located<CommandFact>, project: ProjectView): Finding | undefined {
  const commands = fact.commands.filter((command) => !command.substituted);
  const [first] = commands;
  if (!first || hasInit(commands)) return undefined;
  const inShell = first.wrappers.some((wrapper) => / -c$/.test(wrapper));
  if (inShell) return commands.length === 1 ? undefined : judgeShell(commands, { file, fact }, project);
  const run = managerRun(first);
  if (run) {
    if (isOfDevelopersOrTests({ file, fact }, run.script, project)) return undefined;
    return { message: 'manager', data: run, suggest: ownCommand({ file, fact }, first, project) };
  }
  const script = scriptOf({ file, fact }, first, project);
  return script === undefined ? undefined : judgeScript(script, project);
}

/** `npm run dev`, whose production start is another one (no-dev-server-in-production); `npm start` of an image that runs tests once. */
function isOfDevelopersOrTests({ file, fact }: Located<CommandFact>, script: string, project: ProjectView): boolean {
  const leadsTo = project.starts.filter(({ origin, originFile }) => origin === fact && originFile === file);
  const isOfDevelopers = ({ command }: Start) =>
    devServerOf(command) !== undefined || command.words.some(({ text }) => /(?:^|=)Procfile\.dev\b/.test(text));
  if (/^(?:dev|develop|watch)$|^(?:dev|start):(?:dev|watch)$/.test(script) && leadsTo.some(isOfDevelopers)) return true;
  const run = leadsTo.filter((start) => start.fact.origin === 'package-script');
  return run.length > 0 && run.every((start) => runsTests(start.fact));
}

function managerRun(command: SimpleCommand): { manager: string; script: string } | undefined {
  const run = scriptRunOf(command);
  return run && run.manager !== 'bun' ? run : undefined;
}

/** `["sh", "-c", "migrate && node server.js"]` */
function judgeShell(
  commands: readonly SimpleCommand[],
  { file, fact }: Located<CommandFact>,
  project: ProjectView,
): Finding | undefined {
  if (commands.some(({ program }) => program === 'trap')) return undefined;
  const last = lastOf(commands);
  if (!last || last.looped || brief.has(last.program) || isIdle(last, commands) || commands.some(hasExecBranch)) return undefined;
  const run = managerRun(last);
  if (last.wrappers.includes('exec')) return run && { message: 'manager', data: run };
  return { message: 'shell', data: {}, suggest: run ? undefined : insertExec(last, { file, fact }, project) };
}

function judgeScript(script: string, project: ProjectView): Finding | undefined {
  if (project.factsIn(script, 'signal-handler').some(({ signal, does }) => signal === 'SIGTERM' && does !== 'nothing'))
    return undefined;
  const facts = project.factsIn(script, 'command').filter(({ origin }) => origin === 'shell-script');
  const all = facts.flatMap((fact) => fact.commands).filter((command) => !command.substituted);
  const fact = facts.findLast(({ commands }) => lastOf(commands) !== undefined);
  let last = fact && lastOf(fact.commands);
  let around: readonly SimpleCommand[] = fact?.commands ?? [];
  for (let depth = 0; depth < 3 && last; depth++) {
    const called = all.filter(({ inFunction }) => inFunction === last?.program);
    if (called.length === 0) break;
    last = called.at(-1);
    around = called;
  }
  if (!fact || !last || brief.has(last.program) || isLoopOfItsOwn(last) || around.some(hasExecBranch)) return undefined;
  if (handsOverByText(last, project.textOf(script))) return undefined;
  const related: Related[] = [{ file: script, range: last.range, message: 'The last command of the script.' }];
  const run = managerRun(last);
  if (last.wrappers.includes('exec')) return run && { message: 'manager', data: run, related };
  const suggest = run ? undefined : insertExec(last, { file: script, fact }, project);
  return { message: 'script', data: { script: nameOf(script) }, related, suggest };
}

/** `cmd="exec gunicorn …"` and `eval "$cmd"` */
function handsOverByText({ program, words }: SimpleCommand, script: string): boolean {
  const variable = program === 'eval' ? /^["']?\$\{?(\w+)\}?["']?$/.exec(words[1]?.text ?? '')?.[1] : undefined;
  return variable !== undefined && new RegExp(`^\\s*${variable}=["']?exec\\s`, 'm').test(script);
}

function lastOf(commands: readonly SimpleCommand[]): SimpleCommand | undefined {
  return commands.findLast((command) => !command.substituted && command.inFunction === undefined);
}

/** Keeps a container up that somebody else works in. */
function isIdle({ words }: SimpleCommand, commands: readonly SimpleCommand[]): boolean {
  return (
    !commands.some(({ background }) => background) &&
    /^(?:sleep (?:infinity|inf|\d{4,}[smhd]?)|tail -f \/dev\/null)$/.test(words.map(({ text }) => text).join(' '))
  );
}

/** `while true; do check; sleep 60; done`: the shell is the program, unless it starts the app again whenever that ends. */
function isLoopOfItsOwn(last: SimpleCommand): boolean {
  return last.looped === true && !direct.test(last.program) && managerRun(last) === undefined;
}

/** `if …; then exec a; else exec b; fi`: some way hands over. */
function hasExecBranch(command: SimpleCommand): boolean {
  return command.conditional && command.wrappers.includes('exec');
}

/** The repository's script that this command runs, as the project has followed it. */
function scriptOf(located: Located<CommandFact>, command: SimpleCommand, project: ProjectView): string | undefined {
  return startsFrom(located, command, project).find(({ fact }) => fact.origin === 'shell-script')?.file;
}

/** What a command of this start leads to in one step. */
function startsFrom({ file, fact }: Located<CommandFact>, { range }: SimpleCommand, project: ProjectView): Start[] {
  return project.starts.filter(({ origin, originFile, via }) => {
    const [hop, ...more] = via;
    return (
      origin === fact &&
      originFile === file &&
      more.length === 0 &&
      hop?.range.start === range.start &&
      hop.range.end === range.end
    );
  });
}

/** `["npm", "start"]` → `["node", "server.js"]`, where the script is one plain command. */
function ownCommand(located: Located<CommandFact>, command: SimpleCommand, project: ProjectView): Fix | undefined {
  const { file, fact } = located;
  const [only, ...others] = startsFrom(located, command, project).filter((start) => start.fact.origin === 'package-script');
  if (!only || others.length > 0 || command.wrappers.length > 0 || command.words.length > 3) return undefined;
  const written = project.textOf(file, fact.range);
  if (command.words.some(({ text }) => text.startsWith('-')) || !/^\[|^- [^#]*$/.test(written)) return undefined;
  if ((command.words.at(-1)?.range.end ?? 0) > fact.range.end) return undefined;
  const { assignments, redirects, wrappers, words, program, background } = only.command;
  if (assignments.length > 0 || redirects.length > 0 || background || wrappers.some((wrapper) => wrapper !== 'exec'))
    return undefined;
  if (words.some((word) => word.dynamic) || managerRun(only.command) || program === '') return undefined;
  // They start package managers of their own: nothing is won.
  if (/^(?:npm-run-all2?|run-[ps]|concurrently|wireit|lerna|turbo|nx)$/.test(program)) return undefined;
  const [name = '', ...rest] = words.map(({ text }) => text);
  const path = direct.test(name) || name.includes('/') ? name : `node_modules/.bin/${name}`;
  const vector = vectorLike(written, [path, ...rest]);
  return { title: `Start ${program} itself`, edits: [{ file, range: fact.range, text: vector }] };
}

/** Words as an argument vector, in the style that stands there: a JSON array, or YAML's list of lines. */
function vectorLike(written: string, words: readonly string[]): string {
  if (written.startsWith('[')) return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  const separator = /\r?\n[ \t]*(?=- )/.exec(written)?.[0] ?? '\n';
  const isPlain = (word: string) => /^[a-z./][\w./@=+-]*$/i.test(word) && !/^(?:true|false|yes|no|on|off|y|n|null)$/i.test(word);
  return words.map((word) => `- ${isPlain(word) ? word : JSON.stringify(word)}`).join(separator);
}

function insertExec(last: SimpleCommand, { file, fact }: Located<CommandFact>, project: ProjectView): Fix | undefined {
  if (
    isKeeper(last) ||
    last.conditional ||
    last.background ||
    last.inPipe !== undefined ||
    last.inFunction !== undefined ||
    last.wrappers.some((wrapper) => wrapper === 'time')
  )
    return undefined;
  const { start } = last.range;
  if (start < fact.range.start || project.textOf(file, { start, end: start + 1 }).trim() === '') return undefined;
  return { title: 'Hand over with exec', edits: [{ file, range: { start, end: start }, text: 'exec ' }] };
}
