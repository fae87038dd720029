import { isDeployScript } from '../deploy-scripts';
import { isOfTests } from '../development';
import type { CommandFact, Range, SimpleCommand, Word } from '../facts';
import { isExampleOfLibrary } from '../library-examples';
import { withVersions } from '../locked-packages';
import { isModernYarn, joinFolder, lockfileFor, manifestFolder } from '../lockfiles';
import { type Install, installOf } from '../package-managers';
import type { ProjectView } from '../project';
import { enumerate } from '../prose';
import { gatherRepeated } from '../repeated';
import { defineRule, type Fix, type Related } from '../rule';
import { isTemplate } from '../templates';

type NodeManager = 'npm' | 'yarn' | 'pnpm';

export default defineRule({
  id: 'no-unlocked-install',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['cmd'],
  title: 'Install that ignores the lockfile',
  docs: {
    what: 'Reports an install in a Dockerfile, CI step or deploy script that may bring other versions than the lockfile or the line names.',
    why: 'A build must give the same result from the same commit. An install that resolves versions anew picks up what was published a minute ago, tested by nobody.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nRUN npm install\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install flask\n' },
        good: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install -r requirements.txt\n' },
      },
      {
        bad: { 'deploy.sh': '#!/bin/sh\nyarn install --production\n' },
        good: { 'deploy.sh': '#!/bin/sh\nyarn install --production --frozen-lockfile\n' },
      },
    ],
    fixSafety:
      'Safe where the lockfile is in step with the manifest; the fix is offered only where a lockfile stands and the install sees it.',
    whenNotToUse: 'In a pipeline that is to try the newest versions on purpose.',
    related: ['hadolint DL3013', 'hadolint DL3016', 'hadolint DL3028'],
  },
  messages: {
    install: '`{command}` may install other versions than the lockfile names; use `{instead}`.',
    anew: '`{command}` picks versions anew on every build; commit a lockfile and use `{instead}`.',
    package: '{packages} is installed with no version, so every build may get another one; name the version.',
    packages: '{packages} are installed with no version, so every build may get others; name the versions.',
  },
  project({ project, report }) {
    const found = findingsOf(project);
    for (const finding of found) if (finding.message === 'install') report(finding);
    const unversioned = found.filter(({ data }) => data.packages !== undefined);
    for (const [first, ...others] of gatherRepeated(unversioned, ({ data }) => `${data.packages}`)) {
      report({ ...first, related: others.map((other) => again(other, 'Here too.')) });
    }
    // One missing lockfile is one thing to mend, however often a pipeline, or several of them, install.
    const anew = found.filter(({ message }) => message === 'anew');
    const alikeIn = ({ at, data }: Finding) =>
      anew.filter((other) => other.at.file === at.file && other.data.command === data.command);
    const firsts = anew.filter((finding) => alikeIn(finding)[0] === finding);
    for (const group of gatherRepeated(firsts, ({ manifest, data }) => `${manifest}\0${data.command}`)) {
      const [, ...others] = group.flatMap(alikeIn);
      report({ ...group[0], related: others.map((other) => again(other, 'It is installed anew here too.')) });
    }
  },
});

interface Finding {
  readonly at: { readonly file: string; readonly range: Range };
  readonly message: 'install' | 'anew' | 'package' | 'packages';
  readonly data: Readonly<Record<string, string>>;
  /** Folder of the package.json that the install reads. */
  readonly manifest?: string | undefined;
  readonly fix?: Fix | undefined;
  readonly suggest?: readonly Fix[] | undefined;
}

function again({ at }: Finding, message: string): Related {
  return { ...at, message };
}

function findingsOf(project: ProjectView): Finding[] {
  return project
    .facts('command')
    .filter(({ file }) => project.roleOf(file) !== 'test' && !isExampleOfLibrary(file, project))
    .flatMap(({ file, fact }) => findingsIn(fact, project, file));
}

function findingsIn(fact: CommandFact, project: ProjectView, file: string): Finding[] {
  if (!speaksOf(fact, project, file)) return [];
  const installs = fact.commands.map((command) => installOf(command));
  // `if [ -f package-lock.json ]; then npm ci; else npm install; fi` is locked where it can be.
  const isLockedToo = installs.some((other) => other?.locked && other.packages.length === 0);
  let folder = fact.cwd ?? file.split('/').slice(0, -1).join('/');
  let isSomewhere = false;
  return fact.commands.flatMap((command, index) => {
    const target = command.program === 'cd' ? command.words[1] : undefined;
    if (target && !target.dynamic && !target.text.startsWith('/')) folder = joinFolder(folder, target.text);
    // `cd examples/${{ matrix.example }}` is somewhere else each time.
    if (target) isSomewhere = target.dynamic && fact.origin === 'ci-step';
    const install = installs[index];
    if (!install || isOnlyPlanned(command)) return [];
    if (install.packages.length > 0) return ofPackages(install, command, folder, project, file);
    return isLockedToo || isSomewhere ? [] : ofManifest(install, command, fact, folder, project, file);
  });
}

