import { posix } from 'node:path';
import type { EnvDeclarationFact, Fact, ImageFact, WorkloadFact } from '../../../../rules/facts';
import { shellCommand, stringOrVector, vectorCommand } from '../data/commands';
import { readEnvironment } from '../data/environment';
import { type DataMap, type DataNode, entry, get, items } from '../data/node';
import {
  asMap,
  asScalar,
  eachScalar,
  entriesOf,
  hasExpression,
  innerRange,
  recordOf,
  scalarOf,
  scalarsOf,
} from '../data/scalars';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';
import { type Audience, audienceOf, servesDevelopers } from './compose-development';
import { readPorts } from './compose-ports';
import { readStickyLabels } from './compose-sticky';
import { readVolumes } from './compose-volumes';
import { interpolationsIn } from './interpolation';
import { removalOf } from './removal';

/** Whether a file of any name has the shape of a compose file: services that name an image, a build or a base. */
export function isComposeShape(root: DataNode): boolean {
  const services = entriesOf(get(root, 'services'));
  return (
    services.length > 0 &&
    services.every(({ value }) => value.type === 'map' && ['image', 'build', 'extends'].some((key) => entry(value, key)))
  );
}

/** Facts of a compose file. Source of its shape: https://docs.docker.com/reference/compose-file/ */
export function readCompose(file: SourceFile, root: DataNode): Fact[] {
  const facts: Fact[] = [];
  const services = get(root, 'services');
  const audience = audienceOf(file, root);
  const awaited = awaitedToTheEnd(services);
  for (const { key, keyRange, value } of entriesOf(services)) {
    const service = asMap(value);
    if (service) facts.push(...readService(file, key, keyRange, inherit(service, services, 0), { services, audience, awaited }));
  }
  eachScalar(root, (scalar) => {
    if (typeof scalar.value === 'string' && scalar.value.includes('$')) facts.push(...interpolationsIn(scalar));
  });
  return facts;
}

/** `extends` of a service of this file: the base's keys stand where the service has none of its own. */
function inherit(service: DataMap, services: DataNode | undefined, depth: number): DataMap {
  const from = get(service, 'extends');
  const baseName = scalarOf(from) ?? (entry(from, 'file') ? undefined : scalarOf(from, 'service'));
  const base = baseName === undefined ? undefined : asMap(get(services, baseName));
  if (!base || base === service || depth > 8) return service;
  const below = inherit(base, services, depth + 1);
  const own = new Set(service.entries.map((item) => item.key));
  const inherited = below.entries.filter(
    (item) => !own.has(item.key) && !['container_name', 'profiles', 'depends_on'].includes(item.key),
  );
  return { ...service, entries: [...inherited, ...service.entries] };
}

interface Surroundings {
  readonly services: DataNode | undefined;
  readonly audience: Audience;
  readonly awaited: ReadonlySet<string>;
}

/** Services whose end others wait for. */
function awaitedToTheEnd(services: DataNode | undefined): ReadonlySet<string> {
  const waits = entriesOf(services).flatMap(({ value }) => entriesOf(get(value, 'depends_on')));
  return new Set(
    waits.filter(({ value }) => scalarOf(value, 'condition') === 'service_completed_successfully').map(({ key }) => key),
  );
}

function readService(
  file: SourceFile,
  name: string,
  nameRange: WorkloadFact['nameRange'],
  service: DataMap,
  around: Surroundings,
): Fact[] {
  const profiles = scalarsOf(get(service, 'profiles')).map((profile) => profile.source.text);
  const buildArguments = readBuildArguments(service, name);
  const isOwn = servesDevelopers(service, buildArguments, around.services);
  const development = around.audience.developers || isOwn;
  const image = readImage(service, name, development);
  const setting = { scope: name, ...(image && { image: image.name }) } as const;
  const environment = readEnvironment(get(service, 'environment'), { where: 'compose', ...setting });
  return [
    ...(image ? [image] : []),
    ...environment,
    ...buildArguments,
    readWorkload(file, name, nameRange, service, profiles, development),
    ...readStarts(service, {
      name,
      development: around.audience.saysDevelopers || isOwn,
      awaited: around.awaited.has(name),
      ...(image && !image.built && { image: image.name }),
    }),
    ...readHealthcheck(service, name, image),
    ...readStickyLabels(file.text, service),
  ];
}

