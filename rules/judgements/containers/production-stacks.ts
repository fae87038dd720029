import type { ImageFact, WorkloadFact } from '../../facts';
import { folderOf, joinFolder, joinPath, nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { isThrowAwayPassword } from '../credentials/credential-values';
import { secretKind } from '../credentials/secret-names';
import { isDevelopmentName } from '../development/development';
import { saysDevelopment } from '../development/development-heads';
import { isOfTestRun } from '../development/test-runs';
import { isInDevelopersFolder } from '../development/trial-places';
import { isDeployedElsewhere } from '../pipelines/other-deploys';
import { dockerfileOf } from './app-workloads';
import { isStackWithStandIns } from './stand-in-stacks';
import { isStandInImage, isStockImage } from './stock-images';

const known = new WeakMap<ProjectView, Map<string, boolean>>();

/** Whether a file is a compose file, and one that developers run rather than anybody for users. */
export function isDevelopersStack(file: string, project: ProjectView): boolean {
  return project.factsIn(file, 'workload').some(({ format }) => format === 'compose') && !isProductionStack(file, project);
}

/**
 * Whether a compose file is a stack that somebody runs for users, for which something has to speak: its name says so (`compose.prod.yml`,
 * `deploy/compose.yml`), the repository holds no program besides, it runs the image under which the program is published, or it keeps the
 * program running (`restart: always`). Where nothing else deploys the program, a stack with the program in it is enough; one of databases
 * alone, which a program on the machine itself reaches by their ports, is not, nor one with an image that is made for developers.
 */
export function isProductionStack(file: string, project: ProjectView): boolean {
  let stacks = known.get(project);
  if (!stacks) {
    stacks = new Map();
    known.set(project, stacks);
  }
  let production = stacks.get(file);
  if (production === undefined) {
    production = speaksForProduction(file, project);
    stacks.set(file, production);
  }
  return production;
}

function speaksForProduction(file: string, project: ProjectView): boolean {
  const services = project.factsIn(file, 'workload').filter(({ format }) => format === 'compose');
  if (services.every(({ development }) => development) || isInDevelopersFolder(file) || isOfTestRun(file, project)) return false;
  if (isToolsAlone(file, services)) return false;
  if (isNamedAfterDeploy(file)) return true;
  if (isBesideOneByHand(file, services, project)) return false;
  if (!holdsProgram(project)) return true;
  if (services.some((service) => isBuiltForDevelopers(service, file, project))) return false;
  if (isStackWithStandIns(file, project) || isForMachineAlone(services)) return false;
  const images = project.factsIn(file, 'image').filter(({ format }) => format === 'compose');
  const isOwnProgram = (service: WorkloadFact) => {
    const image = images.find(({ workload }) => workload === service.name);
    return service.build !== undefined || image === undefined || !isOfOthers(image);
  };
  if (images.some((image) => !image.built && isPublishedHere(image, project))) return true;
  const own = services.filter(isOwnProgram);
  if (own.length === 0) return !isReachedFromMachine(file, services, project);
  return !isDeployedElsewhere(project) || own.some((service) => service.restarts && !mountsSource(service, file));
}

/** Whoever keeps a program running for users, besides another deploy, runs what the image holds, and not the source beside it. */
function mountsSource({ build, volumes }: WorkloadFact, file: string): boolean {
  return volumes.some(
    ({ type, source = '' }) =>
      type === 'bind' &&
      /^\.{1,2}(?:\/|$)/.test(source) &&
      joinPath(folderOf(file), source.replace(/\/$/, '')) === build?.context,
  );
}

/** The stack stands in the folder of a program that it leaves out, and builds only those beside: that one is run by hand. */
function isBesideOneByHand(file: string, services: readonly WorkloadFact[], project: ProjectView): boolean {
  const folder = folderOf(file);
  const contexts = services.flatMap(({ build }) => (build === undefined ? [] : [build.context]));
  const isBeside = (context: string | undefined) =>
    context !== undefined && context !== '' && context !== folder && folderOf(context) === folderOf(folder);
  return folder !== '' && contexts.length > 0 && contexts.every(isBeside) && project.exists(joinFolder(folder, 'Dockerfile'));
}

/** None is kept running, and all that is reached is reached from the machine alone: users come from elsewhere. */
function isForMachineAlone(services: readonly WorkloadFact[]): boolean {
  const ports = services.flatMap(({ hostPorts = [] }) => hostPorts);
  return ports.length > 0 && ports.every(({ loopback }) => loopback) && !services.some(({ restarts }) => restarts);
}

/** Whoever runs an image for users builds it by a Dockerfile that does not speak of developers: `Dockerfile.dev`, `# For local development only`. */
function isBuiltForDevelopers(service: WorkloadFact, file: string, project: ProjectView): boolean {
  const dockerfile = dockerfileOf(project, file, service);
  return (
    dockerfile !== undefined &&
    (isDevelopmentName(nameOf(dockerfile)) || saysDevelopment(project.textOf(dockerfile, { start: 0, end: 4000 })))
  );
}

function holdsProgram(project: ProjectView): boolean {
  return (
    project.apps.some(({ manifests }) => manifests.length > 0) ||
    project.facts('command').some(({ fact }) => fact.origin === 'procfile')
  );
}

/** Databases that are not kept running, or have a password that anybody would guess: whoever deploys some for others to use gives them one. */
function isReachedFromMachine(file: string, services: readonly WorkloadFact[], project: ProjectView): boolean {
  if (!services.some(({ hostPorts = [] }) => hostPorts.length > 0)) return false;
  return (
    !services.some(({ restarts }) => restarts) ||
    project
      .factsIn(file, 'env-declaration')
      .some(
        ({ where, name, value }) => where === 'compose' && secretKind(name) === 'password' && isThrowAwayPassword(value ?? ''),
      )
  );
}

/** Tools that somebody adds to the app's stack, to look at it or to try it out: `docker-compose.swagger.yml`, `docker-compose.pa11y.yaml`. */
const toolName =
  /(?:^|[._-])(?:swagger(?:-ui)?|redoc|adminer|pgadmin|phpmyadmin|(?:rq|celery)-monitor|tools?|ngrok|sonar(?:qube|cloud)?|axe|pa11y|selenium|cypress|playwright|k6|locust|zap|newman|webdriver(?:io)?|percy|backstop)(?:[._-]|$)/i;

/** Programs of others, none to be kept running, in a file that is called after such a tool or stands with those. */
function isToolsAlone(file: string, services: readonly WorkloadFact[]): boolean {
  if (!toolName.test(nameOf(file)) && !/(?:^|\/)(?:dev-?)?tools\//i.test(file)) return false;
  return services.every(({ build, restarts }) => build === undefined && !restarts);
}

/** A whole word of the file's name or of a folder's: `docker-compose.prod.yml`, `docker/release/compose.yml`, `compose-stack.yml`. */
export function isNamedAfterDeploy(file: string): boolean {
  return /(?:^|[/._-])(?:prod|production|deploy(?:ments?)?|release|live|swarm|stack|self-?host(?:ed|ing)?|on-?prem(?:ise)?)(?=[/._-])/i.test(
    file,
  );
}

/** What others publish, or what plays another's part. */
function isOfOthers({ name }: ImageFact): boolean {
  return isStockImage(name) || isStandInImage(name);
}

/** Names that say which part of a product something is, and not which product. */
const generic =
  /^(?:app|api|web|www|server|client|frontend|backend|service|services|worker|site|website|docs|root|main|core|project|packages?|example|demo|test|node|python|django|flask|express|next|react|docker)$/;

/** Whether an image bears the name of the repository's program, or another place of it builds or runs it. */
export function isPublishedHere({ name }: ImageFact, project: ProjectView): boolean {
  const path = pathOf(name);
  const isElsewhere = ({ fact }: { readonly fact: ImageFact }) =>
    pathOf(fact.name) === path &&
    (fact.use === 'build' || fact.use === 'deploy' || (fact.use === 'run' && fact.format !== 'compose'));
  if (isStockImage(name) || isStandInImage(name)) return false;
  if (project.facts('image').some(isElsewhere)) return true;
  const parts = path.split('/').map(plain);
  return namesOf(project).some((own) => parts.some((part) => part.includes(own)));
}

/** Without the registry, of which there may be several: `acme/shop` of `ghcr.io/acme/shop`. */
function pathOf(image: string): string {
  return image.split('/').slice(-2).join('/');
}

const named = new WeakMap<ProjectView, readonly string[]>();

/** What the repository's apps and its README call themselves, as image names would. */
function namesOf(project: ProjectView): readonly string[] {
  let names = named.get(project);
  if (!names) {
    const readme = project.files.find((file) => /^readme\.md$/i.test(file));
    const title =
      readme && /^(?:#|<h1[^>]*>)\s+(?:!?\[)*([^\]\n<]{3,40})/m.exec(project.textOf(readme, { start: 0, end: 3000 }))?.[1];
    names = [...project.apps.map(({ name = '' }) => nameOf(name)), title ?? '']
      .map((name) => plain(name))
      .filter((name) => name.length > 3 && !generic.test(name));
    named.set(project, names);
  }
  return names;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}
