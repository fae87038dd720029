import type { SessionStoreFact } from '../../../../../rules/facts';
import type { Call } from '../api-table';
import { type Node, rangeOf } from '../syntax';

type Rewrite = NonNullable<SessionStoreFact['rewrite']>;

const store = (quote: string) =>
  `new RedisStore({ client: new Redis(process.env.REDIS_URL ?? ${quote}redis://localhost:6379${quote}) })`;
/** The last major of connect-redis that takes an ioredis client, which connects by itself. */
const packages = { 'connect-redis': '^8.1.0', ioredis: '^5.6.0' } as const;

/**
 * Edits that give express-session, or @fastify/session, which takes the same stores, a Redis store (source: connect-redis 8): in place of the store it has, or as the first of its options.
 * Undefined where the names are taken, or the options are no literal of this file with members to stand beside.
 */
export function sharedSessionStore(made: Call, present: Node | 'absent', position = 0): Rewrite | undefined {
  if (!made.isFreeName('RedisStore') || !made.isFreeName('Redis')) return undefined;
  const imports = importsAt(made);
  if (!imports) return undefined;
  const text = store(imports.quote);
  const put =
    present === 'absent' ? asFirstOption(made, position, text) : { range: rangeOf(made.definition(present) ?? present), text };
  return put && { edits: [imports.edit, put], packages };
}

function asFirstOption(made: Call, position: number, text: string) {
  const options = made.expression(position);
  const object = options && made.objectOf(options);
  const first = object?.properties[0];
  if (!object || !first) return undefined;
  const gap = /(?:\r?\n)?[ \t]*$/.exec(made.text({ start: object.range[0] + 1, end: first.range[0] }))?.[0];
  const start = first.range[0];
  return { range: { start, end: start }, text: `store: ${text},${gap || ' '}` };
}

/** Before the first import or `require` of the file, in its manner. */
function importsAt(made: Call) {
  for (const statement of made.module.ast.body) {
    const start = statement.range[0];
    const written = made.text(rangeOf(statement));
    const isImport = statement.type === 'ImportDeclaration';
    if (!isImport && !(statement.type === 'VariableDeclaration' && /\brequire\(/.test(written))) continue;
    const quote = /['"]/.exec(written)?.[0] ?? "'";
    const end = written.endsWith(';') ? ';\n' : '\n';
    const load = (name: string, from: string) =>
      isImport
        ? `import { ${name} } from ${quote}${from}${quote}${end}`
        : `const { ${name} } = require(${quote}${from}${quote})${end}`;
    const text = load('RedisStore', 'connect-redis') + load('Redis', 'ioredis');
    return { edit: { range: { start, end: start }, text }, quote };
  }
  return undefined;
}
