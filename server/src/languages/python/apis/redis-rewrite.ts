import type { SessionStoreFact, Value } from '../../../../../rules/facts';
import { importStatement } from '../import-edit';
import type { Module } from '../module';
import { field, type Node } from '../syntax';

type Rewrite = NonNullable<SessionStoreFact['rewrite']>;
type Edits = Rewrite['edits'];

const url = (quote: string) => `os.environ[${quote}REDIS_URL${quote}]`;
const packages = { redis: '>=5.2,<6' } as const;

/** Sessions of Flask-Session in Redis. Source: its documentation, 0.8. */
export function flaskSessionRewrite(node: Node, value: Value, module: Module): Rewrite | undefined {
  if (/\bSESSION_REDIS\b/.test(module.file.text)) return undefined;
  return besideWith(node, value, module, 'redis', 'SESSION_REDIS', (quote) => `redis.from_url(${url(quote)})`);
}

/** The cache of Flask-Caching in Redis. Source: its documentation, 2.3. */
export function flaskCacheRewrite(node: Node, value: Value, module: Module): Rewrite | undefined {
  if (/\bCACHE_REDIS_/.test(module.file.text)) return undefined;
  return besideWith(node, value, module, 'RedisCache', 'CACHE_REDIS_URL', url);
}

/** The storage of Flask-Limiter and slowapi, which is a URL. */
export function storageRewrite(value: Value, module: Module): Rewrite | undefined {
  const quote = quoteAt(value, module);
  return quote ? { edits: [...imports(module, ['os']), { range: value.range, text: url(quote) }], packages } : undefined;
}

/** Django's own Redis backend, since 4.0. */
export function djangoCacheRewrite(backend: Node, location: Node | undefined, module: Module): Rewrite | undefined {
  const quote = quoteAt(module.value(backend), module);
  const pair = backend.parent;
  if (!quote || pair?.type !== 'pair') return undefined;
  const edits = [
    { range: { start: backend.start, end: backend.end }, text: `${quote}django.core.cache.backends.redis.RedisCache${quote}` },
    location
      ? { range: { start: location.start, end: location.end }, text: url(quote) }
      : { range: { start: pair.end, end: pair.end }, text: `,${gapBefore(pair, module)}${quote}LOCATION${quote}: ${url(quote)}` },
  ];
  return { edits: [...imports(module, ['os']), ...edits], packages };
}

/** Sessions of Django in its database, which they need a table for; without their app they go into the cookie. */
export function djangoSessionRewrite(value: Value, module: Module): Rewrite | undefined {
  const quote = quoteAt(value, module);
  const backend = /['"]django\.contrib\.sessions['"]/.test(module.file.text) ? 'db' : 'signed_cookies';
  const text = `${quote}django.contrib.sessions.backends.${backend}${quote}`;
  return quote ? { edits: [{ range: value.range, text }], packages: {} } : undefined;
}

/** Gives a setting another value, and puts a second setting beside it in the way the first is written. */
function besideWith(
  node: Node,
  value: Value,
  module: Module,
  store: string,
  name: string,
  text: (quote: string) => string,
): Rewrite | undefined {
  const quote = quoteAt(value, module);
  if (!quote || (value.kind === 'literal' && value.usedAt)) return undefined;
  const beside = besideSetting(node, module, name, quote, text(quote));
  if (!beside) return undefined;
  const needed = text(quote).startsWith('redis.') ? ['os', 'redis'] : ['os'];
  if (needed.includes('redis') && module.scopes.module.definitions.has('redis') && !/^import redis$/m.test(module.file.text))
    return undefined;
  return { edits: [...imports(module, needed), { range: value.range, text: `${quote}${store}${quote}` }, beside], packages };
}

/** `app.config["NAME"] = …`, `NAME = …`, `NAME=…` or `"NAME": …`. */
function besideSetting(node: Node, module: Module, name: string, quote: string, text: string): Edits[number] | undefined {
  const holder = node.parent;
  const end = { start: node.end, end: node.end };
  if (holder?.type === 'keyword_argument') return { range: end, text: `,${gapBefore(holder, module)}${name}=${text}` };
  if (holder?.type === 'pair') return { range: end, text: `,${gapBefore(holder, module)}${quote}${name}${quote}: ${text}` };
  const left = holder?.type === 'assignment' ? field(holder, 'left') : undefined;
  const object = left?.type === 'subscript' ? field(left, 'value') : undefined;
  if (!holder || !left || (left.type !== 'identifier' && !object)) return undefined;
  const source = module.file.text;
  const lineStart = source.lastIndexOf('\n', holder.start - 1) + 1;
  const indent = source.slice(lineStart, holder.start);
  if (indent.trim() !== '') return undefined;
  const target = object ? `${module.text(object)}[${quote}${name}${quote}]` : name;
  return { range: end, text: `\n${indent}${target} = ${text}` };
}

/** A blank, or the line break and indentation that stand before an entry on a line of its own. */
function gapBefore(entry: Node, module: Module): string {
  return /\r?\n[ \t]*$/.exec(module.file.text.slice(0, entry.start))?.[0] ?? ' ';
}

function imports(module: Module, names: readonly string[]): Edits {
  return names.flatMap((name) => importStatement(module.file.text, module.root, name) ?? []);
}

/** The quote that a plain string is written in; undefined for any other value. */
function quoteAt(value: Value | undefined, module: Module): string | undefined {
  if (value?.kind !== 'literal' || value.slot !== 'expression') return undefined;
  return /^(["'])(?!\1)/.exec(module.text(value.range))?.[1];
}
