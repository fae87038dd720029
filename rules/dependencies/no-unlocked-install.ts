import type { CommandFact, Range, SimpleCommand, Word } from '../facts';
import { isDeployScript } from '../judgements/commands/deploy-scripts';
import { isDevelopmentName, isOfTests, isOfWorkspace } from '../judgements/development/development';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { isSetAside } from '../judgements/development/put-away';
import { isLockfileNamed } from '../judgements/packages/copied-lockfiles';
import { isOwnPackage } from '../judgements/packages/declared-packages';
import { globalInstallsIn } from '../judgements/packages/global-installs';
import { canBeLocked, lockedForm } from '../judgements/packages/locked-installs';
import { withVersions } from '../judgements/packages/locked-packages';
import { foreignLock, lockfileFor, manifestFolder } from '../judgements/packages/lockfiles';
import {
  type Install,
  installOf,
  type NodeManager,
  type PlacedInstall,
  scriptRunOf,
} from '../judgements/packages/package-managers';
import { unversioned } from '../judgements/packages/unversioned-packages';
import { isInOtherCheckout } from '../judgements/pipelines/checkouts';
import { folderAfter } from '../judgements/pipelines/pipeline-variables';
import { isRunWorkflow } from '../judgements/pipelines/pipelines';
import { folderOf, inFolder, joinFolder, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { enumerate } from '../prose';
import { gather, gatherRepeated, gatherTwins, sizeOfTwins } from '../repeated';
import { defineRule, type Fix, type Related } from '../rule';
import { forbidsLockfiles, isTemplate } from '../templates';

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
    absent:
      '`{command}` may install other versions than the lockfile names; copy {lockfile} into the image before it and use `{instead}`.',
    foreign: '`{command}` does not read {lockfile}, so every build picks versions anew; use `{instead}`.',
    anew: '`{command}` picks versions anew on every build; commit a lockfile and use `{instead}`.',
    package: '{packages} is installed with no version, so every build may get another one; name the version.',
    packages: '{packages} are installed with no version, so every build may get others; name the versions.',
  },
  project({ project, report }) {
    const found = findingsOf(project);
    const twinsOf = (some: readonly Finding[]) =>
      gatherTwins(some, ({ twin, isStep }) => (twin === undefined ? undefined : { key: twin, isStep }), project);
    // Who never locks an install has one habit to change.
    const unlocked = twinsOf(found.filter(({ message }) => message === 'install' || message === 'absent'));
    for (const groups of gatherRepeated(
      unlocked,
      ([{ message, data }]) => `${message} ${data.command}`,
      manyInstalls,
      sizeOfTwins,
    )) {
      const [first, ...others] = groups.flat() as [Finding, ...Finding[]];
      const fixed = [first, ...others].filter(({ fix }) => fix !== undefined);
      const edits = fixed.flatMap(({ file, fix }) => fix?.edits.map((edit) => ({ file, ...edit })) ?? []);
      report({
        ...first,
        related: others.map((other) => again(other, 'It is installed here too.')),
        fix: fixed[0]?.fix && { ...fixed[0].fix, edits },
      });
    }
    const unversioned = twinsOf(found.filter(({ data }) => data.packages !== undefined));
    const sameWords = gatherRepeated(unversioned, ([{ data }]) => `${data.packages}`).map(
      (groups) => groups.flat() as [Finding, ...Finding[]],
    );
    // A file in which nothing is installed with a version has one habit to change.
    for (const groups of gatherRepeated(sameWords, ([{ file, manager }]) => `${file}\0${manager}`)) {
      const [first, ...others] = groups.flat() as [Finding, ...Finding[]];
      report({ ...first, related: others.map((other) => again(other, 'Here too.')) });
    }
    // One missing lockfile is one thing to mend, however often a pipeline, or several of them, install.
    const anew = found.filter(({ message }) => message === 'anew' || message === 'foreign');
    const alike = gather(anew, ({ at, data }) => `${at.file}\0${data.command}`);
    for (const [[first, ...others], ...more] of gatherRepeated(alike, ([{ manifest, data }]) => `${manifest}\0${data.command}`)) {
      report({ ...first, related: [...others, ...more.flat()].map((other) => again(other, 'It is installed anew here too.')) });
    }
  },
});

/** As many installs by one command are each told by themselves, each with its fix. */
const manyInstalls = 8;

