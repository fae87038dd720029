import type { SimpleCommand } from '../../../../rules/facts';
import { isConsole, isStandInImage, isStockImage } from '../../../../rules/judgements/containers/stock-images';
import { devServerOf } from '../../../../rules/judgements/development/dev-servers';
import { isDevelopmentStack, namesNoDeploy } from '../../../../rules/judgements/development/development';
import { saysDevelopment } from '../../../../rules/judgements/development/development-heads';
import { nameOf } from '../../../../rules/paths';
import { stringOrVector } from '../data/commands';
import { type DataMap, type DataNode, get, items } from '../data/node';
import { asMap, asScalar, entriesOf, scalarOf, scalarsOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';

/** Whom a compose file serves. */
export interface Audience {
  /** It says so itself (its name, its head, the project's `name:`): nothing in it starts a process of production. */
  readonly saysDevelopers: boolean;
  /** It says so or shows it: nothing in it is deployed. */
  readonly developers: boolean;
}

export function audienceOf({ path, text }: SourceFile, root: DataNode): Audience {
  const saysDevelopers = isDevelopmentStack(path) || saysDevelopment(text) || namesNoDeploy(scalarOf(root, 'name') ?? '');
  return { saysDevelopers, developers: saysDevelopers || showsDevelopers(get(root, 'services')) };
}

/**
 * Some service rebuilds or restarts when its source changes or only opens a shell there, or signs of two kinds come together. One sign alone (a mounted source, a mail
 * catcher, `container_name: shop-dev`) is found in what is deployed as well.
 */
function showsDevelopers(services: DataNode | undefined): boolean {
  const written = entriesOf(services).flatMap(({ key, value }) => {
    const service = asMap(value);
    return service ? [{ name: key, service }] : [];
  });
  // What a profile has to be asked for says nothing of the rest.
  const all = written.filter(({ service }) => !get(service, 'profiles'));
  if (
    all.some(
      ({ service }) =>
        get(service, 'develop', 'watch') ||
        (mountsFolder(service) && (commandsOf(service).some(isWatcher) || opensShell(service))) ||
        environmentOf(service).some(namesEmulator),
    )
  )
    return true;
  if (buildsForDevelopers(all)) return true;
  const shown = all.some(({ service }) => isOfApp(service)) ? all : [...all, ...askedFor(written)];
  if (shown.some(({ service }) => environmentOf(service).some(saysProduction))) return false;
  // One service that is run for developers says nothing of the others, either.
  const others = shown.filter(({ service }) => !isOfDevelopersMode(service));
  const kinds = signs.filter((isShown) => others.some(({ name, service }) => isShown(service, name)));
  return kinds.length > 1 || isOfBackingServices(all);
}

interface Service {
  readonly name: string;
  readonly service: DataMap;
}

/** What the repository makes, or some image that is not known as another's. */
function isOfApp(service: DataMap): boolean {
  return get(service, 'build') !== undefined || !(isStandIn(service) || isStock(service));
}

/** Services of the profiles that a deploy could ask for; none where one of them says that it does. */
function askedFor(services: readonly Service[]): Service[] {
  const profilesOf = ({ service }: Service) => scalarsOf(get(service, 'profiles')).map(({ source }) => source.text);
  const asked = services.filter((each) => profilesOf(each).length > 0 && !profilesOf(each).every(namesNoDeploy));
  return asked.some((each) => profilesOf(each).some((profile) => /prod/i.test(profile))) ? [] : asked;
}

/** All that the file builds is built or run for developers or tests: `target: development`, `dockerfile: Dockerfile.dev`, on its source. */
function buildsForDevelopers(all: readonly Service[]): boolean {
  const built = all.filter(({ service }) => get(service, 'build'));
  const isForDevelopers = ({ service }: Service) =>
    isBuiltForDevelopers(service) || (isOfDevelopersMode(service) && mountsSource(service));
  return built.length > 0 && built.every(isForDevelopers);
}

function isBuiltForDevelopers(service: DataMap): boolean {
  return ['target', 'dockerfile'].some((key) => namesNoDeploy(scalarOf(service, 'build', key) ?? ''));
}

/** Google's clients talk to an emulator where this is set: `DATASTORE_EMULATOR_HOST`. */
function namesEmulator({ name, value }: Variable): boolean {
  return /_EMULATOR_HOST$/.test(name) && value !== '' && !value.startsWith('$');
}

/**
 * Nothing of the app, and what takes the place of a service, shows what is in one or is there for tests: the app runs on the machine itself.
 */
function isOfBackingServices(all: readonly Service[]): boolean {
  return (
    all.length > 1 &&
    all.every(({ service }) => !isOfApp(service)) &&
    all.some(({ name, service }) => isStandIn(service) || isStock(service, isConsole) || /(?:^|[-_])tests?(?:[-_]|$)/i.test(name))
  );
}

/** Others publish its image, which runs as it is. */
function isStock(service: DataMap, isKnown = isStockImage): boolean {
  const image = scalarOf(service, 'image');
  return image !== undefined && get(service, 'build') === undefined && isKnown(parseImageReference(image).name);
}

function saysProduction({ name, value }: Variable): boolean {
  return (environmentName.test(name) || modeName.test(name)) && /^prod(?:uction)?$/i.test(value);
}

/** What a service of developers shows, one kind each. */
const signs: readonly ((service: DataMap, name: string) => boolean)[] = [
  (service) => mountsSource(service),
  (service) => environmentOf(service).some(saysDevelopmentMode),
  (service) => settingsOf(service).some((path) => developersPath.test(path)),
  (service) => commandsOf(service).some(isOfDevelopers),
  (service) => isStandIn(service),
  (service, name) => isNamedForDevelopers(service, name),
  (service) => mountsHome(service),
  (service) => opensDebugger(service),
  (service) => waitsForHands(service),
];

/** The keys and settings that somebody works with: `~/.aws/credentials`. */
function mountsHome(service: DataMap): boolean {
  return bindsOf(service).some(({ source }) =>
    /^(?:~|\$\{?HOME\}?)\/\.(?:aws|kube|ssh|gitconfig|npmrc|config)(?:\/|$)/.test(source),
  );
}

/** `command: bash` on a terminal: nothing runs until somebody starts it there. */
function opensShell(service: DataMap): boolean {
  const words = scalarsOf(get(service, 'command')).map(({ source }) => source.text);
  return isTrue(scalarOf(service, 'tty') ?? '') && words.length === 1 && /^(?:\/bin\/)?(?:ba|z)?sh$/.test(words[0] ?? '');
}

/** Where Node's inspector and debugpy answer, of what is built here. */
function opensDebugger(service: DataMap): boolean {
  const ports = scalarsOf(get(service, 'ports')).map(({ source }) => source.text);
  return get(service, 'build') !== undefined && ports.some((port) => /(?:^|:)(?:9229|5678)$/.test(port));
}

const developersWord = /(?:^|[._:/-])(?:dev|devel|develop|development|dev-?stack|local|localdev)(?=[._:/-]|$)/i;
const developersName =
  /(?:^|[._:/-])(?:dev|devel|develop|development|local)(?=[._:/-]|$)|_(?:dev|devel|development|local)(?::|$)/i;
/** A file or folder beside the compose file: `./config/development/web.env`, `.env.local`, `./.dev/certs`. */
const developersPath = /^(?!\/|~|\$).*(?:^|[._/-])(?:dev|devel|develop|development|local|localdev)(?:[._/-]|$)/i;

function mountsSource(service: DataMap): boolean {
  const built = scalarOf(service, 'build') ?? scalarOf(service, 'build', 'context');
  const context = built === undefined ? undefined : folder(built);
  return bindsOf(service).some(({ source, target }) => {
    if (/\/(?:site|dist)-packages(?:\/|$)/.test(target)) return true;
    if (/^\/(?:etc|docker-entrypoint[\w.-]*)(?:\/|$)/.test(target)) return false;
    const from = folder(source);
    return from === '.' || from === '..' || from === context || /^\.\/(?:.*\/)?(?:src|app|lib)$/.test(from);
  });
}

/** A folder without the slash at its end; a variable with a default stands for that. */
function folder(path: string): string {
  const plain = path
    .replace(/\$\{\w+:?-([^}]*)\}/g, '$1')
    .replace(/\$\{?PWD\}?/g, '.')
    .replace(/(?<=.)\/+$/, '');
  return /^[.~/$]/.test(plain) ? plain : `./${plain}`;
}

