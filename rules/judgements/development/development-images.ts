import type { CommandFact, SimpleCommand, WorkloadFact } from '../../facts';
import { folderOf, joinFolder, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { dockerfileOf } from '../containers/app-workloads';
import { isDockerfile, isPlainDockerfile } from '../containers/dockerfile-names';
import { finalInstructions, finalStages } from '../containers/image-stages';
import { makesDatabase } from '../containers/made-images';
import { isDevelopersStack } from '../containers/production-stacks';
import { devServerOf } from './dev-servers';
import { isDevelopmentName, isOfWorkspace } from './development';
import { saysDevelopment } from './development-heads';
import { isOfStandIn } from './stand-in-apps';
import { isOfTeachingLab } from './teaching-labs';

/**
 * Whether an image is one of developers: by the name of its Dockerfile, a folder or the stage (`dev.Dockerfile`, `FROM node:22 AS development`),
 * by its head, because it sets that environment and another Dockerfile is for production, because it waits for the source to be mounted, or
 * because only stacks of developers build it.
 */
export function isDevelopmentImage(file: string, project: ProjectView, stage = ''): boolean {
  if (/(?:^|[._-])(?:prod|production|release)(?:[._-]|$)/i.test(stage)) return false;
  if (
    isOfWorkspace(file) ||
    liveUpdate.test(nameOf(file)) ||
    isOfStandIn(file) ||
    isDevelopmentName(file) ||
    /^dev(?:el|elop|elopment)?$/i.test(stage)
  )
    return true;
  if (saysDevelopment(project.textOf(file, { start: 0, end: 4000 }))) return true;
  return (
    (hasProductionTwin(file, project) && (setsDevelopment(file, project) || isOnlyMountedOver(file, project))) ||
    isTwinOfProduction(file, project) ||
    waitsForSource(file, project) ||
    isDevContainer(file, project) ||
    restartsMountedSource(file, project) ||
    startsDevelopersScript(file, project) ||
    isBuiltByDevelopersAlone(file, project) ||
    isOfTeachingLab(file, project)
  );
}

/**
 * Only stacks of developers build it, and nothing else would take it for the program's: it is a database, or has a name of its own beside
 * a Dockerfile that others build.
 */
function isBuiltByDevelopersAlone(file: string, project: ProjectView): boolean {
  const builders = project.facts('workload').filter(({ file: compose, fact }) => buildsBy(file, compose, fact, project));
  if (!builders.every(({ file: compose, fact }) => fact.development || isDevelopersStack(compose, project))) return false;
  if (builders.length === 0 || isNamedByPipeline(file, project)) return false;
  return makesDatabase(project, file) || (!isPlainDockerfile(file) && project.files.some(isPlainDockerfile));
}

/** By its path, or by one with a variable in it that may stand for its folder: `context: ./docker/${DB_ENGINE:-mysql}`. */
function buildsBy(file: string, compose: string, fact: WorkloadFact, project: ProjectView): boolean {
  if (fact.format !== 'compose' || !fact.build) return false;
  const { template } = fact.build;
  if (template === undefined) return dockerfileOf(project, compose, fact) === file;
  return new RegExp(
    `^${template
      .split(/\$\{[^}]*\}|\$\w+/)
      .map(literally)
      .join('[\\w.-]+')}$`,
  ).test(file);
}

/** `CMD ./start-dev.sh`: the script that the image starts is one of developers by its name. */
function startsDevelopersScript(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'command')
    .some(
      ({ origin, stage, commands }) =>
        /^docker-(?:cmd|entrypoint)$/.test(origin) &&
        stage?.final !== false &&
        commands.some(({ words }) => words.some(({ text }) => /(?:^|[/_.-])(?:dev|devel|development)\.sh$/.test(text))),
    );
}

/** Folder in which VS Code and Codespaces open the source: `WORKDIR /workspaces/shop`. */
function isDevContainer(file: string, project: ProjectView): boolean {
  return finalInstructions(project, file, 'WORKDIR').some(({ arguments: [folder] }) =>
    /^\/workspaces\//.test(folder?.text ?? ''),
  );
}

