import type { Fact, Place, Range, ServiceClientFact, ServiceKind, SessionStoreFact, Value } from '../../../../../rules/facts';
import type { Module } from '../module';
import { isInMemory, leadingText, serviceOfUrl } from '../service-urls';
import { field, type Node, rangeOf } from '../syntax';
import { alternatives } from './clients';
import {
  djangoCacheRewrite,
  djangoSessionRewrite,
  flaskCacheRewrite,
  flaskSessionRewrite,
  storageRewrite,
} from './redis-rewrite';

/** A setting of a framework that is given a value, wherever it is written: a settings module, a config class, `app.config[…]`. */
export interface Setting {
  readonly name: string;
  readonly node: Node;
  readonly value: Value;
  readonly module: Module;
  /** The environment it is for (`class ProductionConfig`, `{"production": {…}}`), and what holds all of them. */
  readonly environment?: string;
  readonly environments?: Range;
}

type SettingRow = (setting: Setting) => Fact | readonly Fact[] | undefined;

function client(setting: Setting, library: string, service: ServiceKind, rest: Partial<ServiceClientFact>): ServiceClientFact {
  const { node, module, environment, environments } = setting;
  return {
    kind: 'service-client',
    service,
    library,
    ...(environment !== undefined && { environment }),
    ...(environments && { environments }),
    range: rangeOf(node),
    place: module.place(node),
    ...rest,
  };
}

function url(library: string, unknownKind: ServiceKind): SettingRow {
  return (setting) => {
    const { value } = setting;
    if (value.kind === 'unknown' || (value.kind === 'literal' && typeof value.value !== 'string')) return undefined;
    const service = serviceOfUrl(value) ?? unknownKind;
    const inFile = service === 'sqlite' || service === 'embedded';
    const target = inFile && isInMemory(value) && value.kind === 'literal' ? { ...value, value: '' } : value;
    return client(setting, library, service, { target, targetIs: inFile ? 'file' : 'url' });
  };
}

function host(library: string, service: ServiceKind): SettingRow {
  return (setting) =>
    setting.value.kind === 'unknown' || (setting.value.kind === 'literal' && typeof setting.value.value !== 'string')
      ? undefined
      : client(setting, library, service, { target: setting.value, targetIs: 'host' });
}

/** Engines of Django's DATABASES by the last word of the backend. */
const engines: readonly [RegExp, ServiceKind][] = [
  [/sqlite|spatialite/, 'sqlite'],
  [/postg/, 'postgres'],
  [/mariadb/, 'mariadb'],
  [/mysql/, 'mysql'],
  [/oracle/, 'oracle'],
  [/mssql|sql_server/, 'mssql'],
  [/djongo|mongo/, 'mongodb'],
];

function entryOf(node: Node, key: string, module: Module): Node | undefined {
  const pair = node.children.find((child) => {
    const pairKey = child.type === 'pair' && field(child, 'key');
    return pairKey && module.evaluator.text(pairKey) === key;
  });
  return pair && field(pair, 'value');
}

/** A dictionary of settings, and what chooses it: `SQLITE if DEBUG else POSTGRES` may stand elsewhere than the dictionaries. */
interface Chosen {
  readonly node: Node;
  readonly at: Node;
}

/** Dictionaries of one level below: `{"default": {…}, "replica": {…}}`. */
function inner(node: Node, module: Module): Chosen[] {
  return alternatives(node).flatMap((side) => {
    const outer = module.evaluator.dictionary(side) ?? side;
    if (outer.type !== 'dictionary') return [];
    return outer.children.flatMap((pair) => {
      const value = pair.type === 'pair' ? field(pair, 'value') : undefined;
      return value ? itself(value, module, side) : [];
    });
  });
}

/** The dictionaries that an expression may come to. */
function itself(value: Node, module: Module, outer?: Node): Chosen[] {
  const sides = alternatives(value);
  return sides.flatMap((side) => {
    const node = module.evaluator.dictionary(side);
    return node ? [{ node, at: sides.length > 1 ? side : (outer ?? side) }] : [];
  });
}

function placeOf(node: Node, at: Node, module: Module): Place {
  const place = module.place(node);
  const guard = place.guard ?? module.place(at).guard;
  return guard ? { ...place, guard } : place;
}