/** `test: ["CMD", …]`, `["CMD-SHELL", "…"]`, or the text for a shell alone. */
function readHealthcheck(service: DataMap, name: string, image: ImageFact | undefined): Fact[] {
  const test = get(service, 'healthcheck', 'test');
  const [form, ...words] = items(test);
  const setting = {
    origin: 'compose-healthcheck',
    phase: 'admin',
    name,
    workload: name,
    ...(image && !image.built && { image: image.name }),
    oneShot: true,
  } as const;
  const text = asScalar(test) ?? (scalarOf(form) === 'CMD-SHELL' ? asScalar(words[0]) : undefined);
  if (text) return [shellCommand(text, setting)];
  const command = scalarOf(form) === 'CMD' ? vectorCommand(words, setting) : undefined;
  return command ? [command] : [];
}

function readImage(service: DataMap, workload: string, development: boolean): ImageFact | undefined {
  const scalar = asScalar(get(service, 'image'));
  if (!scalar) return undefined;
  return {
    kind: 'image',
    format: 'compose',
    use: 'run',
    ...parseImageReference(scalar.source.text),
    range: innerRange(scalar),
    workload,
    // What may not be pulled was built on the machine.
    built:
      entry(service, 'build') !== undefined || /^(?:never|build)$/.test(asScalar(get(service, 'pull_policy'))?.source.text ?? ''),
    ...(development && { development }),
  };
}

function readBuildArguments(service: DataMap, name: string): EnvDeclarationFact[] {
  return readEnvironment(get(service, 'build', 'args'), { where: 'compose', scope: `${name} build` });
}

function readStarts(
  service: DataMap,
  { name, development, awaited, image }: { name: string; development: boolean; awaited: boolean; image?: string },
): Fact[] {
  const entrypoint = get(service, 'entrypoint');
  const command = get(service, 'command');
  const restart = scalarOf(service, 'restart');
  const setting = {
    phase: development ? 'dev' : 'start',
    name,
    workload: name,
    ...(image !== undefined && { image }),
    ...((awaited || isOneShot(name, service, restart)) && { oneShot: true }),
  } as const;
  const shellText = scalarsOf(entrypoint).at(-1)?.source.text;
  const joined = entrypoint?.type === 'list' && command && shellText !== undefined && /^-\w*c$/.test(shellText);
  const facts = joined
    ? [vectorCommand([entrypoint, command], { origin: 'compose-entrypoint', ...setting })]
    : [
        stringOrVector(entrypoint, { origin: 'compose-entrypoint', ...setting }),
        stringOrVector(command, { origin: 'compose-command', ...setting }),
      ];
  return facts.flatMap((fact) => fact ?? []);
}

/** A service that runs to its end, by its name. */
function isOneShot(name: string, service: DataMap, restart: string | undefined): boolean {
  if (restart === 'always' || restart === 'unless-stopped' || entry(service, 'ports')) return false;
  return /(?:^|[-_])(?:migrat\w*|seed\w*|init\w*|setup|bootstrap|job|task|once|backup|cli|console|test\w*)(?:[-_]|$)/i.test(name);
}