function bindsOf(service: DataMap): { readonly source: string; readonly target: string }[] {
  return items(get(service, 'volumes')).flatMap((volume) => {
    const [, short, at = ''] = /^((?:\$\{[^}]*\}|[^:])*)(?::([^:]*))?/.exec(asScalar(volume)?.source.text ?? '') ?? [];
    const source = scalarOf(volume, 'source') ?? scalarOf(volume, 'src') ?? short ?? '';
    const target = scalarOf(volume, 'target') ?? at;
    return /^[.$~]/.test(source) ? [{ source, target }] : [];
  });
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

function environmentOf(service: DataMap): Variable[] {
  const environment = get(service, 'environment');
  if (environment?.type !== 'list')
    return entriesOf(environment).map(({ key }) => ({ name: key, value: scalarOf(environment, key) ?? '' }));
  return scalarsOf(environment).map(({ source: { text } }) => {
    const [name = '', value = ''] = text.split('=', 2);
    return { name, value };
  });
}

const environmentName = /^(?:(?:NODE|APP|FLASK|RAILS|RACK|DJANGO|GO|MIX)_ENV|ENV|ENVIRONMENT|ASPNETCORE_ENVIRONMENT)$/;
/** `SPRING_PROFILES_ACTIVE`, `DEPLOYMENT`, `APP_MODE` */
const modeName = /(?:^|_)(?:ENV|ENVIRONMENT|MODE|DEPLOYMENT|STAGE|PROFILE|PROFILES_ACTIVE)$/;
const modeOfDevelopers = /(?:^|[,\s])(?:dev|devel|develop|development|local|localhost)(?:[,\s]|$)/i;
/** `shop.settings.development`, `${DJANGO_SETTINGS_MODULE:-shop.settings.dev}` */
const settingsOfDevelopers = /\bsettings[._](?:dev|devel|develop|development|local)\}?$/;
const switchOfDevelopers = /(?:^|_)(?:DEBUG|DEV|DEVEL|DEVELOPMENT)(?:_MODE)?$/;