function database(setting: Setting, { node, at }: Chosen): Fact[] {
  const engine = entryOf(node, 'ENGINE', setting.module);
  return engine ? alternatives(engine).flatMap((side) => databaseBy(side, setting, node, at)) : [];
}

function databaseBy(engine: Node, setting: Setting, node: Node, at: Node): Fact[] {
  const { module } = setting;
  const name = module.evaluator.text(engine);
  const service = name === undefined ? undefined : engines.find(([pattern]) => pattern.test(name))?.[1];
  if (!service) return [];
  const address = entryOf(node, service === 'sqlite' ? 'NAME' : 'HOST', module);
  const value = address && module.value(address);
  const isEmpty = value?.kind === 'literal' && value.value === '';
  const target = service === 'sqlite' && value && isInMemory(value) && value.kind === 'literal' ? { ...value, value: '' } : value;
  return [
    client(setting, 'django', service, {
      ...(target && target.kind !== 'unknown' && !(isEmpty && service !== 'sqlite') && { target }),
      targetIs: service === 'sqlite' ? 'file' : 'host',
      driver: rangeOf(engine),
      range: rangeOf(engine),
      ...(isReplaced(engine, module) && { replaced: true as const }),
      place: placeOf(engine, at, module),
    }),
  ];
}

/** Stands under a condition on something else than the environment's name, or a later statement may replace it. */
function isOptional(node: Node, name: string, module: Module): boolean {
  if (!module.place(node).guard) for (let at = node.parent; at; at = at.parent) if (at.type === 'if_statement') return true;
  // Flask's settings stand in several classes of one module; each counts.
  if (!/^(?:CACHES|SESSION_ENGINE)$/.test(name)) return false;
  const later = `^[ \\t]+${name}\\s*=[^=]|^[ \\t]+${name}(?:\\[(["'])default\\1\\])+(?:\\s*=[^=]|\\.update\\()`;
  return new RegExp(later, 'm').test(module.file.text.slice(node.end));
}