function readWorkload(
  file: SourceFile,
  name: string,
  nameRange: WorkloadFact['nameRange'],
  service: DataMap,
  profiles: string[],
  development: boolean,
): WorkloadFact {
  const replicas = asScalar(get(service, 'deploy', 'replicas') ?? get(service, 'scale'));
  const containerName = entry(service, 'container_name');
  const containerNameText = asScalar(containerName?.value);
  const stopSignal = asScalar(get(service, 'stop_signal'));
  const logging = entry(service, 'logging');
  const driver = asScalar(get(logging?.value, 'driver'));
  const withoutLogging = logging && removalOf(file.text, logging.range, 'entry');
  const grace = asScalar(get(service, 'stop_grace_period'));
  const graceSeconds = grace && seconds(grace.source.text);
  const build = readBuild(file.path, get(service, 'build'));
  const healthcheck = get(service, 'healthcheck');
  const dependsOn = readDependencies(get(service, 'depends_on'));
  return {
    kind: 'workload',
    format: 'compose',
    type: 'service',
    name,
    nameRange,
    labels: labelsOf(get(service, 'labels')),
    ...(replicas && typeof replicas.value === 'number' && { replicas: replicas.value, replicasRange: replicas.range }),
    containers: [],
    volumes: readVolumes(file.text, service),
    ...(grace && graceSeconds !== undefined && { graceSeconds: { value: graceSeconds, range: grace.range } }),
    ...(build && { build }),
    ...readBase(file.path, get(service, 'extends')),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(containerName &&
      containerNameText &&
      containerNameText.source.text !== '' &&
      !hasExpression(containerNameText.source.text) && {
        containerName: {
          value: containerNameText.source.text,
          range: containerNameText.range,
          lineRange: removalOf(file.text, containerName.range, 'entry') ?? containerName.range,
        },
      }),
    hostPorts: readPorts(get(service, 'ports')),
    ...(stopSignal && { stopSignal: { value: stopSignal.source.text, range: stopSignal.range } }),
    ...(driver && {
      loggingDriver: {
        value: driver.source.text,
        range: driver.range,
        ...(withoutLogging && { removeRange: withoutLogging }),
      },
    }),
    healthcheck: healthcheck !== undefined && get(healthcheck, 'disable') === undefined,
    ...(entry(service, 'env_file') && { envFile: true }),
    ...(profiles.length > 0 && { profiles }),
    ...(restarts(service) && { restarts: true }),
    ...(development && { development }),
    range: service.range,
  };
}

function readDependencies(node: DataNode | undefined): string[] {
  return node?.type === 'list' ? scalarsOf(node).map(({ source }) => source.text) : entriesOf(node).map(({ key }) => key);
}

function restarts(service: DataMap): boolean {
  const policy = scalarOf(service, 'restart') ?? scalarOf(service, 'deploy', 'restart_policy', 'condition') ?? 'no';
  return !/^(?:no|none|false|)$/.test(policy);
}

/** The base in another file; one of this file was taken over with all it says. */
function readBase(path: string, node: DataNode | undefined): Pick<WorkloadFact, 'base'> {
  const written = scalarOf(node, 'file');
  const service = scalarOf(node, 'service');
  const file = written === undefined ? undefined : inRoot(posix.join(posix.dirname(path), written));
  return file === undefined || service === undefined || file === path ? {} : { base: { file, service } };
}

function labelsOf(node: DataNode | undefined): Record<string, string> {
  if (node?.type !== 'list') return recordOf(node);
  return Object.fromEntries(
    scalarsOf(node).map(({ source: { text } }) => {
      const equals = text.indexOf('=');
      return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}

function readBuild(path: string, node: DataNode | undefined): WorkloadFact['build'] {
  if (!node || (node.type === 'scalar' && node.value === null)) return undefined;
  const written = scalarOf(node) ?? scalarOf(node, 'context') ?? '.';
  if (/^[\w+]+:\/\/|^git@/.test(written)) return {};
  const dockerfile = scalarOf(node, 'dockerfile') ?? 'Dockerfile';
  if (hasExpression(written)) return { template: posix.join(posix.dirname(path), written, dockerfile) };
  const context = inRoot(posix.join(posix.dirname(path), written));
  const target = scalarOf(node, 'target');
  return {
    ...(context !== undefined && { context }),
    ...(context !== undefined &&
      !hasExpression(dockerfile) && { dockerfile: inRoot(posix.join(context, dockerfile)) ?? dockerfile }),
    ...(target !== undefined && !hasExpression(target) && { target }),
  };
}

/** A path relative to the project's root, `''` for the root itself; undefined where it leads out. */
function inRoot(path: string): string | undefined {
  const clean = posix.normalize(path).replace(/\/$/, '');
  if (clean === '.' || clean === '') return '';
  return clean.startsWith('..') || clean.startsWith('/') ? undefined : clean;
}

/** Compose durations: `1m30s`, `10s`, `500ms`. In seconds; undefined for anything else. */
function seconds(text: string): number | undefined {
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001, us: 0.000001 };
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|us|m|s))+$/.test(text)) return text === '0' ? 0 : undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|us|m|s)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (units[unit as string] ?? 0),
    0,
  );
}