/** The image installs a watcher for its command and has no program: somebody mounts that. */
function restartsMountedSource(file: string, project: ProjectView): boolean {
  const commands = project.factsIn(file, 'command').filter(({ stage }) => stage?.final !== false);
  const watcher = commands
    .filter(({ origin }) => /^docker-(?:cmd|entrypoint)$/.test(origin))
    .flatMap((fact) => fact.commands)
    .find((command) => devServerOf(command)?.kind === 'watcher')?.program;
  if (watcher === undefined || project.factsIn(file, 'copy').length > 0) return false;
  const runs = commands.filter(({ origin }) => origin === 'docker-run');
  const isInstalled = runs.some(({ text }) => /\b(?:install|add|i|get)\b/.test(text) && text.includes(watcher));
  return isInstalled && !runs.some(({ text }) => /\b(?:git clone|curl|wget)\b/.test(text));
}

/** Tools that put what was changed into a running container: `Dockerfile-tilt`. */
const liveUpdate = /(?:^|[._-])(?:tilt|skaffold|okteto|devspace|garden|telepresence)(?:[._-]|$)/i;

/** What an install reads; the program is something else. */
const ofInstall =
  /(?:^|\/)(?:package\*?(?:-lock)?\*?\.json|[\w.-]*lock[\w.*-]*|npm-shrinkwrap\.json|pnpm-workspace\.yaml|\.(?:npmrc|nvmrc|yarnrc(?:\.yml)?|yarn|pnpmfile\.cjs)|requirements(?:[-_.\w*]*\.txt)?|pyproject\.toml|Pipfile\*?|setup\.(?:py|cfg)|go\.(?:mod|sum|\*)|Gemfile\*?)\/?$/i;

/** The image has the packages and not the program: a compose file mounts that over its folder, so that it can be changed while it runs. */
function waitsForSource(file: string, project: ProjectView): boolean {
  const stages = new Set(finalStages(project, file).map(({ stage }) => stage?.index));
  const copies = project.factsIn(file, 'copy').filter(({ stage }) => stages.has(stage.index));
  const isInstall = ({ text }: { readonly text: string }) =>
    ofInstall.test(text) || /(?:^|\/)(?:node_modules|bin\/[\w-]+|uvx?)\/?$/.test(text);
  if (!copies.every(({ sources }) => sources.every(isInstall))) return false;
  const folder = finalInstructions(project, file, 'WORKDIR')
    .at(-1)
    ?.arguments[0]?.text.replace(/(?<=.)\/$/, '');
  if (folder === undefined || !folder.startsWith('/')) return false;
  return project
    .facts('workload')
    .some(
      ({ file: compose, fact }) =>
        fact.format === 'compose' &&
        fact.volumes.some(({ type, target }) => type === 'bind' && target?.replace(/(?<=.)\/$/, '') === folder) &&
        dockerfileOf(project, compose, fact) === file,
    );
}

/** Whether each compose service that builds it runs the source that is mounted over what the image holds. */
function isOnlyMountedOver(file: string, project: ProjectView): boolean {
  const services = project
    .facts('workload')
    .filter(
      ({ fact: { build } }) =>
        build !== undefined &&
        joinFolder(build.dockerfile === undefined ? (build.context ?? '') : '', build.dockerfile ?? 'Dockerfile') === file,
    );
  const isMounted = ({ fact }: (typeof services)[number]) =>
    fact.development ||
    fact.volumes.some(({ type, source = '' }) => type === 'bind' && /^(?:\.\.?\/?|\$\{?PWD\}?)$/.test(source));
  return services.length > 0 && services.every(isMounted) && !isNamedByPipeline(file, project);
}

