import type { CommandFact, SimpleCommand } from '../facts';
import { isOfTests } from '../judgements/development/development';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { isSetAside } from '../judgements/development/put-away';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

/** Words that only a shell understands. */
const shellWords = new Set(
  '. : source cd export set unset ulimit umask alias eval trap if for while until case [ [[ { ( test read shift wait type command local'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'prefer-exec-form',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['docker'],
  title: 'Start command in shell form',
  docs: {
    what: 'Reports a CMD or ENTRYPOINT in shell form, unless the line needs a shell and that one hands over with `exec`.',
    why: 'In shell form the container’s first process is `/bin/sh`, which passes no signals on. SIGTERM never reaches the app: it cannot finish its requests, and after the grace period it is killed.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22\nCMD node server.js\n' },
        good: { Dockerfile: 'FROM node:22\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: "FROM python:3.12\nENTRYPOINT ['gunicorn', 'app:app']\n" },
        good: { Dockerfile: 'FROM python:3.12\nENTRYPOINT ["gunicorn", "app:app"]\n' },
      },
    ],
    fixSafety:
      'Safe for plain words: the same program gets the same arguments, now as the first process. A line that needs a shell is only suggested to be put behind `sh -c` with `exec`.',
    whenNotToUse: 'In an image whose `SHELL` of its own passes signals on.',
    related: ['hadolint DL3025', 'BuildKit JSONArgsRecommended'],
  },
  messages: {
    shell: '{instruction} in shell form starts a shell that keeps SIGTERM from the app; write it as a JSON array.',
    script: '{instruction} in shell form starts a shell that keeps SIGTERM from the app; let the shell hand over with `exec`.',
    quotes: '{instruction} reads as a shell command, because its array is no valid JSON; write it with double quotes.',
  },
  on: {
    command(fact, { report, project, file }) {
      const instruction = fact.origin === 'docker-cmd' ? 'CMD' : fact.origin === 'docker-entrypoint' ? 'ENTRYPOINT' : undefined;
      if (!instruction || fact.form !== 'shell' || fact.text.trim() === '') return;
      if (isTemplate(fact.text) || isOnWindows(file, project) || isExampleOfLibrary(file, project)) return;
      if (isDevelopmentImage(file, project, fact.stage?.name) || isOfTests(file) || isSetAside(file)) return;
      const array = brokenArray(fact.text);
      const words = array ?? plainWords(fact);
      if (!words && handsOver(fact)) return;
      if (instruction === 'CMD' && signalsWholeGroup(fact, file, project)) return;
      const script = words ? undefined : shellScript(fact, project, file);
      const edit = (text: string, title: string): Fix => ({ title, edits: [{ range: fact.range, text }] });
      const vector = words && edit(jsonArray(words), 'Write it as a JSON array');
      // With an ENTRYPOINT in exec form Docker hands it the CMD, which it ignored so far.
      const changesArguments =
        instruction === 'ENTRYPOINT' && project.factsIn(file, 'command').some((other) => isArgument(other, fact));
      const suggestion = changesArguments
        ? vector
        : script !== undefined
          ? edit(jsonArray(['sh', '-c', script]), 'Let a shell hand over with exec')
          : undefined;
      report({
        at: fact.range,
        message: array ? 'quotes' : words ? 'shell' : 'script',
        data: { instruction },
        fix: changesArguments ? undefined : vector,
        suggest: suggestion && [suggestion],
      });
    },
  },
});

/** Jinja and its kin write what stands here anew. */
function isTemplate(text: string): boolean {
  return /\{%|\{\{/.test(text);
}

/** PowerShell and cmd know no SIGTERM, and split words in ways of their own. */
function isOnWindows(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'instruction')
    .some(
      ({ keyword, arguments: words }) =>
        keyword.toUpperCase() === 'SHELL' && /powershell|pwsh|\bcmd\b/i.test(words[0]?.text ?? ''),
    );
}

/** `cd api; exec gunicorn --bind :$PORT app:app`: the shell does its part and leaves its place to the program. */
function handsOver({ commands }: CommandFact): boolean {
  const last = lastOf(commands);
  return last?.wrappers[0] === 'exec' && !last.conditional && !last.background && last.inPipe === undefined;
}

/** Behind `ENTRYPOINT ["dumb-init", …]` or `["tini", "-g", …]` a signal goes to the shell and to what it has started. */
function signalsWholeGroup({ stage }: CommandFact, file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'command')
    .some(
      ({ origin, form, stage: own, text }) =>
        origin === 'docker-entrypoint' &&
        form === 'exec' &&
        own?.index === stage?.index &&
        /^\W*(?:\/[\w./-]*\/)?(?:dumb-init\b(?!.*\s["']?(?:-c|--single-child)\b)|tini(?:-static)?["',\s]+-\w*g)/.test(text),
    );
}

function isArgument(other: CommandFact, entrypoint: CommandFact): boolean {
  return other.origin === 'docker-cmd' && other.joined === true && other.stage?.index === entrypoint.stage?.index;
}

function jsonArray(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** `['node', 'server.js']`, `["node", "server.js",]`: meant as an array. */
function brokenArray(text: string): readonly string[] | undefined {
  const inner = /^\[\s*(.*?)\s*,?\s*\]$/s.exec(text.trim())?.[1];
  if (inner === undefined) return undefined;
  const words = [...inner.matchAll(/\s*(?:'([^'"\\]*)'|"([^'"\\]*)")\s*(?:,|$)/gy)];
  if (words.length === 0 || words.map((match) => match[0]).join('') !== inner) return undefined;
  return words.map((match) => match[1] ?? match[2] ?? '');
}

/** The words of a line that needs no shell. */
function plainWords(fact: CommandFact): readonly string[] | undefined {
  const [command, ...others] = fact.commands;
  if (!command || others.length > 0) return undefined;
  if (command.redirects.length > 0 || command.assignments.length > 0 || command.background || command.conditional)
    return undefined;
  if (/[$`;&|<>*?{}()~!\\#]/.test(fact.text)) return undefined;
  const quoted = /["']/.test(fact.text);
  const wrapped = command.wrappers.filter((wrapper) => wrapper !== 'exec');
  if (quoted && (wrapped.length > 0 || command.words.some((word) => word.dynamic))) return undefined;
  const words = quoted ? command.words.map((word) => word.text) : fact.text.trim().split(/\s+/);
  const program = words[0] === 'exec' ? words.slice(1) : words;
  if (program.length === 0 || shellWords.has(program[0] as string) || program[0]?.startsWith('-')) return undefined;
  return wrapped.some((wrapper) => wrapper === 'command' || wrapper === 'builtin' || wrapper === 'eval') ? undefined : program;
}

/** The line with `exec` before its last program, so that this one gets the signals. */
function shellScript(fact: CommandFact, project: ProjectView, file: string): string | undefined {
  const last = lastOf(fact.commands);
  if (!last || fact.text.includes('\n')) return undefined;
  if (last.conditional || last.background || last.inPipe !== undefined || shellWords.has(last.program)) return undefined;
  if (last.program === '' && last.words.length === 0) return undefined;
  const written = project.textOf(file, fact.range);
  const at =
    written === fact.text
      ? last.range.start - fact.range.start
      : fact.text.lastIndexOf(project.textOf(file, last.words[0]?.range ?? last.range));
  return at < 0 ? undefined : `${fact.text.slice(0, at)}exec ${fact.text.slice(at)}`;
}

function lastOf(commands: readonly SimpleCommand[]): SimpleCommand | undefined {
  return commands.findLast((command) => !command.substituted && command.inFunction === undefined);
}