function ofPackages(install: Install, command: SimpleCommand, folder: string, project: ProjectView, file: string): Finding[] {
  const words = unversioned(install).filter(({ text }) => !isOwn(text, project));
  const [first] = words;
  // `pip install --pre x` is after the newest on purpose.
  if (!first || command.words.some(({ text }) => text === '--pre')) return [];
  const suggestion = withVersions(install, words, folder, project, file);
  return [
    {
      at: { file, range: first.range },
      message: words.length === 1 ? 'package' : 'packages',
      data: { packages: enumerate(words.map(({ text }) => text)) },
      suggest: suggestion && [suggestion],
    },
  ];
}

/** What the repository itself has just published, and tries out. */
function isOwn(text: string, project: ProjectView): boolean {
  const name = text.replace(/\[.*$|(?<=.)@.*$/, '').toLowerCase();
  return project.facts('package').some(({ fact }) => fact.name?.toLowerCase().replace(/_/g, '-') === name.replace(/_/g, '-'));
}

function ofManifest(
  install: Install,
  command: SimpleCommand,
  fact: CommandFact,
  folder: string,
  project: ProjectView,
  file: string,
): Finding[] {
  const where = install.folder === undefined ? folder : joinFolder(folder, install.folder);
  const unlocked = judge(install, fact, where, project);
  if (!unlocked) return [];
  const manifest = manifestFolder(project, where);
  // What a build has put there brings its own manifest.
  if (install.folder !== undefined && manifest !== undefined && !project.exists(where)) return [];
  const lockfile = lockfileFor(project, install.manager as NodeManager, manifest ?? where);
  const keepsNone =
    isOfTests(`${where}/package.json`) || (manifest !== undefined && isTemplate(joinFolder(manifest, 'package.json'), project));
  // A library's own tests are meant to meet the newest versions of what it depends on.
  if (lockfile === undefined && (keepsNone || isNoProcess(project, manifest))) return [];
  const { manager, verb } = install;
  return [
    {
      at: { file, range: whole(command) },
      manifest,
      message: lockfile === undefined && manifest !== undefined ? 'anew' : 'install',
      data: { command: verb === command.words[0] ? manager : `${manager} ${verb.text}`, instead: unlocked.instead },
      fix: canBeLocked(install, fact, command, where, project, file) ? unlocked.fix : undefined,
    },
  ];
}

function speaksOf(fact: CommandFact, project: ProjectView, file: string): boolean {
  // What a platform runs to build a release.
  if (fact.origin === 'platform') return fact.phase === 'build';
  if (fact.origin === 'ci-step') return !/(?:^|\/)\.devcontainer\//.test(file);
  if (isOfTests(file)) return false;
  if (fact.origin === 'docker-run') return !/(?:^|\/)\.devcontainer\//.test(file);
  return fact.origin === 'shell-script' && isDeployScript(project, file);
}

function isNoProcess(project: ProjectView, manifest: string | undefined): boolean {
  const app = manifest === undefined ? undefined : project.appOf(manifest === '' ? 'package.json' : `${manifest}/package.json`);
  return app?.path === manifest && (app?.kind === 'library' || app?.kind === 'cli');
}

function isOnlyPlanned(command: SimpleCommand): boolean {
  return command.words.some(({ text }) => /^--(?:package-lock-only|lockfile-only|dry-run|mode=update-lockfile)$/.test(text));
}

function whole(command: SimpleCommand): Range {
  const [first, last] = [command.words[0], command.words.at(-1)];
  return first && last ? { start: first.range.start, end: last.range.end } : command.range;
}

/** An install of what the manifest says; undefined where it keeps to the lockfile. */
function judge(
  install: Install,
  fact: CommandFact,
  folder: string,
  project: ProjectView,
): { instead: string; fix: Fix } | undefined {
  if (install.locked || install.global) return undefined;
  const { verb } = install;
  if (install.manager === 'npm') {
    return { instead: 'npm ci', fix: { title: 'Install with npm ci', edits: [{ range: verb.range, text: 'ci' }] } };
  }
  if (install.manager === 'pnpm' && fact.origin !== 'docker-run') return undefined;
  if (install.manager !== 'yarn' && install.manager !== 'pnpm') return undefined;
  const modern = install.manager === 'yarn' && isModernYarn(project, folder);
  if (modern && (fact.origin === 'ci-step' || fact.origin === 'platform')) return undefined;
  const flag = modern ? '--immutable' : '--frozen-lockfile';
  const end = { start: verb.range.end, end: verb.range.end };
  return {
    instead: `${install.manager} install ${flag}`,
    fix: { title: `Add ${flag}`, edits: [{ range: end, text: ` ${flag}` }] },
  };
}

/** The lockfile stands, and in an image it was copied before. */
function canBeLocked(
  install: Install,
  fact: CommandFact,
  command: SimpleCommand,
  folder: string,
  project: ProjectView,
  file: string,
): boolean {
  const manager = install.manager as NodeManager;
  if (command.words.some(({ text }) => /^--no-(?:package-lock|lockfile|shrinkwrap)|^--no-save/.test(text))) return false;
  const manifest = manifestFolder(project, folder);
  if (manifest === undefined || lockfileFor(project, manager, manifest) === undefined) return false;
  if (isRewrittenBefore(command, fact, project, file)) return false;
  if (fact.origin !== 'docker-run') return true;
  return project
    .factsIn(file, 'copy')
    .some(
      (copy) =>
        copy.from === undefined &&
        copy.range.end <= command.range.start &&
        copy.sources.some(({ text }) => bringsLockfile(text, manager)),
    );
}

/** What the lockfile was made of is changed on the way: an install that holds to it would fail. */
function isRewrittenBefore(command: SimpleCommand, fact: CommandFact, project: ProjectView, file: string): boolean {
  const others =
    fact.origin === 'docker-run' ? project.factsIn(file, 'command').filter(({ origin }) => origin === 'docker-run') : [fact];
  return others
    .flatMap(({ commands }) => commands)
    .filter(({ range }) => range.start < command.range.start)
    .some(({ program, words, redirects }) => {
      const texts = words.map(({ text }) => text);
      if (redirects.some(({ operator, target }) => operator.startsWith('>') && isOfInstall(target?.text ?? ''))) return true;
      if (writers.has(program)) return texts.slice(1).some(isOfInstall);
      return program === 'npm' && ((texts[1] === 'pkg' && texts[2] !== 'get') || texts[1] === 'version');
    });
}

const writers = new Set(['sed', 'mv', 'rm', 'tee', 'json', 'yq', 'sponge', 'perl', 'dot-json']);

function isOfInstall(path: string): boolean {
  return /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)$/.test(path);
}

