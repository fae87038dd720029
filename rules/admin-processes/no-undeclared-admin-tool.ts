import type { CommandFact, Range, SimpleCommand, Word } from '../facts';
import { packagesOfBin } from '../judgements/commands/bins';
import { buildContext } from '../judgements/containers/build-context';
import { declaredAbove } from '../judgements/packages/declared-packages';
import { installOf } from '../judgements/packages/package-managers';
import { isInOtherCheckout } from '../judgements/pipelines/checkouts';
import { folderAfter } from '../judgements/pipelines/pipeline-variables';
import { foldersUp, joinFolder, folderOf as ownFolder } from '../paths';
import type { ProjectView } from '../project';
import { defineRule, type Fix, type Related } from '../rule';

const origins = new Set<CommandFact['origin']>([
  ...(['package-script', 'procfile', 'docker-run', 'docker-cmd', 'docker-entrypoint', 'docker-healthcheck'] as const),
  ...(['ci-step', 'platform', 'makefile'] as const),
]);
/** Ways to run a package that need not be installed. */
const runners = new Set(['npx', 'pnpx', 'npm exec', 'npm x', 'pnpm dlx', 'yarn dlx', 'bunx', 'bun x']);
/** What writes or raises versions once and by hand is meant to be the newest. */
const scaffolders =
  /^(?:create-[\w.-]+|@[\w.-]+\/create(?:-[\w.-]+)?|shadcn(?:-ui|-vue|-svelte)?|degit|npm-check-updates|ncu|taze|npm-check|npkill|@next\/codemod|@tailwindcss\/upgrade)$/;
/** What every installation has; `only-allow` asks which manager installs, before anything is installed. */
const given = new Set(['npm', 'npx', 'corepack', 'node', 'only-allow']);

export default defineRule({
  id: 'no-undeclared-admin-tool',
  factor: 'admin-processes',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['cmd'],
  title: 'Undeclared tool',
  docs: {
    what: 'Reports a tool run by `npx`, `dlx` or `bunx` that no manifest declares and that carries no version.',
    why: 'Admin tasks belong to the release and run with its dependencies. A tool that is fetched when it is called comes in the version of the day, also on the day that a migration must be right.',
    examples: [
      {
        bad: {
          'package.json':
            '{ "name": "shop", "engines": { "node": ">=22" }, "scripts": { "migrate": "npx prisma migrate deploy" } }\n',
        },
        good: {
          'package.json':
            '{ "name": "shop", "private": true, "engines": { "node": ">=22" }, "scripts": { "migrate": "npx prisma@6.2.1 migrate deploy" } }\n',
        },
      },
    ],
    fixSafety:
      'Offered as a suggestion, where the lockfile holds the tool: it then runs in that version until somebody raises it. Otherwise declaring it needs an install, which writes the lockfile.',
    whenNotToUse: 'For a tool that is run once by hand and never again.',
  },
  messages: {
    undeclared: '`{tool}` is in no manifest, so whatever version is newest runs; declare it, or name its version.',
  },
  project({ project, report }) {
    const told = new Map<string, Told>();
    const depth = ({ file }: { readonly file: string }) => file.split('/').length;
    for (const { file, fact } of [...project.facts('command')].sort((a, b) => depth(a) - depth(b))) {
      if (!origins.has(fact.origin) || project.roleOf(file) === 'test' || project.roleOf(file) === 'docs') continue;
      if (isInOtherCheckout(fact, file, project)) continue;
      let folder = folderOf(fact, file, project);
      for (const command of fact.commands) {
        folder = folder === undefined ? undefined : folderAfter(command, folder, fact);
        // Where a variable says what folder it is, no manifest may declare the tool.
        const folders: readonly string[] =
          folder === undefined
            ? ['', ...project.apps.map(({ path }) => path)]
            : [folder, ...copiedManifests(fact, file, project)];
        const tools = folders.map((each) => undeclaredTool(command, file, each, project));
        const tool = tools.every((found) => found !== undefined) ? tools[0] : undefined;
        if (!tool || isInstalledBefore(tool.text, command, file, project)) continue;
        const key = `${file}\n${tool.text}`;
        const known = folder ?? '';
        const first = told.get(key) ?? declaredWith(tool.text, known, fact, [...told.values()]);
        if (first) first.related.push({ file, range: tool.range, message: 'Also here.' });
        else told.set(key, { file, at: tool, folder: known, related: [], tool: tool.text });
      }
    }
    for (const { file, at, folder, related, tool } of told.values()) {
      const isHere = related.every((place) => place.file === file);
      const suggest = isHere ? pinned([at, ...related], file, folder, project) : undefined;
      report({ at: { file, range: at.range }, message: 'undeclared', data: { tool }, related, suggest });
    }
  },
});

