import { devServerOf } from '../../../../rules/dev-servers';
import type { SimpleCommand } from '../../../../rules/facts';
import { stringOrVector } from '../data/commands';
import { type DataMap, type DataNode, get, items } from '../data/node';
import { asMap, asScalar, entriesOf, scalarOf } from '../data/scalars';

const scriptRunners = new Set(['npm', 'yarn', 'pnpm', 'bun']);
const devScript = /^(?:dev|develop|watch|start:dev|dev:.+)$/;

/**
 * Whether a compose file serves developers, by what it says: a service of it works on the source of the folder it stands in
 * (mounted, so that the image's own copy is not used) and restarts when a file changes.
 */
export function servesDevelopers(services: DataNode | undefined): boolean {
  return entriesOf(services).some(({ value }) => {
    const service = asMap(value);
    return service !== undefined && mountsSource(service) && commandsOf(service).some(isOfDevelopers);
  });
}

/** Whether one service runs for developers: its own environment says so, and it works on the source as it is mounted. */
export function runsForDevelopers(service: DataMap): boolean {
  const environment = get(service, 'environment');
  const says = (name: string, value: string) => environmentName.test(name) && /^(?:dev|develop|development|local)$/i.test(value);
  const isSaid =
    environment?.type === 'list'
      ? items(environment).some((item) => {
          const [name = '', value = ''] = (asScalar(item)?.source.text ?? '').split('=');
          return says(name, value);
        })
      : entriesOf(environment).some(({ key }) => says(key, scalarOf(environment, key) ?? ''));
  return isSaid && mountsSource(service);
}

const environmentName = /^(?:(?:NODE|APP|FLASK|RAILS|RACK|DJANGO|GO|MIX)_ENV|ENV|ENVIRONMENT|ASPNETCORE_ENVIRONMENT)$/;

function mountsSource(service: DataMap): boolean {
  return items(get(service, 'volumes')).some((volume) => {
    const source = asScalar(volume)?.source.text ?? scalarOf(volume, 'source') ?? scalarOf(volume, 'src') ?? '';
    // A file is configuration; the folder, or one below it, is source.
    return /^(?:\.\.?|\$\{?PWD\}?)(?:\/[^:.]*)*\/?(?::|$)/.test(source);
  });
}

function commandsOf(service: DataMap): readonly SimpleCommand[] {
  return [get(service, 'entrypoint'), get(service, 'command')].flatMap(
    (node) => stringOrVector(node, { origin: 'compose-command', phase: 'dev' })?.commands ?? [],
  );
}

function isOfDevelopers(command: SimpleCommand): boolean {
  const isScript = scriptRunners.has(command.program) && command.words.some(({ text }) => devScript.test(text));
  return isScript || devServerOf(command) !== undefined;
}

/** Images that bring a language and no program. */
const languages =
  /^(?:(?:docker\.io\/)?(?:library\/)?(?:node|python|ruby|php|golang|rust|openjdk|eclipse-temurin|maven|gradle)|oven\/bun|denoland\/deno)(?=[:@]|$)/;

/**
 * Whether a service works on its source in the image of its language, with no image of its own, where others of the file have theirs: it is
 * there for who writes it.
 */
export function runsOnSource(service: DataMap, services: DataNode | undefined): boolean {
  const image = scalarOf(service, 'image');
  const folder = scalarOf(service, 'working_dir');
  if (image === undefined || folder === undefined || get(service, 'build') || !languages.test(image)) return false;
  const isMounted = items(get(service, 'volumes')).some((volume) => {
    const [source, target] = (asScalar(volume)?.source.text ?? '').split(':');
    return source?.startsWith('.') === true && target === folder;
  });
  return isMounted && entriesOf(services).some(({ value }) => get(value, 'build') !== undefined);
}
