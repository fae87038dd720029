import type { Range, ServiceKind, Value } from '../../../../../../rules/facts';
import { type Call, type call, callOrConstruct, type FactBody, type Row } from '../../api-table';
import type { Reader } from '../../reader';
import { type Node, rangeOf, unwrap } from '../../syntax';

export type Body = FactBody<'service-client'>;
export type Rows = Readonly<Record<string, Row<'service-client'>>>;

/** Where a client's options say what it connects to; paths of members, the first that is set wins. */
export interface AddressOptions {
  readonly url?: readonly string[];
  readonly host?: readonly string[];
  readonly file?: readonly string[];
}

/** What a client gets in an argument at `position` that may be the address itself, and in the options beside or instead of it. */
export interface AddressSpec extends AddressOptions {
  readonly argument?: 'url' | 'host' | 'file';
  readonly position?: number;
}

type Address = Pick<Body, 'target' | 'targetIs'>;

/** A row for a client that is made by a call, by `new`, or by either. */
export function client(
  service: ServiceKind,
  spec: AddressSpec,
  kind: typeof call | typeof callOrConstruct = callOrConstruct,
): Row<'service-client'> {
  return kind((made) => clientOf(made, service, spec));
}

export function clientOf(made: Call, service: ServiceKind, spec: AddressSpec): Body {
  const address = addressOf(made, made.expression(spec.position ?? 0), spec);
  return { service: serviceOfUrl(address.target) ?? service, ...address };
}

/** The address in an expression: itself, the first of an array, or a member of an options object. */
export function addressOf(reader: Reader, node: Node | undefined, spec: AddressSpec): Address {
  if (!node) return {};
  const inner = unwrap(node);
  if (inner.type === 'NewExpression' && reader.apiOf(inner.callee)?.path === 'URL' && inner.arguments.length === 1)
    return addressOf(reader, inner.arguments[0], { argument: 'url' });
  const elements = reader.elements(node);
  if (elements) return elements[0] ? addressOf(reader, elements[0], spec) : {};
  if (reader.objectOf(node)) return addressIn(reader, node, spec);
  const value = reader.value(node);
  return spec.argument
    ? { target: value, ...(value.kind !== 'unknown' && { targetIs: spec.argument }) }
    : { target: unknown(node) };
}

function addressIn(reader: Reader, options: Node, spec: AddressOptions): Address {
  let uncertain = false;
  for (const is of ['url', 'host', 'file'] as const) {
    for (const path of spec[is] ?? []) {
      const found = reader.memberOf(options, path);
      if (found === 'unknown') uncertain = true;
      if (typeof found === 'string') continue;
      return addressOf(reader, found, { argument: is, url: ['url', 'node', 'connectionString'], host: ['host', 'hostname'] });
    }
  }
  return uncertain ? { target: unknown(options) } : {};
}

/** `5432, 'db.internal'`: the port first, then the host. */
export function portAndHost(made: Call): Address | undefined {
  const port = made.argument(0);
  const host = made.argument(1);
  if (port?.kind === 'literal' && typeof port.value === 'string' && !/^\d+$/.test(port.value)) return undefined;
  return host?.kind === 'literal' && typeof host.value === 'string' ? { target: host, targetIs: 'host' } : undefined;
}

const schemes: Readonly<Record<string, ServiceKind>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mariadb',
  mssql: 'mssql',
  sqlserver: 'mssql',
  mongodb: 'mongodb',
  'mongodb+srv': 'mongodb',
  redis: 'redis',
  rediss: 'redis',
  amqp: 'rabbitmq',
  amqps: 'rabbitmq',
  sqlite: 'sqlite',
};

export function serviceOfUrl(target: Value | undefined): ServiceKind | undefined {
  const text = target?.kind === 'literal' ? target.value : target?.kind === 'partial' ? target.parts[0] : undefined;
  const scheme = typeof text === 'string' ? /^([a-z][a-z\d+]*):/i.exec(text)?.[1] : undefined;
  return scheme === undefined ? undefined : schemes[scheme.toLowerCase()];
}

/** Names that query builders and mappers give to drivers and dialects. */
const drivers: Readonly<Record<string, ServiceKind>> = {
  pg: 'postgres',
  pgnative: 'postgres',
  'pg-native': 'postgres',
  postgres: 'postgres',
  postgresql: 'postgres',
  cockroachdb: 'postgres',
  'aurora-postgres': 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  'aurora-mysql': 'mysql',
  mariadb: 'mariadb',
  mssql: 'mssql',
  tedious: 'mssql',
  sqlserver: 'mssql',
  oracle: 'oracle',
  oracledb: 'oracle',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  'better-sqlite3': 'sqlite',
  'better-sqlite': 'sqlite',
  libsql: 'sqlite',
  sqljs: 'sqlite',
  mongo: 'mongodb',
  mongodb: 'mongodb',
};

export function serviceOfDriver(name: unknown): ServiceKind | undefined {
  return typeof name === 'string' ? drivers[name.toLowerCase()] : undefined;
}

/** A driver as an options object names it, where it stands, and the expression that a condition on the environment may choose. */
export interface Driver {
  readonly service: ServiceKind;
  readonly range: Range;
  readonly node: Node;
}

/** Drivers under the first of `names` that is set: one, both branches of a conditional, or none. */
function driversOf(reader: Reader, options: Node, names: readonly string[]): readonly Driver[] {
  for (const name of names) {
    const found = reader.memberOf(options, name);
    if (typeof found === 'string') continue;
    const chosen = reader.definition(found) ?? found;
    const branches = chosen.type === 'ConditionalExpression' ? [chosen.consequent, chosen.alternate] : [found];
    return branches.flatMap((branch) => {
      const value = reader.value(branch);
      const service = value.kind === 'literal' ? serviceOfDriver(value.value) : serviceOfClass(reader, branch);
      return service ? [{ service, range: value.kind === 'literal' ? value.range : rangeOf(branch), node: unwrap(branch) }] : [];
    });
  }
  return [];
}

/** MikroORM names drivers by class: `driver: PostgreSqlDriver`. */
function serviceOfClass(reader: Reader, node: Node): ServiceKind | undefined {
  const name = reader.apiOf(node)?.path;
  if (name === undefined) return undefined;
  return serviceOfDriver(name.replace(/(?:Sql)?Driver$/, '').toLowerCase());
}

export function unknown(node: Node): Value {
  return { kind: 'unknown', range: rangeOf(node) };
}

/** Facts for an options object that names its driver. Without a driver the URL's scheme decides, or `fallback`. */
export function described(
  reader: Reader,
  options: Node,
  spec: AddressOptions & { readonly driver: readonly string[]; readonly fallback?: ServiceKind },
): Body[] {
  const found = driversOf(reader, options, spec.driver);
  const network = addressIn(reader, options, { ...(spec.url && { url: spec.url }), ...(spec.host && { host: spec.host }) });
  if (found.length === 0) {
    const service = serviceOfUrl(network.target) ?? spec.fallback;
    return service ? [{ service, ...asFile(service, network) }] : [];
  }
  return found.map(({ service, range, node }) => {
    const address = service === 'sqlite' ? addressIn(reader, options, { file: spec.file ?? [] }) : network;
    const switched = found.length > 1 ? { place: reader.placeOf(node) } : {};
    return { service, driver: range, ...asFile(service, address), ...switched };
  });
}

function asFile(service: ServiceKind, address: Address): Address {
  return service === 'sqlite' && address.target ? { ...address, targetIs: 'file' } : address;
}
