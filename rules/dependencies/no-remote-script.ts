import type { CommandFact, Range, SimpleCommand, Word } from '../facts';
import { isOfWorkspace } from '../judgements/development/development';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { isSetAside } from '../judgements/development/put-away';
import { filledIn } from '../judgements/pipelines/pipeline-variables';
import type { ProjectView } from '../project';
import { gatherRepeated, gatherTwins, sizeOfTwins } from '../repeated';
import { defineRule } from '../rule';
import { contains } from '../values';

const downloaders = /^(?:curl|wget|wget2|fetch|http|https|xh|aria2c|iwr|irm|invoke-webrequest|invoke-restmethod)$/i;
const shells = /^(?:sh|bash|ash|dash|zsh|ksh|fish)$/;
/** Other interpreters, with the options that bring a program of their own. */
const interpreters: readonly (readonly [RegExp, RegExp])[] = [
  [shells, /^[-+][a-zA-Z]*c/],
  [/^python[\d.]*$|^pypy3?$/, /^-[a-zA-Z]*[cm]/],
  [/^(?:node|nodejs|bun|deno)$/, /^(?:-[a-z]*[ep]|--eval|--print)/],
  [/^(?:perl|ruby)$/, /^-[a-zA-Z0-9]*[eEnp]/],
  [/^php$/, /^-[rRBEf]/],
  [/^(?:iex|invoke-expression)$/i, /^$/],
];
/** What may stand between a download and the interpreter. */
const filters = /^(?:gunzip|zcat|gzip|bunzip2|xz|unxz|zstd|base64|sed|awk|tr|grep|tee|cat|head|tail|dos2unix|envsubst|perl)$/;

export default defineRule({
  id: 'no-remote-script',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['cmd'],
  title: 'Downloaded script run unseen',
  docs: {
    what: 'Reports a download that goes straight into an interpreter, and an `ADD https://…` without a checksum.',
    why: 'What the address serves is a dependency that no manifest names and no lockfile pins: tomorrow it may be another version, an error page, or somebody else’s program, and the build runs it.',
    examples: [
      {
        bad: {
          Dockerfile: 'FROM node:22-slim\nRUN curl -fsSL https://get.acme.dev/install.sh | sh\nCMD ["node", "server.js"]\n',
        },
        good: {
          Dockerfile:
            'FROM node:22-slim\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://get.acme.dev/2.1/acme /usr/local/bin/acme\nCMD ["node", "server.js"]\n',
        },
      },
      {
        bad: { 'setup.sh': '#!/bin/sh\nbash <(curl -s https://get.acme.dev/install.sh)\n' },
        good: { 'setup.sh': '#!/bin/sh\nsh vendor/install.sh\n' },
      },
    ],
    whenNotToUse: 'In an image for trying things out that nobody deploys.',
    related: ['hadolint DL3020', 'ShellCheck', 'OpenSSF Scorecard Pinned-Dependencies'],
  },
  messages: {
    piped: '`{program}` runs whatever the address serves today; install a pinned version, or check what was downloaded first.',
    added: '`ADD` takes whatever the address serves today; name its contents with `--checksum`.',
  },
  project({ project, report }) {
    const found = project
      .facts('command')
      .filter(
        ({ file }) =>
          project.roleOf(file) !== 'test' && !isOfWorkspace(file) && !isSetAside(file) && !isExampleOfLibrary(file, project),
      )
      .flatMap(({ file, fact }) =>
        findings(fact.commands)
          .filter(({ range }) => !isPinned(project.textOf(file, range), fact, file, project))
          .map((finding) => ({ file, origin: fact.origin, ...finding })),
      );
    const words = ({ file, range }: (typeof found)[number]) =>
      project
        .textOf(file, range)
        .replace(/\s+/g, ' ')
        .replace(/\bsudo (?:-\w+ )*/g, '');
    const twins = gatherTwins(
      found,
      (one) =>
        one.origin === 'docker-run' || one.origin === 'ci-step' || one.origin === 'shell-script'
          ? { key: `${project.appOf(one.file)?.path} ${words(one)}`, isStep: one.origin === 'ci-step' }
          : undefined,
      project,
    );
    for (const groups of gatherRepeated(twins, ([one]) => words(one), undefined, sizeOfTwins)) {
      const [{ file, range, program }, ...others] = groups.flat() as [(typeof found)[number], ...typeof found];
      report({
        at: { file, range },
        message: 'piped',
        data: { program },
        related: others.map((other) => ({ file: other.file, range: other.range, message: 'The same runs here.' })),
      });
    }
  },
  on: {
    copy({ instruction, sources, checksum }, { report }) {
      if (instruction !== 'ADD' || checksum) return;
      // A git repository at a tag or commit is pinned by that.
      const remote = sources.find(
        ({ text }) =>
          /^https?:\/\//.test(text) && !/\.git#/.test(text) && !commit.test(text) && !bareHost.test(text) && !feed.test(text),
      );
      if (remote) report({ at: remote.range, message: 'added' });
    },
  },
});

