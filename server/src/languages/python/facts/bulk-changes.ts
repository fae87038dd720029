import type { BulkChangeFact, RequestIdFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

const sqlChange = /^\s*(?:(delete\s+from|truncate(?:\s+table)?)|(update))\s+[\w".`[\]]+/i;
/** Asks, shows first, or waits for a flag that says yes. */
const guards =
  /dry[-_ ]?run|--(?:yes|force|confirm|apply|execute|commit|really|no-?input)\b|\bconfirm\w*\(|\bprompt\w*\(|\binput\(|are you sure|\bpreview\b|\bsimulat/i;
const requestId = /\b(?:x-)?(?:request|correlation|trace|transaction)[-_]?id\b|\btraceparent\b|\brequest\.id\b/i;

/** What is said in prose neither asks anybody nor carries an id. Offsets stay as they are. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#.*/gm, (comment) => ' '.repeat(comment.length));
}

/** A word of a request's id; one fact a file. */
export function requestIdOf(module: Module): RequestIdFact[] {
  const found = requestId.exec(withoutComments(module.file.text));
  return found ? [{ kind: 'request-id', range: { start: found.index, end: found.index + found[0].length } }] : [];
}

/** Many records are changed at once: `objects.filter(…).delete()`, `session.query(…).update(…)`, SQL. */
export function bulkChangeAt(node: Node, module: Module): BulkChangeFact[] {
  const callee = node.type === 'call' ? field(node, 'function') : undefined;
  if (callee?.type !== 'attribute') return [];
  const method = module.text(field(callee, 'attribute') as Node);
  const object = field(callee, 'object') as Node;
  const does = changeOf(method, object, node, module);
  if (!does) return [];
  const owner = object.type === 'identifier' ? `${module.text(object)}.` : object.type === 'call' ? 'query.' : '';
  return [
    {
      kind: 'bulk-change',
      api: `${owner}${method}`,
      does,
      guarded: guards.test(withoutComments(module.file.text)),
      range: rangeOf(node),
      place: module.place(node),
    },
  ];
}

function changeOf(method: string, object: Node, call: Node, module: Module): BulkChangeFact['does'] | undefined {
  if (method === 'delete_many' || method === 'delete_by_query') return 'deletes';
  if (method === 'drop_all' || method === 'flushall' || method === 'flushdb' || method === 'drop_database') return 'deletes';
  if (method === 'update_many' || method === 'bulk_update' || method === 'update_by_query') return 'updates';
  if (method === 'delete' || method === 'update') {
    // Of a query set or query: `Order.objects.filter(…)`, `session.query(Order).filter(…)`.
    const assigned = object.type === 'identifier' ? assignedQuery(module.text(object), module) : undefined;
    const chain = assigned ?? module.text(object);
    const isQuery =
      ((object.type === 'call' || assigned !== undefined) &&
        /\.objects\.(?:all|filter|exclude)\(|\.query\(|^[A-Z]\w*\.query\.filter(?:_by)?\(/.test(chain)) ||
      /^[A-Z]\w*\.query$/.test(chain);
    // One record by its key is no bulk.
    const isOne = /[(,]\s*(?:id|pk)\s*=[^=]|\.id\s*==/.test(chain);
    return isQuery && !isOne ? (method === 'delete' ? 'deletes' : 'updates') : undefined;
  }
  if (!/^(?:execute|executemany|executescript|raw)$/.test(method)) return undefined;
  let first = field(call, 'arguments')?.children[0];
  const built = first?.type === 'call' ? statementOf(first, module) : undefined;
  if (built) return built;
  // `text("delete from orders")`
  if (first?.type === 'call') first = field(first, 'arguments')?.children[0];
  const value = first && module.value(first);
  const text =
    value?.kind === 'literal'
      ? String(value.value)
      : value?.kind === 'partial'
        ? value.parts.map((part) => part ?? '?').join('')
        : '';
  const match = sqlChange.exec(text);
  return match ? (match[1] ? 'deletes' : 'updates') : undefined;
}

/** `stale = Order.objects.filter(…)` where nothing else is ever put in that name; not what a query comes to: one record, a count. */
function assignedQuery(name: string, module: Module): string | undefined {
  const given = [
    ...module.file.text.matchAll(new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*([^=\\n].*(?:\\n[ \\t]*[.)].*)*)`, 'gm')),
  ];
  const chain = given.length === 1 ? given[0]?.[1] : undefined;
  const isLoop = new RegExp(`\\bfor\\s+${name}\\b`).test(module.file.text);
  return chain === undefined || isLoop || !/\.objects\.(?:all|filter|exclude)\(.*\)\s*$/s.test(chain) || comesTo.test(chain)
    ? undefined
    : chain;
}

const comesTo = /\.(?:first|last|get|count|exists|earliest|latest|values_list|values|aggregate|iterator|create|update|delete)\(/;

/** SQLAlchemy's `delete(Order).where(…)`, `update(Order).values(…)`. */
function statementOf(call: Node, module: Module): BulkChangeFact['does'] | undefined {
  let root = call;
  for (let callee = field(root, 'function'); callee?.type === 'attribute'; callee = field(root, 'function')) {
    const object = field(callee, 'object');
    if (object?.type !== 'call') break;
    root = object;
  }
  const name = module.name(field(root, 'function'));
  if (name === 'sqlalchemy.delete' || name === 'sqlalchemy.sql.delete') return 'deletes';
  return name === 'sqlalchemy.update' || name === 'sqlalchemy.sql.update' ? 'updates' : undefined;
}
