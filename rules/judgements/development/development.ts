import { contains, type DeclarationFact, type EnvironmentGuard, type Place, type Range } from '../../facts';
import { nameOf } from '../../paths';
import type { App, ProjectView } from '../../project';
import { wordsOf } from '../credentials/secret-names';

const words =
  /(?:^|[._\-/\s])(?:dev|devel|develop|development|devcontainer|devenv|codesandbox|gitpod|local|debug|test|tests|testing|integration|e2e|cypress|playwright|selenium)\d*(?:$|[._\-/\s])/i;

/** Whether a stage, Dockerfile, compose file, process file or folder is named as one of development or tests: `dev`, `Dockerfile.e2e`, `pr-test2`, `.devcontainer/…`. */
export function isDevelopmentName(name: string): boolean {
  // `DockerfileDev`
  return words.test(name.replace(/(Docker|Container)file(?=[A-Z])/, '$&-'));
}

/** Whether a name says that no deploy starts from what bears it, as it is for developers, for CI, or compose's override: `ci`, `compose.override.yml`. */
export function namesNoDeploy(name: string): boolean {
  return isDevelopmentName(name) || /(?:^|[._\-/])(?:override|ci|jenkins)(?:$|[._\-/])/i.test(name);
}

/** Whether a file says so by its own name, or sets up the machine of a developer: `Procfile.dev`, `docker-compose.ci.yml`, `.devcontainer/start.sh`. */
export function isDevelopmentFile(path: string): boolean {
  return isOfWorkspace(path) || namesNoDeploy(nameOf(path));
}

const stackFolder =
  /(?:^|\/)(?:[_.]?dev|[_.]?devel|[_.]?development|tests?|testing|e2e|cypress|playwright|selenium|local|bench(?:mark)?s?|tools\/(?!docker|deploy|compose|prod|k8s|release)[\w-]+|(?:[\w-]+[-_])?(?:tests?|testing|e2e)|[\w-]+[-_]dev|(?:tests?|testing|e2e|dev|local)[-_](?:env\w*|environments?|stack|setup|tools?|infra\w*))\//i;

/** Whether a compose or platform file describes the stack of developers or tests, by its name or folder: `compose.dev.yml`, `dev-env/compose.yml`. */
export function isDevelopmentStack(path: string): boolean {
  return isDevelopmentFile(path) || stackFolder.test(path);
}

const tests =
  /(?:^|[/.])(?:tests?|__tests__|e2e|specs?)(?:\/|\.(?=[^/]*$)|$)|(?:^|\/)(?:Docker|Container)file[._-](?:tests?|e2e)\b[^/]*$/i;

/** Whether a folder on the way to a file holds what tests and benchmarks run: `testing/job.yaml`, `benchmarks/compose.yml`. */
export function isInTrialFolder(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|e2e|testing|bench(?:mark)?s?)\//i.test(path);
}

/** Whether a Dockerfile or script is one of tests by its folder or name: `tests/Dockerfile`, `api.e2e.Dockerfile`, `start.test.sh`. */
export function isOfTests(file: string): boolean {
  return tests.test(file);
}

/** Whether a file sets up the machine that somebody writes code on: `.devcontainer/Dockerfile`, `.gitpod.Dockerfile`, `vagrant/bootstrap.sh`. */
export function isOfWorkspace(file: string): boolean {
  return /(?:^|\/)(?:\.(?:devcontainer|codesandbox|gitpod)(?:[/.]|$)|\.?vagrant\/)/.test(file);
}

/** Whether a place runs only where the environment's name says it is not production: `if (process.env.NODE_ENV !== 'production')`. */
export function isOnlyInDevelopment({ guard }: Place): boolean {
  if (!guard) return false;
  return guard.is
    ? guard.values.every((value) => isDevelopmentName(value))
    : guard.values.some((value) => /^production$/i.test(value));
}

/** Whether a branch of a script is taken on machines of developers and in pipelines alone: `if [ "$TARGET_ENV" = codebuild ]`. */
export function isBranchOfNoDeploy({ is, values }: EnvironmentGuard): boolean {
  return (
    is && values.every((value) => namesNoDeploy(value) || /^(?:codebuild|circleci|travis|jenkins|github|gitlab)$/i.test(value))
  );
}

/** Words of a module of settings that no deploy runs with; in a folder of settings wherever they stand in its name, elsewhere at either end. */
const developers = /^(?:dev|devel|development|debug|local|ci|e2e|testing)$/i;
const developersOrPipelines =
  /(?:^|[._-])(?:dev|devel|development|debug|dev-?stack|local|localhost|pytest|ci|circle(?:ci)?|travis|jenkins|github|gitlab|buildkite|e2e|testing|docker[-_]compose)(?:[._-]|$)/i;

