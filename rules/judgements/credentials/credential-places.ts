import type { Range, SimpleCommand } from '../../facts';
import { folderOf, joinFolder, nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { isPrivateAddress } from '../addresses/hosts';
import { isDockerfile } from '../containers/dockerfile-names';
import { isOfStandIn } from '../development/stand-in-apps';
import { isApart, isInDevelopersFolder } from '../development/trial-places';
import { isInDeploy } from '../pipelines/pipeline-tests';
import { isAnybodysGuess, isCredentialValue, isGuessable } from './credential-values';
import { isSeeder, isShown } from './shown-samples';

/**
 * How much a literal must look like a credential where it stands. What anybody would guess is a leak only where a deployed app runs or loads it; what
 * looks random gives something away nearly everywhere.
 *
 * | place        | evidence                                                                                   | a credential is                   |
 * |--------------|--------------------------------------------------------------------------------------------|-----------------------------------|
 * | `deployed`   | runtime and browser code and what stands beside it; code that makes the master's account; settings, by their folder or name; scripts that a start or deploy runs; images and manifests; a command to a host out there | each value that can be one |
 * | `beside`     | none of these: tools, playbooks, other scripts, jobs that deploy nothing                    | all but what anybody would guess  |
 * | `shown`      | examples, seeds, data sets, benchmarks, scripts of pipelines, tasks of developers, what no start of an app reaches though they reach a good part of it, and files named for development beside those of production | what nobody would think of |
 * | `developers` | their own stack or folder, and stand-ins of third parties                                  | nothing but a provider's token    |
 */
export type CredentialPlace = 'deployed' | 'beside' | 'shown' | 'developers';

type Context = Pick<RuleContext, 'app' | 'file' | 'project' | 'role'>;

/** Whether a text that can be a credential gives nothing away where it stands. */
export function isHarmlessHere(text: string, range: Range, context: Context): boolean {
  switch (placeOf(range, context)) {
    case 'deployed':
      return false;
    case 'beside':
      return isAnybodysGuess(text, namesAround(range, context));
    case 'shown':
      return isGuessable(text) || !isCredentialValue(text, 'key');
    case 'developers':
      return true;
  }
}

function placeOf(range: Range, context: Context): CredentialPlace {
  const { file, role, project } = context;
  if (isInDevelopersFolder(file) || isOfStandIn(file) || isMountedByDevelopers(file, project)) return 'developers';
  if (isShown(file, role) || isSeeder(file) || isShellScriptOfDatabase(file, project) || isApart(file) || ofInstaller.test(file))
    return 'shown';
  if (isHarness(file) || isOfTaskRunner(file, project) || isReadByToolsOnly(file, project)) return 'shown';
  if (isLeftByStarts(context) && !makesMaster(range, context)) return 'shown';
  return isDeployed(range, context) ? 'deployed' : 'beside';
}

/** `install/templates/config.json`: becomes a file of whoever runs the installer, with their answers. */
const ofInstaller = /(?:^|\/)(?:install\w*|scaffold\w*|generators?|init|create-[\w-]+)\/templates?\//i;

/** What a pipeline runs for its own tests, and what measures the program: the stack is thrown away afterwards. */
function isHarness(file: string): boolean {
  if (/(?:^|\/)\.github\/(?:[\w-]+\/)*[\w.-]+\.(?:sh|bash|py|[cm]?js)$/.test(file)) return !isNamedForStart(file);
  return /(?:^|\/)benchmarks?\//i.test(file);
}

/** From so many of an app's sources on that starts reach, what they do not reach is run by hand or by nobody. */
const reachedByStarts = 5;

/** Code that is no settings and that no start of its app reaches, though they reach enough of it to tell: commands, migrations, leftovers. */
export function isLeftByStarts({ app, file, project, role }: Context): boolean {
  if (!program.test(file) || !/^(?:admin|tooling)$/.test(role) || settingsFolder.test(file.replace(ofSources, '$1')))
    return false;
  if (settingsName.test(nameOf(file))) return false;
  return reachedIn(app, project) >= reachedByStarts;
}

const reached = new WeakMap<ProjectView, Map<Context['app'], number>>();

/** How many sources of an app its starts reach. */
function reachedIn(app: Context['app'], project: ProjectView): number {
  const known = reached.get(project) ?? new Map<Context['app'], number>();
  reached.set(project, known);
  let count = known.get(app);
  if (count === undefined) {
    const isReached = (file: string) => program.test(file) && project.roleOf(file) === 'runtime' && project.appOf(file) === app;
    count = project.files.filter(isReached).length;
    known.set(app, count);
  }
  return count;
}

/** `src/`, `app/`: whole programs stand there. */
const ofSources = /(^|\/)(?:src|app|server|api|backend)\//gi;

/** `create_superuser(password='…')`, `{ role: 'admin', password: '…' }`: opens the whole program, whoever runs it. */
function makesMaster({ start, end }: Range, { file, project }: Context): boolean {
  const lines = project.textOf(file, { start: Math.max(0, start - 300), end: end + 200 });
  return /super_?user|is_?admin|role['"]?\s*[:=]\s*['"]?(?:\w+\.)?(?:super)?admin/i.test(lines);
}

/** `tasks.py` of Invoke, `noxfile.py`: commands for those who write the program. */
function isOfTaskRunner(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  if (name === 'noxfile.py') return true;
  return name === 'tasks.py' && /^(?:from|import) invoke\b/m.test(project.textOf(file, { start: 0, end: 5000 }));
}

/** `typeorm -f ormconfig_postgres.json` of a package script, where no source names the file: what developers' tools connect to. */
function isReadByToolsOnly(file: string, project: ProjectView): boolean {
  if (!/\.(?:json|ya?ml|toml)$/.test(file)) return false;
  const name = nameOf(file);
  const named = project
    .facts('command')
    .filter(({ fact }) => fact.commands.some(({ words }) => words.some(({ text }) => nameOf(text) === name)));
  return (
    named.length > 0 &&
    named.every(({ fact }) => fact.origin === 'package-script' && fact.phase !== 'start') &&
    !project.files.some((other) => program.test(other) && project.textOf(other, { start: 0, end: 100_000 }).includes(name))
  );
}

/** What stands around containers, in a folder that only compose files of developers mount. */
function isMountedByDevelopers(file: string, project: ProjectView): boolean {
  if (program.test(file) || !/(?:^|\/)(?:\.?docker|contrib|compose)\//.test(file)) return false;
  const mounting = project
    .facts('workload')
    .filter(
      ({ file: compose, fact }) =>
        fact.format === 'compose' &&
        fact.volumes.some(({ type, source }) => type === 'bind' && isWithin(file, joinFolder(folderOf(compose), source ?? ''))),
    );
  return mounting.length > 0 && mounting.every(({ fact }) => fact.development);
}

function isWithin(file: string, path: string): boolean {
  return path !== '' && (file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
}

/** The users that a script for MongoDB's own shell begins with. */
function isShellScriptOfDatabase(file: string, project: ProjectView): boolean {
  return file.endsWith('.js') && /\bdb\.getSiblingDB\(/.test(project.textOf(file, { start: 0, end: 4000 }));
}

const program = /\.(?:[cm]?[jt]sx?|py|vue|svelte|astro)$/;
const data = /\.(?:json[5c]?|ya?ml|toml|ini|cfg|conf|properties|xml|config)$/;
const script = /\.(?:sh|bash|zsh|ps1|bat|cmd)$|(?:^|\/)(?:[^./]+|Makefile|[Jj]ustfile)$/;

function isDeployed(range: Range, context: Context): boolean {
  const { file, project } = context;
  if (program.test(file)) return isOfApp(file, context);
  const command = commandAround(range, context);
  const reach = command && reachOf(command);
  if (reach) return reach === 'out';
  // Of a stack's own database, whose host the environment names.
  if (command && databaseClient.test(command.program)) return false;
  const phase = project.factsIn(file, 'command').find((command) => contains(command.range, range))?.phase;
  if (phase === 'ci' || /(?:^|\/)\.github\/workflows\//.test(file)) return isInDeploy(range, context);
  if (script.test(file) && !isDockerfile(file) && !/(?:^|\/)[\w.-]*Procfile[\w.-]*$/.test(file)) return isStarted(file, project);
  return !data.test(file) || isSettings(file, context) || orchestrates(file, project);
}

/** A start reaches it, or it stands among what one reaches (`src/db.js`); of tools and of what is around a container only what a start runs counts. */
function isOfApp(file: string, { app, project, role }: Context): boolean {
  const root = app === undefined || app.path === '' ? '' : `${app.path}/`;
  const path = file.slice(root.length);
  if (/^(?:.+\/)?(?:\.?docker|contrib|compose)\//i.test(path)) return false;
  if (role === 'runtime') return true;
  if (/^(?:.+\/)?(?:\.?scripts?|tools?|tooling|hack|bench(?:marks?)?|build[-_]?scripts?|packaging|ci|bin)\//i.test(path))
    return false;
  if (
    role !== 'tooling' ||
    !path.includes('/') ||
    settingsFolder.test(path) ||
    /^(?:src|lib|app|server|api|backend)\//.test(path)
  )
    return true;
  const folder = root + path.slice(0, path.indexOf('/') + 1);
  return project.files.some((other) => other.startsWith(folder) && project.roleOf(other) === 'runtime');
}

const settingsFolder =
  /(?:^|\/)(?:[\w-]*conf(?:ig(?:uration)?s?)?|settings|resources|etc|env(?:ironment)?s?|deploy(?:ment)?s?|src|app|server|api|backend)\//i;
const settingsName =
  /(?:^|[._-])(?:conf(?:ig(?:uration)?)?|settings|application|app|appsettings|web|defaults?|production|prod|staging|secrets?|credentials|database|db|mail(?:er)?|parameters|server|logback|log4j2?|package|composer)(?=[._-])/i;

/** Data that an app loads, as its folder or name says: `config/default.json`, `application.yml`, `server.ini` at the top. */
function isSettings(file: string, context: Context): boolean {
  if (/playbook|(?:^|\/)(?:ansible|roles)\//i.test(file)) return false;
  return isAtTop(file, context) || settingsFolder.test(file) || settingsName.test(nameOf(file));
}

function isAtTop(file: string, { app }: Context): boolean {
  const folder = folderOf(file);
  return folder === '' || folder === app?.path;
}

/** Of containers and clusters. */
function orchestrates(file: string, project: ProjectView): boolean {
  return (['workload', 'image', 'env-declaration'] as const).some((kind) => project.factsIn(file, kind).length > 0);
}

/** A start runs it, or its name or folder says that one or a deploy does. */
function isStarted(file: string, project: ProjectView): boolean {
  return project.starts.some((start) => start.file === file) || isNamedForStart(file);
}

function isNamedForStart(file: string): boolean {
  return /(?:^|[/._-])(?:entry-?points?|start(?:up)?|deploy(?:ment)?|release|publish)(?=[/._-]|$)/i.test(file);
}

function commandAround(range: Range, { file, project }: Context): SimpleCommand | undefined {
  return project
    .factsIn(file, 'command')
    .flatMap(({ commands }) => commands)
    .find(({ words }) => words.some((word) => contains(word.range, range)));
}

/** `mysql -h db.acme.com`, `docker login`: whatever runs it, the server is nobody's own machine; `curl localhost:8080` asks what was started a moment ago. */
function reachOf({ program: name, words }: SimpleCommand): 'out' | 'own' | undefined {
  const texts = words.map(({ text }) => text);
  if (texts.some((text) => /\b(?:localhost|127\.0\.0\.1)\b/.test(text))) return 'own';
  if (/^(?:docker|podman|helm|skopeo|buildah|az|npm)$/.test(name) && texts.includes('login')) return 'out';
  const hosts = texts.flatMap((text, index) => hostIn(text) ?? (hostOption.test(texts[index - 1] ?? '') ? text : []));
  return hosts.some((host) => /\.[a-z]{2,}$/i.test(host) && !isPrivateAddress(host)) ? 'out' : undefined;
}

const databaseClient = /^(?:mysql|mysqladmin|mysqldump|mysqlimport|mariadb|mariadb-admin|psql|mongo|mongosh|redis-cli)$/;
const hostOption = /^(?:-h|-H|--(?:host|hostname|server|url))$/;

/** Of `--host=db.acme.com`, `https://acme.com/x`, `ada@acme.com:/srv`. */
function hostIn(text: string): string | undefined {
  return /(?:^--(?:host|hostname|server|url)=|:\/\/|^[\w.-]+@|:\/\/[^@/\s]*@)([\w-]+(?:\.[\w-]+)+)(?=[:/?]|$)/i.exec(text)?.[1];
}

/** Whose password may be repeated in it: the app, its account and its database. */
function namesAround(range: Range, { app, file, project }: Context): string[] {
  const lines = project.textOf(file, { start: Math.max(0, range.start - 250), end: range.end + 250 });
  const beside = [
    ...lines.matchAll(
      /(?:user(?:_?name)?|login|database|db(?:_?name)?)['"]?\s*[:= ]\s*['"]?([\w.-]+)|(?:^|\s)-(?:u|U|d)\s*['"]?([\w.-]+)/gi,
    ),
  ].map(([, named, given]) => named ?? given ?? '');
  return [...beside, app?.name ?? '', nameOf(app?.path ?? '')].filter((name) => name.length > 2);
}