interface Finding {
  readonly file: string;
  readonly at: { readonly file: string; readonly range: Range };
  readonly message: 'install' | 'absent' | 'foreign' | 'anew' | 'package' | 'packages';
  readonly data: Readonly<Record<string, string>>;
  /** That installs the packages which the line names. */
  readonly manager?: Install['manager'] | undefined;
  /** Stands in a step of a pipeline. */
  readonly isStep: boolean;
  /** What other jobs and twin Dockerfiles say in the same words. */
  readonly twin?: string | undefined;
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
  if (!speaksOf(fact, project, file) || isInOtherCheckout(fact, file, project)) return [];
  const installs = fact.commands.map((command) => installOf(command));
  // `if [ -f package-lock.json ]; then npm ci; else npm install; fi` is locked where it can be.
  const isLockedToo = installs.some((other) => other?.locked && other.packages.length === 0);
  let folder = fact.cwd ?? folderOf(file);
  let isSomewhere = false;
  let isFetched = false;
  let isBumped = isAfterBump(fact, project, file);
  return fact.commands.flatMap((command, index) => {
    const target = command.program === 'cd' ? command.words[1] : undefined;
    const after = folderAfter(command, folder, fact);
    folder = after ?? folder;
    // `cd examples/${{ matrix.example }}` is somewhere else each time.
    if (target) isSomewhere = after === undefined ? fact.origin === 'ci-step' : isFetched && !project.exists(folder);
    if (target && isFetched && target.text.startsWith('/')) isSomewhere = true;
    // `npx acme init shop && cd shop`: what was made a moment ago has no lockfile here.
    if (target && !project.exists(folder)) isSomewhere ||= isNamedIn(fact.commands.slice(0, index), target.text);
    isFetched ||= command.program === 'git' && command.words.some(({ text }) => text === 'clone');
    isBumped ||= bumpsVersions(command);
    const install = installs[index];
    if (!install || isOnlyPlanned(command)) return [];
    const placed = { install, command, fact, file, cwd: folder, project };
    if (install.packages.length > 0) return ofPackages(placed);
    return isLockedToo || isSomewhere || isBumped ? [] : ofManifest(placed);
  });
}

