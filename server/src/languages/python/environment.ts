import type { Range } from '../../../../rules/facts';
import type { Names } from './names';
import { ancestor, bare, field, type Node } from './syntax';

/** A read of one variable as it stands in the code. */
export interface EnvironmentRead {
  readonly name: string;
  readonly nameRange: Range;
  readonly fallback?: Node;
  /** What to delete so that the read is left without its fallback: `, "d"`, ` or "d"`. */
  readonly fallbackTail?: Range;
  /** Fails by itself where the variable is missing and no fallback is given. */
  readonly failsWithout: boolean;
}

/** How a library's function reads a variable. The fallback's keyword is `default` in all of them. */
interface ReaderRow {
  /** 0-based position of the fallback. */
  readonly position: number | undefined;
  /** Variable that is read where the call names none (`env.db()` reads DATABASE_URL). */
  readonly implied?: string;
}

const standard: ReaderRow = { position: 1 };

/** Source: os, python-decouple 3.8, django-environ 0.12, environs 14, starlette 0.46, prettyconf 2 (documentation). */
const readers: Readonly<Record<string, ReaderRow>> = {
  'os.getenv': standard,
  'os.environ.get': standard,
  'os.environ.pop': standard,
  'os.environ.setdefault': standard,
  'decouple.config': standard,
  'decouple.AutoConfig()': standard,
  'decouple.Config()': standard,
  'prettyconf.config': standard,
  'dj_database_url.config': { ...standard, implied: 'DATABASE_URL' },
  'starlette.config.Config()': { position: 2 },
};

/** Objects whose call and typed methods read a variable: `env("X")`, `env.int("X", 3)`. */
const environments = new Map<string, number | undefined>([
  ['environ.Env()', 2],
  ['environ.FileAwareEnv()', 2],
  ['environs.Env()', 1],
  ['environs.env', 1],
]);
const typedReads =
  /^(?:str|bytes|bool|int|float|decimal|json|list|tuple|dict|url|uuid|date|datetime|timedelta|path|log_level|enum|unicode|get_value)$/;
const impliedReads: Readonly<Record<string, string>> = {
  db: 'DATABASE_URL',
  db_url: 'DATABASE_URL',
  dj_db_url: 'DATABASE_URL',
  cache: 'CACHE_URL',
  cache_url: 'CACHE_URL',
  dj_cache_url: 'CACHE_URL',
  email: 'EMAIL_URL',
  email_url: 'EMAIL_URL',
  dj_email_url: 'EMAIL_URL',
  search_url: 'SEARCH_URL',
  channels: 'CHANNELS_URL',
};

/** The variable an expression reads, where it is a read by itself (conversions and `or` are not looked through). */
export function readAt(node: Node, names: Names, textOf: (node: Node) => string | undefined): EnvironmentRead | undefined {
  if (node.type === 'subscript') {
    const value = field(node, 'value');
    const key = field(node, 'subscript');
    if (!value || !key || names.of(value) !== 'os.environ') return undefined;
    const name = textOf(key);
    return name === undefined ? undefined : { name, nameRange: { start: key.start, end: key.end }, failsWithout: true };
  }
  if (node.type !== 'call') return undefined;
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  const target = callee && names.of(callee);
  if (!target || list?.type !== 'argument_list') return undefined;
  const row = rowOf(target);
  if (!row) return undefined;
  const positional = list.children.filter((child) => child.type !== 'keyword_argument');
  if (positional.some((child) => child.type === 'list_splat')) return undefined;
  const keyword = (pattern: RegExp) =>
    list.children.find((child) => {
      const word = child.type === 'keyword_argument' && field(child, 'name');
      return word && pattern.test(names.text(word));
    });
  const byName = keyword(/^(?:key|var|env|option)$/);
  const key = positional[0] ?? (byName && field(byName, 'value'));
  const name = (key && textOf(key)) ?? row.implied;
  if (name === undefined) return undefined;
  const byKeyword = keyword(/^default$/);
  const byPosition = row.position === undefined ? undefined : positional[row.position];
  const argument = byKeyword ?? byPosition;
  const fallback = byKeyword ? field(byKeyword, 'value') : byPosition;
  const previous = argument && list.children[list.children.indexOf(argument) - 1];
  return {
    name,
    nameRange: key ? { start: key.start, end: key.end } : { start: (callee as Node).start, end: (callee as Node).end },
    ...(fallback && fallback.type !== 'none' && { fallback }),
    failsWithout: !target.startsWith('os.'),
    ...(argument && previous && { fallbackTail: { start: previous.end, end: argument.end } }),
  };
}

function rowOf(target: string): ReaderRow | undefined {
  const row = readers[target];
  if (row && Object.hasOwn(readers, target)) return row;
  if (environments.has(target)) return { position: environments.get(target) };
  const dot = target.lastIndexOf('.');
  const owner = target.slice(0, dot);
  const method = target.slice(dot + 1);
  if (!environments.has(owner)) return undefined;
  if (typedReads.test(method)) return { position: 1 };
  const implied = impliedReads[method];
  return implied === undefined ? undefined : { position: 1, implied };
}

/** `os.environ` itself, used as a whole: passed on, copied, iterated; not where one variable is read from it. */
export function isWholeEnvironment(node: Node, names: Names): boolean {
  if (node.type !== 'attribute' && node.type !== 'identifier') return false;
  if (node.field === 'attribute' || (node.field === 'name' && node.parent?.type === 'keyword_argument')) return false;
  if (names.of(node) !== 'os.environ' || ancestor(node, 'import_statement', 'import_from_statement')) return false;
  const parent = node.parent;
  if (!parent) return false;
  if (parent.type === 'attribute' && field(parent, 'object') === node) {
    const method = field(parent, 'attribute');
    return method !== undefined && /^(?:copy|items|values|keys)$/.test(names.text(method));
  }
  if (parent.type === 'subscript' && field(parent, 'value') === node) return false;
  if (parent.type === 'comparison_operator') return false;
  // `env = os.environ` is an alias: its uses are looked at instead.
  return !(parent.type === 'assignment' && bare(node).type !== 'call');
}

const settingsBase = /^(?:pydantic_settings\.(?:main\.)?|pydantic\.(?:env_settings\.)?|pydantic\.v1\.)BaseSettings$/;

/** A class whose fields pydantic fills from the environment. */
export function isSettingsClass(node: Node, names: Names): boolean {
  return names.basesOf(node).some((base) => settingsBase.test(base));
}
