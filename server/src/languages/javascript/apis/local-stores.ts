import type { LocalStoreFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, callOrConstruct, construct, type FactBody } from '../api-table';
import { enclosingFunction } from '../module';
import { type Node, rangeOf } from '../syntax';

type Body = FactBody<'local-store'>;

/** A library's own store unless `option` names another one. */
function unless(purpose: LocalStoreFact['purpose'], options: readonly string[], position = 0) {
  return callOrConstruct<'local-store'>((made): Body | undefined =>
    options.every((name) => made.optionExpression(name, position) === 'absent')
      ? { purpose, range: made.calleeRange }
      : undefined,
  );
}

function always(purpose: LocalStoreFact['purpose']) {
  return callOrConstruct<'local-store'>((made): Body => ({ purpose, range: made.calleeRange }));
}

const sharedStore =
  /\bnew (?:RateLimiter(?!Memory|Abstract|Queue|Union|Res\b)[A-Z]\w*|\w*(?:Redis|Valkey|Mongo|Postgres|Memcached?|Sequelize|Prisma|Knex)\w*Store)\b/;

/** The same function, or else the same statement of the module, makes it on a shared store as well: memory serves where no store is set up. */
function hasSharedTwin({ node, module }: Call): boolean {
  let around: Node | undefined = enclosingFunction(node);
  for (let parent: Node | undefined = around ? undefined : node; parent && parent.type !== 'Program'; parent = parent.parent) {
    around = parent;
  }
  return around !== undefined && sharedStore.test(module.text.slice(...around.range));
}

/** No store, or the library's own, which is called `MemoryStore`. */
const unlessShared = callOrConstruct<'local-store'>((made): Body | undefined => {
  const store = made.optionExpression('store');
  if (store === 'absent') return hasSharedTwin(made) ? undefined : { purpose: 'rate-limit', range: made.calleeRange };
  if (store === 'unknown') return undefined;
  const api = made.apiOf(store);
  const isOwn = api?.module === made.api.module && /(?:^|\.)MemoryStore\(\)$/.test(api.path);
  return isOwn ? { purpose: 'rate-limit', range: rangeOf(made.definition(store) ?? store) } : undefined;
});