/** `if "DATABASE_URL" in os.environ: DATABASES["default"] = …` further down, or a loop over the environment that may set any entry. */
function isReplaced(engine: Node, module: Module): boolean {
  return /\bDATABASES\[(["'])default\1\](?:\[\w+\])?(?:\s*=[^=]|\.update\()|^[ \t]+DATABASES\s*=[^=]/m.test(
    module.file.text.slice(engine.end),
  );
}

function cache(setting: Setting, { node, at }: Chosen): Fact[] {
  const backend = entryOf(node, 'BACKEND', setting.module);
  return backend ? alternatives(backend).flatMap((side) => cacheBy(side, setting, node, at)) : [];
}

function cacheBy(backend: Node, setting: Setting, node: Node, chosenAt: Node): Fact[] {
  const { module } = setting;
  const name = module.evaluator.text(backend);
  if (name === undefined) return [];
  const location = entryOf(node, 'LOCATION', module);
  const first = location?.type === 'list' ? location.children[0] : location;
  const target = first && module.value(first);
  const known = target && target.kind !== 'unknown' ? { target } : {};
  const at = { driver: rangeOf(backend), range: rangeOf(backend), place: placeOf(backend, chosenAt, module) };
  if (/locmem/i.test(name))
    return [
      {
        kind: 'local-store',
        library: 'Django',
        purpose: 'cache',
        ...(isOptional(backend, 'CACHES', module) && { replaced: true as const }),
        range: rangeOf(backend),
        among: rangeOf(setting.node),
        ...withRewrite(djangoCacheRewrite(backend, location, module)),
        place: at.place,
      },
    ];
  if (/redis/i.test(name)) return [client(setting, 'django', 'redis', { ...known, targetIs: 'url', ...at })];
  if (/memcache|pylibmc/i.test(name)) return [client(setting, 'django', 'memcached', { ...known, targetIs: 'host', ...at })];
  return [];
}

type Rewrite = SessionStoreFact['rewrite'];

function withRewrite(rewrite: Rewrite): { rewrite?: NonNullable<Rewrite> } {
  return rewrite ? { rewrite } : {};
}

/** `CHANNEL_LAYERS`: where the workers of django-channels meet. */
function channelLayer(setting: Setting, { node }: Chosen): Fact[] {
  const { module } = setting;
  const backend = entryOf(node, 'BACKEND', module);
  if (!backend || !/redis/i.test(module.evaluator.text(backend) ?? '')) return [];
  const config = entryOf(node, 'CONFIG', module);
  let host = config && entryOf(module.evaluator.dictionary(config) ?? config, 'hosts', module);
  while (host && /^(?:list|tuple)$/.test(host.type)) host = host.children[0];
  const target = host && module.value(host);
  const isUrl = leadingText(target)?.includes('://') ?? false;
  return [
    client(setting, 'channels_redis', 'redis', {
      ...(target && target.kind !== 'unknown' && { target, targetIs: isUrl ? 'url' : 'host' }),
      driver: rangeOf(backend),
      range: rangeOf(backend),
      place: module.place(backend),
    }),
  ];
}

const sessionStore =
  (
    library: string,
    stores: readonly [RegExp, 'memory' | 'file' | 'cookie' | 'shared'][],
    rewrite: (node: Node, value: Value, module: Module) => Rewrite,
  ): SettingRow =>
  ({ name, value, node, module }) => {
    const text = leadingText(value);
    const store = text === undefined ? undefined : stores.find(([pattern]) => pattern.test(text))?.[1];
    return (
      store && {
        kind: 'session-store',
        library,
        store,
        ...(isOptional(node, name, module) && { replaced: true as const }),
        range: value.range ?? rangeOf(node),
        ...((store === 'memory' || store === 'file') && withRewrite(rewrite(node, value, module))),
        place: module.place(node),
      }
    );
  };

function flaskSession({ name, node, module }: Setting, store: SessionStoreFact['store']): SessionStoreFact {
  return {
    kind: 'session-store',
    library: 'Flask-Session',
    store,
    ...(isOptional(node, name, module) && { replaced: true as const }),
    range: rangeOf(node),
    place: module.place(node),
  };
}

/** Whether the settings module's default cache lives in the process. */
function hasLocalCache(module: Module): boolean {
  return (
    /LocMemCache/.test(module.file.text) && !/(?:Redis|Memcached?|PyLibMC|PyMemcache|Database)Cache\b/.test(module.file.text)
  );
}

/**
 * Settings by name. Source: documentation of Django 5.1, Flask-SQLAlchemy 3.1, Flask-Session 0.8, Flask-Caching 2.3, Flask-Mail 0.10,
 * Flask-PyMongo 2.3, Flask-Limiter 3.10, Celery 5.4 (`CELERY_` namespace).
 */
export const settings: Readonly<Record<string, SettingRow>> = {
  DATABASES: (setting) => inner(setting.node, setting.module).flatMap((chosen) => database(setting, chosen)),
  CHANNEL_LAYERS: (setting) => inner(setting.node, setting.module).flatMap((chosen) => channelLayer(setting, chosen)),
  CACHES: (setting) => inner(setting.node, setting.module).flatMap((chosen) => cache(setting, chosen)),
  SESSION_ENGINE: (setting) => {
    if (leadingText(setting.value) === 'django.contrib.sessions.backends.cache' && hasLocalCache(setting.module)) {
      return {
        kind: 'session-store',
        library: 'Django',
        store: 'memory',
        ...(isOptional(setting.node, 'SESSION_ENGINE', setting.module) && { replaced: true as const }),
        range: setting.value.range,
        ...withRewrite(djangoSessionRewrite(setting.value, setting.module)),
        place: setting.module.place(setting.node),
      };
    }
    return sessionStore(
      'Django',
      [
        [/^django\.contrib\.sessions\.backends\.file$/, 'file'],
        [/signed_cookies$/, 'cookie'],
        [/(?:\.db|cached_db)$/, 'shared'],
      ],
      (_, value, module) => djangoSessionRewrite(value, module),
    )(setting);
  },
  SESSION_TYPE: (setting) => {
    // Where no cache is named, Flask-Session takes one in a folder.
    if (setting.value.kind === 'literal' && setting.value.value === 'cachelib') {
      return setting.module.file.text.includes('SESSION_CACHELIB') ? undefined : flaskSession(setting, 'file');
    }
    return sessionStore(
      'Flask-Session',
      [
        [/^filesystem$/, 'file'],
        [/^(?:redis|memcached|mongodb|sqlalchemy|dynamodb)$/, 'shared'],
      ],
      flaskSessionRewrite,
    )(setting);
  },
  SESSION_CACHELIB: (setting) => {
    const { node, module } = setting;
    const cache = /^cachelib\.(?:\w+\.)?(FileSystemCache|SimpleCache|\w+Cache)\(\)$/.exec(module.name(node) ?? '')?.[1];
    if (cache === undefined || !/\bSESSION_TYPE["'\]]*\s*[=:]\s*["']cachelib["']/.test(module.file.text)) return undefined;
    return flaskSession(setting, cache === 'FileSystemCache' ? 'file' : cache === 'SimpleCache' ? 'memory' : 'shared');
  },
  CACHE_TYPE: ({ value, node, module }) =>
    /^(?:simple|SimpleCache|flask_caching\.backends\.(?:simplecache\.)?SimpleCache)$/.test(leadingText(value) ?? '')
      ? {
          kind: 'local-store',
          library: 'flask-caching',
          purpose: 'cache',
          ...(isOptional(node, 'CACHE_TYPE', module) && { replaced: true as const }),
          range: value.range,
          ...withRewrite(flaskCacheRewrite(node, value, module)),
          place: module.place(node),
        }
      : undefined,
  RATELIMIT_STORAGE_URI: ({ value, node, module }) =>
    leadingText(value)?.startsWith('memory://')
      ? {
          kind: 'local-store',
          library: 'flask-limiter',
          purpose: 'rate-limit',
          range: value.range,
          ...withRewrite(storageRewrite(value, module)),
          place: module.place(node),
        }
      : undefined,
  SQLALCHEMY_DATABASE_URI: url('flask-sqlalchemy', 'sql'),
  SQLALCHEMY_DATABASE_URL: url('sqlalchemy', 'sql'),
  CELERY_BROKER_URL: url('celery', 'other'),
  CELERY_RESULT_BACKEND: (setting) => (leadingText(setting.value)?.includes('://') ? url('celery', 'other')(setting) : undefined),
  BROKER_URL: url('celery', 'other'),
  MONGO_URI: url('flask-pymongo', 'mongodb'),
  CACHE_REDIS_URL: url('flask-caching', 'redis'),
  CACHE_REDIS_HOST: host('flask-caching', 'redis'),
  MAIL_SERVER: host('flask-mail', 'smtp'),
  EMAIL_HOST: host('django', 'smtp'),
};

/** One entry of a setting that holds several: `DATABASES["default"] = {…}`, or the address in it: `DATABASES["default"]["HOST"] = …`. */
export const entries: Readonly<Record<string, SettingRow>> = {
  DATABASES: (setting) => itself(setting.node, setting.module).flatMap((chosen) => database(setting, chosen).map(overriding)),
  CACHES: (setting) => itself(setting.node, setting.module).flatMap((chosen) => cache(setting, chosen).map(overriding)),
  'DATABASES.HOST': (setting) => {
    const isEmpty = setting.value.kind === 'literal' && setting.value.value === '';
    return isEmpty ? undefined : host('django', serviceIn(setting.module))(setting);
  },
};

/** The engine that the module's databases have, where it names one and no other; their entries may stand in a module below. */
function serviceIn({ file: { text } }: Module): ServiceKind {
  const named = [...text.matchAll(/["']ENGINE["']\]?\s*[:=]\s*["']([\w.]+)["']/g)].map(
    ([, name = '']) => engines.find(([pattern]) => pattern.test(name))?.[1] ?? 'sql',
  );
  const [only = 'sql', ...others] = new Set(named);
  return others.length > 0 || only === 'sqlite' ? 'sql' : only;
}

/** It takes another one's place; where no environment's name is asked for, nobody knows when it does. */
function overriding(fact: Fact): Fact {
  if (fact.kind !== 'service-client' && fact.kind !== 'local-store') return fact;
  return fact.place.guard ? fact : { ...fact, replaced: true };
}

/** Settings that Celery's own configuration spells in lower case: `app.conf.broker_url`, `app.conf.update(broker_url=…)`. */
export const celerySettings: Readonly<Record<string, SettingRow>> = {
  broker_url: url('celery', 'other'),
  result_backend: (setting) => (leadingText(setting.value)?.includes('://') ? url('celery', 'other')(setting) : undefined),
};