function ofPackages(placed: PlacedInstall): Finding[] {
  const { install, command, fact, file, project } = placed;
  const told = new Set(globalInstallsIn(fact, file, project).flatMap((other) => other.words));
  const words = unversioned(install).filter(
    (word) => !isOwnPackage(word.text, project) && !told.has(word) && !isHeldByManifest(word.text, placed),
  );
  const [first] = words;
  // `pip install --pre x` is after the newest on purpose; a matrix of versions tries out which ones work.
  if (!first || command.words.some(({ text }) => text === '--pre' || /\$\{\{\s*matrix\./.test(text))) return [];
  const suggestion = withVersions(placed, words);
  return [
    {
      file,
      at: { file, range: first.range },
      isStep: fact.origin === 'ci-step',
      twin: twinOf(fact, words, project.appOf(file)?.path),
      message: words.length === 1 ? 'package' : 'packages',
      data: { packages: enumerate(words.map(({ text }) => text)) },
      manager: install.manager,
      suggest: suggestion && [suggestion],
    },
  ];
}

function ofManifest({ install, command, fact, file, cwd, project }: PlacedInstall): Finding[] {
  const where = install.folder === undefined ? cwd : joinFolder(cwd, install.folder);
  const placed = { install, command, fact, file, cwd: where, project };
  const unlocked = lockedForm(placed);
  if (!unlocked || isInstalledBefore(placed)) return [];
  const manifest = manifestFolder(project, where);
  // What a build has put there brings its own manifest.
  if (install.folder !== undefined && manifest !== undefined && !project.exists(where)) return [];
  const lockfile = lockfileFor(project, install.manager as NodeManager, manifest ?? where);
  const keepsNone =
    isOfTests(`${where}/package.json`) || (manifest !== undefined && isTemplate(joinFolder(manifest, 'package.json'), project));
  // A library's own tests are meant to meet the newest versions of what it depends on.
  if (lockfile === undefined && (keepsNone || forbidsLockfiles(project) || isNoProcess(project, manifest))) return [];
  const { manager, verb } = install;
  const lock = canBeLocked(placed);
  const other =
    lockfile === undefined && manifest !== undefined ? foreignLock(manifest, manager as NodeManager, project) : undefined;
  const anew = lockfile === undefined && manifest !== undefined;
  const isNamed = lockfile === undefined && fact.origin === 'docker-run' && isLockfileNamed(placed);
  const message = lock === 'absent' ? 'absent' : isNamed ? 'install' : other ? 'foreign' : anew ? 'anew' : 'install';
  const isAlone = fact.origin === 'ci-step' && !isWorkflow(file);
  return [
    {
      file,
      at: { file, range: whole(command) },
      isStep: fact.origin === 'ci-step',
      twin: isAlone ? undefined : twinOf(fact, command.words, lock === 'absent' ? `${manifest} absent` : manifest),
      manifest,
      message,
      data: {
        command: verb === command.words[0] ? manager : `${manager} ${verb.text}`,
        instead: other?.instead ?? unlocked.instead,
        lockfile: other?.lockfile ?? nameOf(lockfile ?? ''),
      },
      fix: lock === 'yes' ? unlocked.fix : undefined,
    },
  ];
}

/** The stage has installed what the lockfile names by then: `RUN yarn --frozen-lockfile`, `RUN yarn`. */
function isInstalledBefore({ install, command, fact, cwd, file, project }: PlacedInstall): boolean {
  if (fact.origin !== 'docker-run') return false;
  return project
    .factsIn(file, 'command')
    .filter(
      ({ origin, stage, cwd: own }) =>
        origin === fact.origin && stage?.index === fact.stage?.index && (own ?? folderOf(file)) === cwd,
    )
    .flatMap(({ commands }) => commands)
    .filter(({ range }) => range.start < command.range.start)
    .map((earlier) => installOf(earlier))
    .some((earlier) => earlier?.locked && earlier.manager === install.manager && earlier.packages.length === 0);
}

/** Without a version npm takes what the manifest asks for and the lockfile names, where it stands in them. */
function isHeldByManifest(name: string, { install, cwd, project, fact }: PlacedInstall): boolean {
  if (install.manager !== 'npm' || install.global || fact.origin !== 'ci-step') return false;
  const manifest = manifestFolder(project, cwd);
  if (manifest === undefined || lockfileFor(project, 'npm', manifest) === undefined) return false;
  return project.factsIn(inFolder(manifest, 'package.json'), 'dependency').some((dependency) => dependency.name === name);
}

function isWorkflow(file: string): boolean {
  return file.startsWith('.github/workflows/');
}

function isNamedIn(commands: readonly SimpleCommand[], folder: string): boolean {
  return commands.some(({ program, words }) => program !== 'cd' && words.slice(1).some(({ text }) => text === folder));
}

function twinOf({ origin }: CommandFact, words: readonly Word[], home: string | undefined): string | undefined {
  return origin === 'ci-step' || origin === 'docker-run' ? [home, ...words.map(({ text }) => text)].join(' ') : undefined;
}

function speaksOf(fact: CommandFact, project: ProjectView, file: string): boolean {
  if (isSetAside(file)) return false;
  // What a platform runs to build a release.
  if (fact.origin === 'platform') return fact.phase === 'build';
  if (fact.origin === 'ci-step') return !isOfWorkspace(file) && isRunWorkflow(file, project);
  if (isOfTests(file)) return false;
  if (fact.origin === 'docker-run') return !isDevelopmentImage(file, project, fact.stage?.name);
  return (
    fact.origin === 'shell-script' && !isOfWorkspace(file) && !isDevelopmentName(nameOf(file)) && isDeployScript(project, file)
  );
}

function isNoProcess(project: ProjectView, manifest: string | undefined): boolean {
  const app = manifest === undefined ? undefined : project.appOf(inFolder(manifest, 'package.json'));
  return app?.path === manifest && (app?.kind === 'library' || app?.kind === 'cli');
}

/** `generate-runner-deps.ts`, `make_package_json.py` */
const writesManifest =
  /^(?:update|upgrade|bump|generate|gen|make|write|create)[-_](?:[a-z\d]+[-_])*(?:deps|dependencies|package[-_.]?json|manifest)\.(?:[cm]?[jt]s|py|sh)$/i;

/** Writes the manifest, or newer versions into it, which the install after it is to follow. */
function bumpsVersions(command: SimpleCommand): boolean {
  if (/^(?:ncu|npm-check-updates|updtr|taze)$/.test(command.program)) return true;
  if (command.words.some(({ text }) => writesManifest.test(nameOf(text)))) return true;
  if (command.redirects.some(({ operator, target }) => operator === '>' && nameOf(target?.text ?? '') === 'package.json'))
    return true;
  return /^(?:update|upgrade|bump)\b.*(?:deps|dependencies|packages)/.test(scriptRunOf(command)?.script ?? '');
}

/** In an earlier statement of the same script. */
function isAfterBump({ origin, range }: CommandFact, project: ProjectView, file: string): boolean {
  return (
    origin === 'shell-script' &&
    project
      .factsIn(file, 'command')
      .some((other) => other.origin === origin && other.range.start < range.start && other.commands.some(bumpsVersions))
  );
}

function isOnlyPlanned(command: SimpleCommand): boolean {
  return command.words.some(({ text }) => /^--(?:package-lock-only|lockfile-only|dry-run|mode=update-lockfile)$/.test(text));
}

function whole(command: SimpleCommand): Range {
  const [first, last] = [command.words[0], command.words.at(-1)];
  return first && last ? { start: first.range.start, end: last.range.end } : command.range;
}