/** Every address holds the hash of a commit, so that it serves the same for ever. */
function isPinned(text: string, fact: CommandFact, file: string, project: ProjectView): boolean {
  const lines = fact.origin === 'shell-script' ? project.factsIn(file, 'command') : [fact];
  const set = lines
    .flatMap(({ commands }) => commands.flatMap(({ assignments }) => assignments))
    .map(({ name, value }) => [name, value.text] as const);
  const variables = { ...fact.variables, ...Object.fromEntries(set) };
  const addresses = filledIn(text, { ...fact, variables }).match(/\bhttps?:\/\/[^\s"'`|)]+/g) ?? [];
  return addresses.length > 0 && addresses.every((address) => commit.test(address));
}

/** A page that is there to be another each time, so that what comes after it is made anew: `ADD https://www.google.com /time.now`. */
const bareHost = /^https?:\/\/[^/]+\/?$/;

/** News that is to be today's: `ADD https://acme.dev/mirrors-rss etc/mirrors.xml`. */
const feed = /[/._+-](?:rss|atom)(?:\.xml)?\/?$/i;

const commit = /[/@=](?:[\da-f]{40}|[\da-f]{64})(?:[/?&#]|$)/;

function findings(commands: readonly SimpleCommand[]): { program: string; range: Range }[] {
  const found: { program: string; range: Range }[] = [];
  commands.forEach((command, index) => {
    found.push(...findings(command.onHost ?? []));
    if (command.substituted && commands.some((outer) => runsOutputOf(outer) && contains(outer.range, command.range))) return;
    if (runsOutputOf(command)) {
      found.push({ program: command.program || shellOf(command), range: command.range });
      return;
    }
    if (!downloaders.test(command.program)) return;
    const reader = readerOf(commands, index);
    const last = reader?.onHost?.at(-1) ?? reader;
    if (reader && last) found.push({ program: last.program, range: { start: command.range.start, end: reader.range.end } });
  });
  // `(curl … || wget …) | sh` is one.
  return found.filter(({ range }, index) => !found.some((other, before) => before < index && contains(other.range, range)));
}

/** The interpreter at the end of the pipe that a command stands at the beginning of. */
function readerOf(commands: readonly SimpleCommand[], from: number): SimpleCommand | undefined {
  let seen = commands[from]?.next === '|' || commands[from]?.next === '||';
  for (const command of commands.slice(from + 1)) {
    if (!seen) return undefined;
    if (command.substituted && !commands[from]?.substituted) continue;
    if (readsProgram(command)) return command.inPipe ? command : undefined;
    const passesOn = filters.test(command.program) || downloaders.test(command.program);
    seen = passesOn && (command.next === '|' || command.next === '||');
  }
  return undefined;
}

/** An interpreter that takes its program from its input: `bash -s -- -y`, `python3 -`, `php -- --quiet`. */
function readsProgram({ program, words, redirects, onHost }: SimpleCommand): boolean {
  // `curl … | ssh HOST sh`
  const [there, ...more] = onHost ?? [];
  if (there && more.length === 0) return readsProgram(there);
  const known = interpreters.find(([name]) => name.test(program));
  if (!known || redirects.some(({ operator }) => operator.startsWith('<'))) return false;
  for (const { text } of words.slice(1)) {
    if (text === '-' || text === '--' || text === '/dev/stdin') return true;
    if (shells.test(program) && /^-[a-z]*s$/.test(text)) return true;
    if (known[1].test(text)) return false;
    if (!text.startsWith('-') && !text.startsWith('+')) return false;
  }
  return true;
}

/** `bash <(curl …)`, `sh -c "$(curl …)"`, `eval "$(wget …)"`. */
function runsOutputOf({ program, words, wrappers, redirects }: SimpleCommand): boolean {
  const [first, second, third] = words;
  // `bash <<< "$(curl …)"`
  if (shells.test(program) && redirects.some(({ operator, target }) => operator === '<<<' && target && isDownload(target)))
    return true;
  if (program === '') return first !== undefined && isDownload(first) && /^(?:.* )?-l?c$|^eval$/.test(wrappers.at(-1) ?? '');
  if (program === 'eval' || program === '.' || program === 'source') return second !== undefined && isDownload(second);
  if (!interpreters.some(([name]) => name.test(program)) || !second) return false;
  const isOwnProgram = interpreters.some(([name, option]) => name.test(program) && option.test(second.text));
  return isOwnProgram ? third !== undefined && isDownload(third) : second.text.startsWith('<(') && isDownload(second);
}

function isDownload({ text }: Word): boolean {
  return /^(?:<\(|\$\(|`)\s*(?:sudo\s+)?(?:curl|wget)\s/.test(text);
}

function shellOf({ wrappers }: SimpleCommand): string {
  return wrappers.at(-1)?.split(' ')[0] ?? 'sh';
}