/** The same function makes a second level of the cache, which all processes share. */
function hasSharedLevel({ node, module }: Call): boolean {
  const around = enclosingFunction(node);
  const text = around ? module.text.slice(...around.range) : module.text;
  return (
    /\bmultiCaching\(/.test(text) &&
    /\bstore\s*:\s*\w*(?:redis|valkey|memcached)|\b(?:redis|valkey|memcached)\w*Store\b/i.test(text)
  );
}

/** `caching('memory')`, `caching(memoryStore())`, `caching({ store: 'memory' })`. */
const memoryCache = call<'local-store'>((made): Body | undefined => {
  const [first, option] = [made.expression(0), made.optionExpression('store')];
  const store = first && !made.isObject(0) ? first : option;
  if (store === undefined || typeof store === 'string') return undefined;
  const [value, api] = [made.value(store), made.apiOf(store)];
  const isInMemory =
    (value.kind === 'literal' && value.value === 'memory') ||
    (api?.module === 'cache-manager' && /(?:^|\.)memoryStore(?:\(\))?$/.test(api.path));
  return isInMemory && !hasSharedLevel(made) ? { purpose: 'cache', range: made.calleeRange } : undefined;
});

/** `register(plugin, options)`. */
function fastifyPlugin(register: Call): Body | undefined {
  const { module } = register.apiOf(register.expression(0)) ?? {};
  if (module !== '@fastify/rate-limit' && module !== 'fastify-rate-limit') return undefined;
  const isOwn = ['redis', 'store'].every((name) => register.optionExpression(name, 1) === 'absent');
  return isOwn ? { library: module, purpose: 'rate-limit' } : undefined;
}

/** A second limiter for the time in which the shared one does not answer is none of its own. */
function limiter(made: Call): Body | undefined {
  return /\binsuranceLimiter\b/.test(made.module.text) || hasSharedTwin(made)
    ? undefined
    : { purpose: 'rate-limit', range: made.calleeRange };
}

/** Without an adapter, neither as an option nor set later on in the file, rooms end at the process. */
function sockets(made: Call): Body | undefined {
  if (/\.adapter\s*\(|\bsetupMaster\b|\bsetupWorker\b|cluster-adapter/.test(made.module.text)) return undefined;
  const at = made.isObject(0) && made.count === 1 ? 0 : 1;
  return made.optionExpression('adapter', at) === 'absent' ? { purpose: 'sockets', range: made.calleeRange } : undefined;
}

/** `cache.put(key, value)`; what is worked out of the environment of the process is that process's own. */
const put = call<'local-store'>((made): Body | undefined => {
  const value = made.expression(1);
  const texts = value ? [value, sourceOf(made, value)].map((node) => (node ? made.text(rangeOf(node)) : '')) : [];
  return texts.some((text) => /\bprocess\.env\b/.test(text)) ? undefined : { purpose: 'cache', range: made.calleeRange };
});

/** What a value is, or what is put into a variable in the statements before. */
function sourceOf(made: Call, value: Node): Node | undefined {
  const variable = value.type === 'Identifier' ? made.module.variableOf(value) : undefined;
  const written = made.module.writes.findLast(
    (write) =>
      write.type === 'AssignmentExpression' &&
      write.range[1] <= made.node.range[0] &&
      write.left.type === 'Identifier' &&
      made.module.variableOf(write.left) === variable,
  );
  return variable && written?.type === 'AssignmentExpression' ? written.right : made.definition(value);
}

/** `smsClientCache`, `class OidcClientCache`, `streamsStore`: what it holds can not leave the process. */
function isOfLiveObjects({ node, statement }: Call): boolean {
  const names = [statement?.variable];
  for (let at: Node | undefined = node.parent; at; at = at.parent) if (at.type === 'ClassDeclaration') names.push(at.id?.name);
  return names.some((name = '') =>
    /(?:client|connection|socket|stream|instance|handle|response)s?_?(?:cache|store|pool|map|registry)$/i.test(name),
  );
}

/** Stores of libraries that live in one process. Sources: each package's documentation, at the version named. */
export const localStores: ApiTable<'local-store'> = {
  'express-rate-limit@8': { 'default | rateLimit': unlessShared },
  'express-slow-down@3': { 'default | slowDown': unlessShared },
  'express-brute@1': { 'MemoryStore | default.MemoryStore': always('rate-limit') },
  'koa-ratelimit@6': {
    default: call((made): Body | undefined => {
      const driver = made.option('driver');
      return driver?.kind === 'literal' && driver.value === 'memory'
        ? { purpose: 'rate-limit', range: made.calleeRange }
        : undefined;
    }),
  },
  'rate-limiter-flexible@7': { RateLimiterMemory: construct(limiter) },
  '@nestjs/throttler@6': {
    'ThrottlerModule.forRoot': call((made): Body | undefined =>
      made.count === 1 && made.optionExpression('storage') === 'absent'
        ? { purpose: 'rate-limit', range: made.calleeRange }
        : undefined,
    ),
  },
  '@nestjs/cache-manager@3': { 'CacheModule.register': unless('cache', ['store', 'stores']) },
  // Before version 10 of Nest the module was part of its core.
  '@nestjs/common@9': { 'CacheModule.register': unless('cache', ['store', 'stores']) },
  'fastify@5': { 'default().register': call(fastifyPlugin) },
  'node-cache@5': { 'default | NodeCache': construct((made) => (isOfLiveObjects(made) ? undefined : { purpose: 'cache' })) },
  'memory-cache@0.2': { 'put | default.put': put, Cache: always('cache') },
  'cache-manager@7': {
    'caching | default.caching': memoryCache,
    createCache: unless('cache', ['stores']),
  },
  'socket.io@4': { 'Server | default': callOrConstruct(sockets) },
};