function bringsLockfile(source: string, manager: NodeManager): boolean {
  const name = source.replace(/\/$/, '').replace(/^.*\//, '');
  if (/^(?:\.|)$/.test(name) || name === '*' || name === '*.*') return true;
  if (manager === 'npm')
    return /^(?:package-lock\.json\*?|npm-shrinkwrap\.json|package\*(?:\.json)?|\*\.json|package\*\.json\*?|package-\*\.json)$/.test(
      name,
    );
  return manager === 'yarn'
    ? /^(?:yarn\.lock\*?|yarn\*|\*\.lock|yarn\.\*)$/.test(name)
    : /^(?:pnpm-lock\.yaml\*?|pnpm\*|pnpm-\*\.yaml|\*\.yaml)$/.test(name);
}

/** Packages that the line names without a version. */
function unversioned({ manager, packages, global, locked }: Install): readonly Word[] {
  const words = packages.filter(({ text, dynamic }) => !dynamic && text !== '' && !/^(?:\.|\/|~|file:|link:)/.test(text));
  switch (manager) {
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return words.filter(({ text }) => {
        if (global && /^(?:npm|yarn|pnpm|corepack)(?:@latest)?$/.test(text)) return false;
        return /^(?:@[\w.-]+\/)?[\w.-]+(?:@latest)?$/.test(text) && !/\.t(?:ar\.)?gz$/.test(text);
      });
    case 'pip':
    case 'pipx':
    case 'uv':
    case 'poetry':
    case 'pipenv':
    case 'pdm':
      return locked
        ? []
        : words.filter(
            ({ text }) =>
              /^[A-Za-z][\w.-]*(?:\[[\w,.\s-]*\])?$/.test(text) && !/^(?:pip|setuptools|wheel)$|\.(?:whl|gz|zip|txt)$/.test(text),
          );
    case 'gem':
      return locked ? [] : words.filter(({ text }) => /^[A-Za-z][\w.-]*$/.test(text) && !/\.gem$/.test(text));
    case 'go':
      return words.filter(({ text }) => /@latest$/.test(text));
    default:
      return [];
  }
}
