import { type ApiTable, type Call, call, type FactBody } from '../api-table';
import { type Node, rangeOf } from '../syntax';
import { sharedSessionStore } from './session-rewrite';

type Body = FactBody<'session-store'>;

/** Stores that keep sessions in the process, and those that keep them in files of its disk; every other package's is shared. */
const memoryStores = /^(?:memorystore|session-memory-store|koa-session-memory)$/;
const fileStores =
  /^(?:session-file-store|connect-sqlite3|better-sqlite3-session-store|connect-loki|connect-nedb-session|nedb-session-store|session-level-store|level-session-store|koa-session-file-store)$/;

/**
 * Session middleware. `name` is the option that holds the store; without it sessions stand where `without` says. Sources: each package's
 * documentation, at the version named.
 */
export const sessionStores: ApiTable<'session-store'> = {
  'express-session@1': { default: call((made) => session(made, 'store', 'memory')) },
  'next-session@4': { default: call((made) => session(made, 'store', 'memory')) },
  'koa-generic-session@2': { default: call((made) => session(made, 'store', 'memory')) },
  'koa-session2@2': { default: call((made) => session(made, 'store', 'memory')) },
  'koa-session@7': { 'default | createSession': call((made) => session(made, 'store', 'cookie')) },
  'cookie-session@2': { default: call(() => ({ store: 'cookie' })) },
  'client-sessions@0.8': { default: call(() => ({ store: 'cookie' })) },
  'iron-session@8': { 'default | getIronSession': call(() => ({ store: 'cookie' })) },
  'fastify@5': { 'default().register': call(fastifySession) },
};

function session(made: Call, name: string, without: Body['store'], position = 0): Body {
  const library = made.api.module;
  const store = made.optionExpression(name, position);
  if (store === 'unknown') return { store: 'unknown' };
  const takesRedis = library === 'express-session' || library === 'fastify';
  const rewrite = takesRedis ? sharedSessionStore(made, store, position) : undefined;
  if (store === 'absent') return { store: without, range: made.calleeRange, ...(without === 'memory' && { rewrite }) };
  const kept = kindOf(made, store);
  const range = kept === 'unknown' || kept === 'shared' ? made.range : rangeOf(made.definition(store) ?? store);
  return { store: kept, range, ...((kept === 'memory' || kept === 'file') && { rewrite }) };
}

function kindOf(made: Call, store: Node): Body['store'] {
  const api = made.apiOf(store);
  if (!api || /^[./#~]|^@\//.test(api.module)) {
    const value = made.value(store);
    return value.kind === 'literal' && value.value === null ? 'memory' : 'unknown';
  }
  if (memoryStores.test(api.module) || /(?:^|\.)MemoryStore\(\)$/.test(api.path)) return 'memory';
  if (fileStores.test(api.module)) return 'file';
  return api.module === made.api.module || api.module === 'global' ? 'unknown' : 'shared';
}

function fastifySession(register: Call): Body | undefined {
  const plugin = register.apiOf(register.expression(0));
  if (plugin?.module === '@fastify/cookie' || plugin?.path !== 'default') return undefined;
  if (plugin.module === '@fastify/secure-session' || plugin.module === 'fastify-secure-session')
    return { library: plugin.module, store: 'cookie' };
  if (plugin.module !== '@fastify/session' && plugin.module !== 'fastify-session') return undefined;
  const body = session(register, 'store', 'memory', 1);
  return { ...body, library: plugin.module };
}