/** `file: ./api/Dockerfile.api` of an action, `docker build -f docker/Dockerfile .` of a step. */
function isNamedByPipeline(file: string, project: ProjectView): boolean {
  const isIt = (text: string) => joinFolder('', text.replace(/^--file=/, '')) === file;
  return (
    project.facts('ci-action').some(({ fact }) => isIt(fact.inputs.file?.value ?? '')) ||
    project
      .facts('command')
      .some(({ fact }) => fact.origin === 'ci-step' && fact.commands.some(({ words }) => words.some(({ text }) => isIt(text))))
  );
}

/** Whether another Dockerfile of the folder says by its name that it is for production: `Dockerfile.prod`, `DockerfileProd`. */
function hasProductionTwin(file: string, project: ProjectView): boolean {
  return project
    .list(folderOf(file))
    .some(
      (name) =>
        name !== nameOf(file) &&
        isDockerfile(name) &&
        /(?:^|[._-])(?:prod|production|release)(?:[._-]|$)|[Dd]ockerfileProd(?:uction)?$/i.test(name),
    );
}

/** Whether another Dockerfile has the same name with `production` in it, as `Dockerfile.api.prod` beside `Dockerfile.api`, and no pipeline builds this one. */
function isTwinOfProduction(file: string, project: ProjectView): boolean {
  if (isPlainDockerfile(file) || !isDockerfile(file)) return false;
  const hasTwin = project
    .list(folderOf(file))
    .some((name) => name !== nameOf(file) && name.replace(/[._-]prod(?:uction)?(?=[._-]|$)/i, '') === nameOf(file));
  return hasTwin && !isNamedByPipeline(file, project);
}

/** Whether a plain Dockerfile is left to developers, as another one is for production; not where a pipeline builds the image without a file's name. */
export function isBesideProduction(file: string, project: ProjectView): boolean {
  if (!isPlainDockerfile(file) || !hasProductionTwin(file, project)) return false;
  const isPlainBuild = ({ words }: SimpleCommand) => {
    const texts = words.map(({ text }) => text);
    return texts[0] === 'docker' && texts.includes('build') && !texts.some((text) => /^(?:-f|--file)(?:=|$)/.test(text));
  };
  const isBuilt =
    project.facts('command').some(({ fact }) => fact.origin === 'ci-step' && fact.commands.some(isPlainBuild)) ||
    project
      .facts('ci-action')
      .some(({ fact }) => /(?:^|\/)build-push-action$/.test(fact.action) && fact.inputs.file === undefined);
  return !isBuilt;
}

/** Whether an image shows the documentation while it is written: `docs.dockerfile`, `Dockerfile.docs`. */
export function isOfDocumentation(file: string): boolean {
  return isDockerfile(file) && /(?:^|[._-])(?:docs?|documentation)(?:[._-]|$)/i.test(nameOf(file));
}

/** `ENV NODE_ENV development` in a stage that is in the image. */
function setsDevelopment(file: string, project: ProjectView): boolean {
  const scopes = finalStages(project, file).map(({ stage }) => stage?.name ?? String(stage?.index));
  return project
    .factsIn(file, 'env-declaration')
    .some(
      ({ where, name, value, scope = '' }) =>
        where === 'docker-env' &&
        scopes.includes(scope) &&
        /^(?:NODE|APP|RAILS|RACK|FLASK|DJANGO|ASPNETCORE)_?ENV(?:IRONMENT)?$|^ENVIRONMENT$/.test(name) &&
        /^dev(?:elopment)?$/i.test(value ?? ''),
    );
}

/** Whether an image's command shows the documentation while somebody writes it: `make autobuild`, `sphinx-autobuild`, `mkdocs serve`. */
export function servesPreview({ origin, commands }: CommandFact): boolean {
  if (!origin.startsWith('docker-')) return false;
  return commands.some(({ program, words }) => {
    const [, task = ''] = words.map(({ text }) => text);
    if (program === 'make') return /^(?:autobuild|live-?html|live-?docs|serve-docs|docs-serve)$/.test(task);
    return program === 'sphinx-autobuild' || (program === 'mkdocs' && task === 'serve');
  });
}