function saysDevelopmentMode({ name, value }: Variable): boolean {
  return (
    ((environmentName.test(name) || modeName.test(name)) && modeOfDevelopers.test(value)) ||
    (switchOfDevelopers.test(name) && isTrue(value)) ||
    (/(?:^|_)SETTINGS(?:_MODULE)?$/.test(name) && settingsOfDevelopers.test(value))
  );
}

export function isTrue(value: string | undefined): boolean {
  return /^(?:yes|true|on|1)$/i.test(value ?? '');
}

/** What a service is configured by: its `env_file`, and the files and folders that are mounted. */
function settingsOf(service: DataMap): string[] {
  const files = get(service, 'env_file');
  const listed = items(files).flatMap((item) => scalarOf(item, 'path') ?? []);
  return [...scalarsOf(files).map(({ source }) => source.text), ...listed, ...bindsOf(service).map(({ source }) => source)];
}

function commandsOf(service: DataMap): readonly SimpleCommand[] {
  return [get(service, 'entrypoint'), get(service, 'command')].flatMap(
    (node) => stringOrVector(node, { origin: 'compose-command', phase: 'dev' })?.commands ?? [],
  );
}

const scriptRunners = new Set(['npm', 'yarn', 'pnpm', 'bun']);
const devScript = /^(?:dev|develop|watch|start:dev|dev:.+)$/;

function isWatcher(command: SimpleCommand): boolean {
  const isScript = scriptRunners.has(command.program) && command.words.some(({ text }) => devScript.test(text));
  return isScript || devServerOf(command) !== undefined;
}

/** `devstack.sh start`, `entrypoint.sh start-local`, `manage.py runserver`, a debugger's, a blockchain's network of one's own. */
function isOfDevelopers(command: SimpleCommand): boolean {
  const isTask = (word: string) =>
    /^(?!\/dev\/|\/usr\/)[\w./:-]+$/.test(word) && !word.startsWith('-') && developersWord.test(nameOf(word));
  return (
    isWatcher(command) ||
    command.program === 'debugpy' ||
    command.words.some(({ text }) => isTask(text) || /(?:^|[-=])regtest(?:=1)?$/.test(text))
  );
}