interface Told {
  readonly file: string;
  readonly at: Word;
  readonly folder: string;
  readonly related: Related[];
  readonly tool: string;
}

/** A script of a package above runs the same tool: declared there, it is declared for both. */
function declaredWith(tool: string, folder: string, { origin }: CommandFact, told: readonly Told[]): Told | undefined {
  if (origin !== 'package-script') return undefined;
  const above = foldersUp(folder);
  return told.find(
    (other) => other.tool === tool && other.file.endsWith('package.json') && above.includes(ownFolder(other.file)),
  );
}

/** Names the version that the lockfile holds; a bin of another name than its package is left to its author. */
function pinned(
  places: readonly { readonly range: Range }[],
  file: string,
  folder: string,
  project: ProjectView,
): Fix[] | undefined {
  const edits = places.flatMap(({ range }) => {
    const name = project.textOf(file, range).replace(/@(?:latest|next)$/, '');
    const version = project.lockedVersion(folder, name, 'npm');
    return version === undefined ? [] : [{ file, range, text: `${name}@${version}` }];
  });
  const version = edits[0]?.text;
  return edits.length === places.length && version !== undefined ? [{ title: `Run ${version}`, edits }] : undefined;
}

/** The word that names a tool which is neither declared nor given a version. */
function undeclaredTool(command: SimpleCommand, file: string, folder: string, project: ProjectView): Word | undefined {
  const { wrappers } = command;
  const tool = command.words[0];
  // `npx cross-env A=1 node x`: what npx brings is looked through as well.
  if (!tool || tool.dynamic || !runners.has(wrappers.at(-1) ?? '')) return undefined;
  const name = tool.text.replace(/@(?:latest|next)$/, '');
  if (!/^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) || given.has(name) || scaffolders.test(name) || /^\.|\.[cm]?[jt]s$/.test(name))
    return undefined;
  const before = project.textOf(file, { start: command.range.start, end: Math.max(command.range.start, tool.range.start) });
  if (/(?:^|[\s"'])--no(?:-install)?(?:$|[\s"'=])/.test(before)) return undefined;
  const declared = declaredFor(before, folder, project);
  const isGiven = (wanted: string) => /.@(?!latest|next)/.test(wanted) || isBrought(wanted, declared);
  const packages = [...before.matchAll(/(?:-p|--package)(?:=|\s+|"\s*,\s*")([^\s"',]+)/g)].map((match) => match[1] as string);
  if (packages.length > 0) return packages.every(isGiven) ? undefined : tool;
  return isGiven(name) || isOwn(project, name) || project.bringsBin(folder, name) || namesItsVersion(name, project)
    ? undefined
    : tool;
}

/** Files of a tool's own in which its version stands, which whatever is fetched then runs. Sources: the tools' manuals. */
const versionFiles: readonly (readonly [tool: RegExp, file: RegExp, version: RegExp])[] = [
  [/^fern(?:-api)?$/, /(?:^|\/)fern\.config\.json$/, /"version"\s*:\s*"\d/],
  [/^@?openapi(?:tools\/openapi)?-generator(?:-cli)?$/, /(?:^|\/)openapitools\.json$/, /"version"\s*:\s*"\d/],
  [/^nx$/, /(?:^|\/)nx\.json$/, /"installation"\s*:\s*\{\s*"version"\s*:\s*"\d/],
];

function namesItsVersion(name: string, project: ProjectView): boolean {
  const [, path, version] = versionFiles.find(([tool]) => tool.test(name)) ?? [];
  if (!path || !version) return false;
  return project.files.some((file) => path.test(file) && version.test(project.textOf(file)));
}

/** A step before it, of the same file, installs the tool in a version of its own choice. */
function isInstalledBefore(tool: string, { range }: SimpleCommand, file: string, project: ProjectView): boolean {
  const wanted = packagesOfBin(tool);
  return project
    .factsIn(file, 'command')
    .flatMap(({ commands }) => commands)
    .filter((other) => other.range.start < range.start)
    .flatMap((other) => installOf(other)?.packages ?? [])
    .some(({ text }) => wanted.includes(text.replace(/(.)@.*$/, '$1')));
}

/** A bin bears its package's name, without the scope where nothing else is said. */
function isBrought(bin: string, declared: ReadonlySet<string>): boolean {
  if (packagesOfBin(bin).some((found) => declared.has(found))) return true;
  return [...declared].some((name) => name.startsWith('@') && name.endsWith(`/${bin}`));
}

/** What the manifests above declare; with `--workspace NAME` those of that member as well. */
function declaredFor(options: string, folder: string, project: ProjectView): ReadonlySet<string> {
  const wanted = /(?:^|[\s"'])(?:-w|--workspace|--filter)(?:=|\s+|"\s*,\s*")([^\s"',]+)/.exec(options)?.[1];
  const member = project
    .facts('package')
    .find(({ file, fact }) => wanted !== undefined && (fact.name === wanted || joinFolder(folder, wanted) === ownFolder(file)));
  const declared = declaredAbove(project, member ? ownFolder(member.file) : folder);
  return new Set([
    ...declared,
    ...foldersUp(folder)
      .flatMap((above) => membersOf(above, project))
      .flatMap((path) => [...declaredAbove(project, path)]),
  ]);
}

/** Folders of a workspace's members, whose programs npm and Yarn link at its root; pnpm keeps them where they are declared. */
function membersOf(folder: string, project: ProjectView): string[] {
  if (project.exists(joinFolder(folder, 'pnpm-workspace.yaml'))) return [];
  const { workspaces = [] } = project.factsIn(joinFolder(folder, 'package.json'), 'package')[0] ?? {};
  const patterns = workspaces
    .filter((glob) => !glob.startsWith('!'))
    .map((glob) => joinFolder(folder, glob).replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .map((glob) => new RegExp(`^${glob.replace(/\*\*?/g, (star) => (star === '*' ? '[^/]+' : '.+'))}$`));
  return project
    .facts('package')
    .map(({ file }) => ownFolder(file))
    .filter((path) => patterns.some((pattern) => pattern.test(path)));
}

/** A package of this repository, or a bin of one. */
function isOwn(project: ProjectView, name: string): boolean {
  return project.facts('package').some(({ fact }) => fact.name === name || Object.hasOwn(fact.bin ?? {}, name));
}

/** Folders whose manifest an image copies: `COPY frontend/package.json ./`, where its commands find what that declares. */
function copiedManifests({ origin }: CommandFact, file: string, project: ProjectView): string[] {
  if (!origin.startsWith('docker-')) return [];
  const context = buildContext(project, file);
  return project
    .factsIn(file, 'copy')
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources.map(({ text }) => joinFolder(context, text.replace(/^\//, ''))))
    .flatMap((path) => {
      if (/(?:^|\/)package(?:\*?\.json|\*)$/.test(path)) return [ownFolder(path)];
      return project.exists(joinFolder(path, 'package.json')) ? [path] : [];
    });
}

/** Undefined where an expression of the pipeline hides it. */
function folderOf(fact: CommandFact, file: string, project: ProjectView): string | undefined {
  if (fact.origin.startsWith('docker-')) return buildContext(project, file);
  return fact.cwd ?? (fact.origin === 'ci-step' ? undefined : ownFolder(file));
}