/** `settings/local/database.py`: of a package of settings, the folder names the environment. */
const developersPackage =
  /(?:^|\/)(?:settings|configs?|conf|environments?)\/(?:dev|devel|development|local|localhost|ci)\/[^/]+$/i;

/** Whether a module stands in the part of a package of settings that developers load. */
export function isOfDevelopersPackage(file: string): boolean {
  return developersPackage.test(file);
}

/** Settings of a developer's machine or of CI in a module of their own: `settings/local_dev.py`, `settings_ci.py`, `debug_toolbar_settings.py`. */
export function isDevelopmentSettings(file: string): boolean {
  if (!file.endsWith('.py')) return false;
  if (isOfDevelopersPackage(file)) return true;
  const stem = nameOf(file).replace(/\.py$/, '');
  const words = stem.split(/[._-]/).filter((word) => word !== '');
  const others = words.filter((word) => !/^(?:settings?|config|conf)$/i.test(word));
  if (others.length < words.length && [others[0], others.at(-1)].some((word) => developers.test(word ?? ''))) return true;
  return /(?:^|\/)(?:[\w.-]+[-_])?(?:settings|config|conf|environments?)\/[^/]+$/.test(file) && developersOrPipelines.test(stem);
}

/** What a source declares at its outermost level around a place, which stands on a later line than the declaration's first. */
function declarationAround(file: string, range: Range, project: ProjectView): DeclarationFact | undefined {
  const around = project.factsIn(file, 'declaration').find((declaration) => contains(declaration.range, range));
  return around && project.textOf(file, { start: around.range.start, end: range.start }).includes('\n') ? around : undefined;
}

/** Python settings that a class named for development or tests holds, or one that turns Flask's tests on: `class Development(Config)`, `TESTING = True`. */
export function isInDevelopmentClass(file: string, range: Range, project: ProjectView): boolean {
  const around = file.endsWith('.py') ? declarationAround(file, range, project) : undefined;
  if (around?.is !== 'class') return false;
  const { name } = around;
  if (isDevelopmentName(name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/-?(?:Config|Settings)$/, ''))) return true;
  if (/^(?:Base|Default|App)?(?:Config|Settings)?$/.test(name)) return false;
  return /^[ \t]+TESTING\s*(?::\s*bool\s*)?=\s*True\b/m.test(project.textOf(file, around.range));
}

/** Whether a place stands in a class of settings that only tests take: `class TestConfig(Config)`. */
export function isInTestClass(file: string, range: Range, project: ProjectView): boolean {
  const around = declarationAround(file, range, project);
  return around?.is === 'class' && /^_?(?:Unit|Integration)?Test(?:s|ing)?(?:[A-Z]\w*)?$/.test(around.name);
}

/** Whether a place stands in a function that makes something for tests or to try out, by its name: `create_test_urls`. */
export function isInTrialFunction(file: string, range: Range, project: ProjectView): boolean {
  const around = declarationAround(file, range, project);
  return (
    around?.is === 'function' &&
    wordsOf(around.name).some((word) => /^(?:tests?|testing|e2e|fixtures?|demo|samples?)$/.test(word))
  );
}

/** Whether a place stands in what takes another's part or is tried out: `createDummyServer()`, `class FakeMailer`, `mockGateway`. */
export function isInStandIn(file: string, range: Range, project: ProjectView): boolean {
  const name = declarationAround(file, range, project)?.name ?? '';
  return wordsOf(name).some((word) => /^(?:dummy|fakes?|mock(?:s|ed)?|stub(?:s|bed)?|noop)$/.test(word));
}

/** Whether a place stands in a function that only developers' processes call, by its name or because it drives Vite's own server: `devHandler`. */
export function isInDevelopersFunction(file: string, range: Range, project: ProjectView): boolean {
  const around = declarationAround(file, range, project);
  if (!around) return false;
  if (wordsOf(around.name).some((word) => /^(?:dev|development)$/.test(word))) return true;
  return /\bvite\w*[?!]?\.(?:transformIndexHtml|ssrLoadModule|ssrFixStacktrace)\(/i.test(project.textOf(file, around.range));
}

/** Whether an app is a plugin of pytest's: what it calls, its own programs too, are systems under test. */
export function isTestPlugin(app: App | undefined, project: ProjectView): boolean {
  return (app?.manifests ?? []).some((manifest) => /\bpytest11\b/.test(project.textOf(manifest)));
}
