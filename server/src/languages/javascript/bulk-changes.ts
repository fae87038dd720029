import type { TSESTree } from '@typescript-eslint/types';
import type { BulkChangeFact, Place, RequestIdFact } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import { keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

const sqlChange = /^\s*(?:(delete\s+from|truncate(?:\s+table)?)|(update))\s+[\w".`[\]]+/i;
/** Asks, shows first, or waits for a flag that says yes. */
const guards =
  /dry[-_ ]?run|--(?:yes|force|confirm|apply|execute|commit|really)\b|\bconfirm\w*\(|\bprompts?\b|\binquirer\b|\breadline\b|\benquirer\b|\bquestion\(|\binput\(|\bARE YOU SURE\b|are you sure|noop\b|\bpreview\b|\bsimulat/i;
const requestId =
  /\b(?:x-)?(?:request|correlation|trace|transaction)[-_]?id\b|\breqId\b|\btraceparent\b|\b(?:req|request)\.id\b/i;

/** Changes of many records at once, by the methods of drivers and mappers that mean nothing else, and by SQL. */
export function bulkChangesOf(
  module: Module,
  evaluator: Evaluator,
  placeOf: (node: Node) => Place,
): (BulkChangeFact | RequestIdFact)[] {
  const facts: (BulkChangeFact | RequestIdFact)[] = [];
  const text = withoutComments(module.text);
  const found = requestId.exec(text);
  if (found) facts.push({ kind: 'request-id', range: { start: found.index, end: found.index + found[0].length } });
  for (const call of module.calls) {
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression') continue;
    const name = memberName(callee) ?? '';
    const does = changeOf(name, call, evaluator) ?? changeOfMapper(name, call, text);
    if (!does) continue;
    const object = unwrap(callee.object);
    const owner =
      object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? memberName(object) : undefined;
    facts.push({
      kind: 'bulk-change',
      api: owner === undefined ? name : `${owner}.${name}`,
      does,
      guarded: guards.test(text),
      range: rangeOf(call),
      place: placeOf(call),
    });
  }
  for (const node of module.strings) {
    const tag = node.parent;
    if (node.type !== 'TemplateLiteral' || tag?.type !== 'TaggedTemplateExpression') continue;
    const callee = unwrap(tag.tag);
    const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    // Other tags of this name only build a statement, unless somebody waits for it.
    const runs = name === '$executeRaw' || (/^(?:sql|tx)$/.test(name ?? '') && tag.parent?.type === 'AwaitExpression');
    const match = runs ? sqlChange.exec(node.quasis.map(({ value }) => value.cooked ?? '').join('?')) : undefined;
    if (!match) continue;
    const does = match[1] ? 'deletes' : 'updates';
    facts.push({
      kind: 'bulk-change',
      api: module.text.slice(...tag.tag.range),
      does,
      guarded: guards.test(text),
      range: rangeOf(tag),
      place: placeOf(tag),
    });
  }
  return facts;
}

/** What is said in prose neither asks anybody nor carries an id. Offsets stay as they are. */
function withoutComments(text: string): string {
  return text.replace(/(?<![:'"`\w])\/\/.*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function changeOf(name: string, call: Module['calls'][number], evaluator: Evaluator): BulkChangeFact['does'] | undefined {
  if (name === 'deleteMany' || name === 'bulkDelete' || name === 'truncate' || name === 'deleteByQuery') return 'deletes';
  if (/^(?:flushall|flushdb|dropDatabase)$/i.test(name)) return 'deletes';
  if (name === 'updateMany' || name === 'bulkUpdate' || name === 'updateByQuery') return 'updates';
  const chained = changeOfQuery(name, call);
  if (chained) return chained;
  const first = call.arguments[0];
  if (!first || first.type === 'SpreadElement') return undefined;
  if (name === 'destroy') {
    const object = unwrap(first);
    const keys =
      object.type === 'ObjectExpression'
        ? object.properties.map((property) =>
            property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '',
          )
        : [];
    return keys.some((key) => key === 'where' || key === 'truncate') ? 'deletes' : undefined;
  }
  if (!/^(?:query|execute|raw|run|exec|\$executeRaw|\$executeRawUnsafe|unsafe)$/.test(name)) return undefined;
  const value = evaluator.value(first.type === 'ObjectExpression' ? (propertyOf(first, /^(?:text|sql)$/) ?? first) : first);
  const text =
    value.kind === 'literal'
      ? String(value.value)
      : value.kind === 'partial'
        ? value.parts.map((part) => part ?? '?').join('')
        : '';
  const match = sqlChange.exec(text);
  return match ? (match[1] ? 'deletes' : 'updates') : undefined;
}

/** Query builders: `knex('carts').where('state', 'stale').del()`, `db.from('carts').delete()`; one record by its id is no bulk. */
function changeOfQuery(name: string, call: Module['calls'][number]): BulkChangeFact['does'] | undefined {
  const isDeletion = (name === 'del' || name === 'delete') && call.arguments.length === 0;
  if (!isDeletion && !(name === 'update' && call.arguments[0]?.type === 'ObjectExpression')) return undefined;
  let step = unwrap(call.callee);
  while (step.type === 'MemberExpression') {
    const before = unwrap(step.object);
    if (before.type !== 'CallExpression') return undefined;
    const callee = unwrap(before.callee);
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (method !== undefined && /^(?:where|andWhere|eq|match|first)$/.test(method) && isById(before.arguments[0]))
      return undefined;
    const table = before.arguments[0];
    const isTable = before.arguments.length === 1 && table?.type === 'Literal' && typeof table.value === 'string';
    if (isTable && (callee.type === 'Identifier' || method === 'from' || method === 'table'))
      return isDeletion ? 'deletes' : 'updates';
    // TypeORM: what follows says of which records, `where('id = :id')` for one.
    if (method === 'createQueryBuilder') return isChainOfOne(call) ? undefined : isDeletion ? 'deletes' : 'updates';
    step = callee;
  }
  return undefined;
}

function isChainOfOne(call: Node): boolean {
  let step: Node | undefined = call;
  while (step?.parent?.type === 'MemberExpression' && step.parent.object === step) {
    const next: Node | undefined = step.parent.parent;
    if (next?.type !== 'CallExpression' || next.callee !== step.parent) return false;
    const first = next.arguments[0];
    const isCondition = /^(?:where|andWhere|whereInIds)$/.test(memberName(step.parent) ?? '');
    if (isCondition && (isById(first) || (first?.type === 'Literal' && /id\s*=/i.test(String(first.value))))) return true;
    step = next;
  }
  return false;
}

/** Sequelize's `User.update({…}, { where })`, Mongoose's `Order.remove({…})`, Drizzle's `db.delete(orders)`, a collection's `drop()`. */
function changeOfMapper(name: string, call: Module['calls'][number], text: string): BulkChangeFact['does'] | undefined {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const owner = object?.type === 'Identifier' ? object.name : undefined;
  const [first, ...others] = call.arguments;
  const last = others.at(-1);
  if (name === 'update' && last?.type === 'ObjectExpression') {
    const condition = propertyOf(last, /^where$/);
    if (condition) return isById(condition) ? undefined : 'updates';
    const multi = propertyOf(last, /^multi$/);
    return multi?.type === 'Literal' && multi.value === true ? 'updates' : undefined;
  }
  if (name === 'remove' && first?.type === 'ObjectExpression' && others.length === 0 && /^[A-Z]/.test(owner ?? ''))
    return isById(first) || first.properties.some(({ type }) => type === 'SpreadElement') ? undefined : 'deletes';
  if (name === 'drop' && object?.type === 'CallExpression' && call.arguments.length === 0) {
    const made = unwrap(object.callee);
    return made.type === 'MemberExpression' && memberName(made) === 'collection' ? 'deletes' : undefined;
  }
  const isDrizzle = /^(?:db|tx|database)$/.test(owner ?? '') && /['"]drizzle-orm(?:\/[\w-]+)*['"]/.test(text);
  if (!isDrizzle || name !== 'delete' || first?.type !== 'Identifier' || others.length > 0) return undefined;
  const chained =
    call.parent?.type === 'MemberExpression' && memberName(call.parent) === 'where' ? call.parent.parent : undefined;
  const [condition] = chained?.type === 'CallExpression' ? chained.arguments : [];
  return condition && /^(?:eq|inArray)\(\s*[\w.]*\.(?:id|\w+Id)\b/.test(text.slice(...condition.range)) ? undefined : 'deletes';
}

function propertyOf(object: TSESTree.ObjectExpression, name: RegExp): Node | undefined {
  for (const property of object.properties) {
    if (property.type === 'Property' && name.test(keyName(property.key, property.computed) ?? '')) return property.value;
  }
  return undefined;
}

function isById(condition: Node | undefined): boolean {
  if (condition?.type === 'Literal') return /(?:^|[._])id$|Id$/.test(String(condition.value));
  return (
    condition?.type === 'ObjectExpression' &&
    condition.properties.some(
      (property) => property.type === 'Property' && /id$/i.test(keyName(property.key, property.computed) ?? ''),
    )
  );
}