function isStandIn(service: DataMap): boolean {
  const image = scalarOf(service, 'image');
  return image !== undefined && get(service, 'build') === undefined && isStandInImage(parseImageReference(image).name);
}

/** A service, image, stage or Dockerfile of the repository's own that is called so: `web-dev`, `image: shop-local`, `target: dev`. */
function isNamedForDevelopers(service: DataMap, name: string): boolean {
  const image = scalarOf(service, 'image') ?? '';
  if (image !== '' && (isStandIn(service) || isStockImage(parseImageReference(image).name))) return false;
  const build = get(service, 'build');
  const names = [
    name,
    scalarOf(service, 'container_name'),
    scalarOf(build, 'target'),
    nameOf(scalarOf(build, 'dockerfile') ?? ''),
  ];
  return [...names, build && nameOf(image)].some((text) => text !== undefined && developersName.test(text));
}

/** `args: { DEVEL: "yes" }` builds the image of developers. */
const developmentArgument = /^(?:IS_?)?DEV(?:EL|ELOPMENT)?(?:_?MODE)?$/i;

/** Profiles of what makes the pages' files anew as their source changes. */
const ofWatchers = /^(?:assets?|watch(?:ers?|ing)?|hot-?reload(?:ing)?|hmr|live-?reload)$/i;

/** Whether one service of a file that serves others runs for developers. */
export function servesDevelopers(
  service: DataMap,
  buildArguments: readonly { readonly name: string; readonly value?: string }[],
  services: DataNode | undefined,
): boolean {
  const profiles = scalarsOf(get(service, 'profiles')).map((profile) => profile.source.text);
  return (
    isBuiltForDevelopers(service) ||
    (profiles.length > 0 &&
      profiles.every((profile) => namesNoDeploy(profile) || (ofWatchers.test(profile) && mountsSource(service)))) ||
    runsOnSource(service, services) ||
    isOfDevelopersMode(service) ||
    waitsForHands(service) ||
    buildArguments.some(({ name, value }) => developmentArgument.test(name) && isTrue(value))
  );
}

/** Its own environment says so, and it works on the source as it is mounted. */
function isOfDevelopersMode(service: DataMap): boolean {
  const isSaid = environmentOf(service).some(
    ({ name, value }) => environmentName.test(name) && /^(?:dev|develop|development|local)$/i.test(value),
  );
  return isSaid && mountsFolder(service);
}

/** `command: bash` and `tail -f /dev/null` start no program: somebody goes in and works on the source that is mounted. */
function waitsForHands(service: DataMap): boolean {
  const last = stringOrVector(get(service, 'command'), { origin: 'compose-command', phase: 'dev' })?.commands.at(-1);
  const words = (last?.words ?? []).map(({ text }) => text).join(' ');
  return (
    /^(?:(?:\/(?:usr\/)?bin\/)?(?:ba|z|a)?sh|sleep (?:infinity|inf)|tail -f \/dev\/null)$/.test(words) && mountsFolder(service)
  );
}

/** A file is configuration; the folder, or one below it, may be source. */
function mountsFolder(service: DataMap): boolean {
  return bindsOf(service).some(({ source }) => /^(?:\.\.?|\$\{?PWD\}?)(?:\/[^:.]*)*\/?$/.test(source));
}

/** Images that bring a language and no program. */
const languages =
  /^(?:(?:docker\.io\/)?(?:library\/)?(?:node|python|ruby|php|golang|rust|openjdk|eclipse-temurin|maven|gradle)|oven\/bun|denoland\/deno)(?=[:@]|$)/;

/**
 * Whether a service works on its source in the image of its language, with no image of its own, where others of the file have theirs: it is
 * there for who writes it.
 */
function runsOnSource(service: DataMap, services: DataNode | undefined): boolean {
  const image = scalarOf(service, 'image');
  const workingFolder = scalarOf(service, 'working_dir');
  if (image === undefined || workingFolder === undefined || get(service, 'build') || !languages.test(image)) return false;
  const isMounted = items(get(service, 'volumes')).some((volume) => {
    const [source, target] = (asScalar(volume)?.source.text ?? '').split(':');
    return source?.startsWith('.') === true && target === workingFolder;
  });
  return isMounted && entriesOf(services).some(({ value }) => get(value, 'build') !== undefined);
}
