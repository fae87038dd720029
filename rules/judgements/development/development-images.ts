import type { CommandFact, SimpleCommand } from '../../facts';
import { folderOf, isInside, joinFolder, nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { buildContext } from '../containers/build-context';
import { isDockerfile, isPlainDockerfile } from '../containers/dockerfile-names';
import {
  composeBuilders,
  isBuiltForDevelopersOnly,
  isLeftToDevelopers,
  isNamedByDeploy,
  isOtherDeployed,
  sameService,
} from '../containers/image-builders';
import { finalInstructions, finalStages } from '../containers/image-stages';
import { makesStockProgram } from '../containers/made-images';
import { isDeployedWithoutImage } from '../pipelines/imageless-deploys';
import { devServerOf } from './dev-servers';
import { isDevelopmentName, isOfWorkspace } from './development';
import { saysDevelopment } from './development-heads';
import { isOfStandIn } from './stand-in-apps';
import { isOfTeachingLab } from './teaching-labs';
import { runsTests } from './test-runs';

/**
 * Whether an image is one of developers: by the name of its Dockerfile, a folder or the stage (`dev.Dockerfile`, `FROM node:22 AS development`),
 * by its head, because it sets that environment and another Dockerfile is for production, because it waits for the source to be mounted, or
 * because only stacks of developers build it.
 */
export function isDevelopmentImage(file: string, project: ProjectView, stage = ''): boolean {
  let images = known.get(project);
  if (!images) {
    images = new Map();
    known.set(project, images);
  }
  const key = `${file}\0${stage}`;
  let isIt = images.get(key);
  if (isIt === undefined) {
    isIt = isOfDevelopers(file, project, stage);
    images.set(key, isIt);
  }
  return isIt;
}

const known = new WeakMap<ProjectView, Map<string, boolean>>();

function isOfDevelopers(file: string, project: ProjectView, stage: string): boolean {
  if (/(?:^|[._-])(?:prod|production|release)(?:[._-]|$)/i.test(stage)) return false;
  if (
    isOfWorkspace(file) ||
    liveUpdate.test(nameOf(file)) ||
    isOfStandIn(file) ||
    isDevelopmentName(file) ||
    /^dev(?:el|elop|elopment)?$/i.test(stage) ||
    (ofTests.test(stage) && !isTakenFrom(file, project, stage)) ||
    runsTestsAlone(file, project)
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

const ofTests = /^(?:(?:unit|integration|e2e|acceptance)[-_]?)?(?:tests?|testing|testrunner)$/i;

/** Another stage stands on it or copies from it: `FROM test`, `COPY --from=test`. */
function isTakenFrom(file: string, project: ProjectView, stage: string): boolean {
  const isIt = (name: string | undefined) => name?.toLowerCase() === stage.toLowerCase();
  return (
    project.factsIn(file, 'image').some(({ use, name, local }) => use === 'from' && local && isIt(name)) ||
    project.factsIn(file, 'copy').some(({ from }) => isIt(from))
  );
}

/** `CMD ["npm", "run", "test:e2e"]`: the container is a test run. */
function runsTestsAlone(file: string, project: ProjectView): boolean {
  const started = project
    .factsIn(file, 'command')
    .filter(({ origin, stage }) => origin === 'docker-cmd' && stage?.final !== false);
  return started.length > 0 && started.every(runsTests);
}

/**
 * Only stacks of developers build it, and something else is what runs for users: it is a program of others, has a name of its own beside a
 * Dockerfile that others build, or the app is deployed by another image or by none.
 */
function isBuiltByDevelopersAlone(file: string, project: ProjectView): boolean {
  return (
    (isBuiltForDevelopersOnly(file, project) &&
      (makesStockProgram(project, file) ||
        (!isPlainDockerfile(file) && project.files.some(isPlainDockerfile)) ||
        isOtherDeployed(file, project))) ||
    isForgoneByDeploy(file, project)
  );
}

/** The folder that it stands in, or else the repository, is deployed without an image, and compose does not keep what it makes running. */
function isForgoneByDeploy(file: string, project: ProjectView): boolean {
  return !isNamedByDeploy(file, project) && isLeftToDevelopers(file, project) && isDeployedWithoutImage(file, project);
}

/**
 * Whether the programs that nothing but an image starts are for developers as well: the image is theirs, and the app is deployed by other
 * means, or no app of the repository's stands where it is built.
 */
export function holdsDevelopersProgram(file: string, project: ProjectView): boolean {
  if (isForgoneByDeploy(file, project)) return true;
  const context = buildContext(project, file);
  const holdsApp = project.apps.some(({ path, manifests }) => manifests.length > 0 && isInside(path, context));
  return !holdsApp && isBuiltForDevelopersOnly(file, project) && isOtherDeployed(file, project);
}

/** `CMD ./start-dev.sh`, `CMD node local-server.js`: what the image starts is of developers by its name. */
function startsDevelopersScript(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'command')
    .some(
      ({ origin, stage, commands }) =>
        /^docker-(?:cmd|entrypoint)$/.test(origin) &&
        stage?.final !== false &&
        commands.some(({ words }) => words.some(({ text }) => developersScript.test(text))),
    );
}

const developersScript =
  /(?:^|[/_.-])(?:dev|devel|development)\.(?:sh|py|[cm]?[jt]s)$|(?:^|\/)(?:dev|devel|development|local)[-_.](?:[\w-]+[-_.])?server\.(?:py|[cm]?[jt]s)$/;

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
  /(?:^|\/)(?:package\*?(?:-lock)?\*?\.json|[\w.-]*lock[\w.*-]*|npm-shrinkwrap\.json|pnpm-workspace\.yaml|\.(?:npmrc|nvmrc|(?:node|python|tool)-versions?|yarnrc(?:\.yml)?|yarn|pnpmfile\.cjs)|requirements(?:[-_.\w*]*\.txt)?|pyproject\.toml|Pipfile\*?|setup\.(?:py|cfg)|go\.(?:mod|sum|\*)|Gemfile\*?)\/?$/i;
/** What gets a container ready, and starts in it what is there. */
const ofStart = /(?:^|\/)(?:[\w.-]+\.(?:sh|bash)|(?:docker-)?entrypoint|node_modules|bin\/[\w-]+|uvx?)\/?$/;

/**
 * The image has the packages and not the program: a compose file mounts that over its folder, or source into it, so that it can be changed
 * while it runs.
 */
function waitsForSource(file: string, project: ProjectView): boolean {
  const stages = new Set(finalStages(project, file).map(({ stage }) => stage?.index));
  const copies = project.factsIn(file, 'copy').filter(({ stage }) => stages.has(stage.index));
  if (!copies.every(({ sources }) => sources.every(({ text }) => ofInstall.test(text) || ofStart.test(text)))) return false;
  const folder = withoutSlash(finalInstructions(project, file, 'WORKDIR').at(-1)?.arguments[0]?.text ?? '');
  if (!folder.startsWith('/')) return false;
  return composeBuilders(file, project)
    .flatMap((builder) => sameService(builder, project))
    .some(({ file: compose, fact }) =>
      fact.volumes.some(({ type, source = '', target = '' }) => {
        if (type !== 'bind') return false;
        const at = withoutSlash(target);
        return at === folder || (at.startsWith(`${folder}/`) && holdsSource(joinFolder(folderOf(compose), source), project));
      }),
    );
}

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '');
}

function holdsSource(folder: string, project: ProjectView): boolean {
  return project.files.some((file) => isInside(file, folder) && /\.(?:[cm]?[jt]sx?|py|vue|svelte)$/.test(file));
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
  return services.length > 0 && services.every(isMounted) && !isNamedByDeploy(file, project);
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
  return hasTwin && !isNamedByDeploy(file, project);
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
