import { folderOf, foldersUp, joinFolder, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { App, ProjectView } from '../../project';
import { importersOf } from './imports';

/** Configs of tools by their names, with the packages of which one reads it: the tool itself, and what is built on it. */
const configs: readonly (readonly [config: RegExp, tools: RegExp])[] = [
  [/^config-overrides\.js$/, /react-app-rewired|customize-cra/],
  [/^craco\.config\.[cm]?[jt]s$/, /craco/],
  [/^rollup\.config\.[cm]?[jt]s$/, /rollup|microbundle|^(?:bili|tsdx|dts-cli|wmr|@open-wc\/.*)$/],
  [/^vue\.config\.[cm]?js$/, /@vue\/cli/],
  [/^(?:gulpfile(?:\.babel)?)\.[cm]?[jt]s$/, /gulp/],
  [/^gruntfile\.[cm]?js$/i, /grunt/],
  [/^snowpack\.config\.[cm]?js$/, /snowpack/],
  [/^esbuild\.config\.[cm]?[jt]s$/, /esbuild|tsup/],
];

/**
 * Whether a file is the config of a tool that no manifest names and no command calls any more: what it imports went with the tool.
 * `declared` are the packages of the manifests from the file upwards.
 */
export function isConfigOfNoTool(file: string, declared: ReadonlySet<string>, project: ProjectView): boolean {
  const tools = configs.find(([config]) => config.test(nameOf(file)))?.[1];
  if (!tools || [...declared].some((name) => tools.test(name))) return false;
  return !isNamedByCommand(file, project, tools) && !isImported(file, project);
}

/**
 * Whether a file is a server of former days: the app starts with another file, nothing imports this one, no command names it and no README
 * tells how to run it.
 */
export function isServerOfNoStart(file: string, app: App | undefined, project: ProjectView): boolean {
  if (!app || app.entries.length === 0 || app.entries.includes(file)) return false;
  if (project.factsIn(file, 'listen').length === 0) return false;
  return !isNamedByCommand(file, project) && !isImported(file, project) && !isNamedByReadme(file, project);
}

function isNamedByCommand(file: string, project: ProjectView, tools?: RegExp): boolean {
  const name = literally(nameOf(file));
  const stem = literally(nameOf(file).replace(/\.\w+$/, ''));
  const loaded = file.endsWith('.py')
    ? `[\\s.=/]${stem}(?:$|[\\s:])`
    : `^(?:\\S*/)?(?:node|nodemon|ts-node|tsx|bun|pm2)\\s.*[\\s/]${stem}(?:$|\\s)`;
  const named = new RegExp(`(?:^|[/\\s"'=])${name}(?:$|[\\s"':,;)])|${loaded}`, 'm');
  return project.facts('command').some(({ fact: { text } }) => named.test(text) || tools?.test(text));
}

function isNamedByReadme(file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some((folder) =>
    project
      .list(folder)
      .filter((name) => /^readme\.md$/i.test(name))
      .some((name) => project.textOf(joinFolder(folder, name), { start: 0, end: 200_000 }).includes(nameOf(file))),
  );
}

function isImported(file: string, project: ProjectView): boolean {
  return importersOf(file, project).some((importer) => project.roleOf(importer) !== 'test');
}
