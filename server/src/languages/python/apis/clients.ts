import type { ServiceClientFact, ServiceKind, Value } from '../../../../../rules/facts';
import { type Call, rows } from '../calls';
import { hostInDsn } from '../parts';
import { isInMemory, leadingText, serviceOfUrl } from '../service-urls';
import { bare, field, type Node, rangeOf } from '../syntax';

interface Address {
  readonly target?: Value | undefined;
  readonly is?: ServiceClientFact['targetIs'];
}

export function client(call: Call, service: ServiceKind, library: string, { target, is }: Address = {}): ServiceClientFact {
  return {
    kind: 'service-client',
    service,
    library,
    ...(target && target.kind !== 'unknown' && { target }),
    ...(target && target.kind !== 'unknown' && is && { targetIs: is }),
    range: call.range,
    place: call.place,
  };
}

/** A URL, or a bare host, whichever the text is. */
export function urlOrHost(target: Value | undefined): Address {
  return { target, is: (leadingText(target) ?? '').includes('://') ? 'url' : 'host' };
}

/** The first of a list of servers: strings, or dictionaries with a `host`. */
function firstServer(node: Node | undefined, call: Call): Address {
  const first = node && /^(?:list|tuple|set)$/.test(node.type) ? node.children[0] : node;
  if (!first) return {};
  // `("host", 6379)`
  if (first.type === 'tuple') return first.children[0] ? urlOrHost(call.module.value(first.children[0])) : {};
  if (first.type !== 'dictionary') return urlOrHost(call.module.value(first));
  const pair = first.children.find((child) => {
    const key = child.type === 'pair' && field(child, 'key');
    return key && /^(?:host|url)$/.test(call.module.evaluator.text(key) ?? '');
  });
  const value = pair && field(pair, 'value');
  return value ? urlOrHost(call.module.value(value)) : {};
}

/** What a dictionary holds under a key. */
export function entryOf(dictionary: Node | undefined, key: string, call: Call): Node | undefined {
  const pair = dictionary?.children.find((child) => {
    const name = child.type === 'pair' && field(child, 'key');
    return name && call.module.evaluator.text(name) === key;
  });
  return pair && field(pair, 'value');
}

/** Database engines named by URL; an opaque URL hides the kind. */
export function byUrl(call: Call, library: string, url: Value | undefined, unknownKind: ServiceKind = 'sql'): ServiceClientFact {
  const service = serviceOfUrl(url) ?? unknownKind;
  if (service !== 'sqlite' && service !== 'embedded') return client(call, service, library, { target: url, is: 'url' });
  const target = isInMemory(url) && url?.kind === 'literal' ? { ...url, value: '' } : url;
  return client(call, service, library, { target, is: 'file' });
}

export const withUrl = (
  names: readonly string[],
  library: string,
  position: number,
  keyword: string,
  unknownKind?: ServiceKind,
) =>
  rows(names, (call) => {
    const node = call.argument(position, keyword);
    // `URL.create(…)` speaks for itself.
    const made = node?.type === 'call' ? call.module.name(field(node, 'function')) : undefined;
    if (made !== undefined && urlMakers.includes(made)) return undefined;
    const chosen = node ? byChoice(node, call, library) : [];
    return chosen.length > 1 ? chosen : byUrl(call, library, node && call.module.value(node), unknownKind);
  });

/** A client for each URL that the environment's name chooses from: `"sqlite:///a.db" if DEBUG else URL`, or an `if` that sets a name. */
function byChoice(node: Node, call: Call, library: string): ServiceClientFact[] {
  const { module } = call;
  const expression = bare(node);
  const definitions = expression.type === 'identifier' ? module.scopes.lookup(module.text(expression), expression) : [];
  const written =
    definitions.length === 0 ? [expression] : definitions.map((one) => (one.kind === 'value' ? one.value : undefined));
  const found = written
    .flatMap((one) => (one ? alternatives(one) : [undefined]))
    .map((one) => {
      const service = one && serviceOfUrl(module.value(one));
      const guard = one && module.place(one).guard;
      return (
        one && service && guard && { ...client(call, service, library), driver: rangeOf(one), place: { ...call.place, guard } }
      );
    });
  return found.every((one) => one !== undefined) ? found : [];
}

/** What an expression may come to: both sides of `a if DEBUG else b`. */
export function alternatives(node: Node): Node[] {
  const choice = bare(node);
  if (choice.type !== 'conditional_expression') return [node];
  return [choice.children[0], choice.children[2]].flatMap((side) => (side ? alternatives(side) : []));
}

/** SQLAlchemy's URLs from parts. */
export const urlMakers = ['sqlalchemy.URL.create', 'sqlalchemy.engine.URL.create', 'sqlalchemy.engine.url.URL.create'];

export const withHost = (
  names: readonly string[],
  service: ServiceKind,
  position: number | undefined,
  ...keywords: readonly string[]
) => rows(names, (call) => client(call, service, packageOf(call.name), urlOrHost(call.value(position, ...keywords))));

/** Azure's packages share their first word: `azure-cosmos`. */
function packageOf(name: string): string {
  const words = name.split('.');
  const count = words[0] !== 'azure' ? 1 : words[1] === 'storage' ? 3 : 2;
  return words.slice(0, count).join('-');
}

/** libpq: a URL, `host=… dbname=…`, or keywords. */
export const postgres = (names: readonly string[], position: number) =>
  rows(names, (call) => {
    const library = call.name.split('.')[0] as string;
    const host = call.value(undefined, 'host');
    if (host) return client(call, 'postgres', library, { target: host, is: 'host' });
    const dsn = call.argument(position, 'dsn', 'conninfo');
    if (!dsn) return client(call, 'postgres', library);
    const value = call.module.value(dsn);
    if ((leadingText(value) ?? '').includes('://')) return client(call, 'postgres', library, { target: value, is: 'url' });
    const inDsn = hostInDsn(dsn, call.module);
    return client(
      call,
      'postgres',
      library,
      inDsn ? { target: inDsn, is: 'host' } : value.kind === 'env' ? { target: value, is: 'url' } : {},
    );
  });

/** A database in a file of its own. */
export const inFile = (
  names: readonly string[],
  service: 'sqlite' | 'embedded',
  position: number,
  ...keywords: readonly string[]
) =>
  rows(names, (call) => {
    const target = call.value(position, ...keywords);
    if (!target) return undefined;
    const memory = isInMemory(target) && target.kind === 'literal' ? { ...target, value: '' } : target;
    return client(call, service, call.name.split('.')[0] as string, { target: memory, is: 'file' });
  });

export const servers = (
  names: readonly string[],
  service: ServiceKind,
  position: number | undefined,
  ...keywords: readonly string[]
) =>
  rows(names, (call) =>
    client(call, service, call.name.split('.')[0] as string, firstServer(call.argument(position, ...keywords), call)),
  );
