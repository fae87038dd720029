import type { TSESTree } from '@typescript-eslint/types';
import type { Call } from './api-table';
import { nodesIn } from './function-body';
import { changesRows, plain } from './own-memory';
import { type FunctionNode, isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

/** What leaves the process, by the name of what is called: it goes out, or is taken out of a store, wherever it is said. */
const leaves =
  /^(?:bill|charge|settle|e?mail|post|put|patch|rotate|archive|backup|migrate|seed|pay)(?![a-z])|(?:^|[a-z_])(?:[sS]end|[nN]otify|[pP]ublish|[pP]urge|[eE]xpire|[eE]vict|[eE]nqueue|[dD]ispatch|[uU]psert|[iI]nsert|[rR]emind|[dD]igest|[eE]xport|[iI]mport|[dD]estroy|[tT]runcate|[dD]elete(?:Many|One|All))/;
/** What may change a store, or only what the process holds: it counts for a function of another file, or where it is waited for. */
const mayLeave =
  /^\$?_*(?:run|do|execute|perform|trigger|process|report|tidy|sweep|prune|reap|scan|crawl|poll|retry|aggregate|calculate|create|update|cancel|close)|delete|remove|clean|write|save|persist|(?<!a)sync|(?:job|task|work|tick)s?$/i;
/** What each process holds, or says of itself. */
const ofProcess =
  /cache|memo(?:ry|ize)|keep_?alive|heart_?beat|\bping|watch_?dog|metrics|\bstats\b|gauge|socket|websocket|(?:load|update|refresh|discover)_?(?:addons?|add_?ons?|plugins?|extensions?)|certificate|\blog(?:ger)?\b/i;

/**
 * Whether something in the work of a timer shows that it must be done once for all processes: it sends, or changes what they share. The
 * functions of the file that it calls are looked into; what stands elsewhere, or is not written yet, is judged by its name.
 */
export function worksOutside(timer: Call): boolean {
  const callback = timer.node.arguments[0];
  if (!callback) return false;
  const work = timer.functionOf(callback);
  const named = nameOf(isFunction(unwrap(callback)) ? undefined : callback);
  return work ? isWork(work, named, timer, new Set()) : named !== undefined && isWorkByName(callback, true, timer);
}

function isWork(fn: FunctionNode, name: string | undefined, timer: Call, seen: Set<FunctionNode>): boolean {
  if (seen.has(fn) || seen.size > 20 || (name !== undefined && ofProcess.test(name))) return false;
  seen.add(fn);
  // What is empty, or only prints a fixed text, is a sketch of work to come.
  if (isSketch(fn, timer))
    return name === undefined ? seen.size === 1 : leaves.test(name) || (mayLeave.test(name) && !/^(?:save|persist)$/.test(name));
  return nodesIn(fn).some((node) => {
    if (changesRows(node)) return true;
    if (node.type !== 'CallExpression') return false;
    const local = timer.functionOf(node.callee);
    if (local) return isWork(local, nameOf(node.callee), timer, seen);
    if (/^(?:fetch|request|axios|got)$/.test(textOf(node.callee, timer))) return isPost(node, timer);
    // `axios.post(url, secret).then(({ data }) => (token = data))`: a lease that each process has to renew for itself.
    if (nameOf(node.callee) === 'post' && keepsCredential(fn)) return false;
    // `report(error)`
    if (nameOf(node.callee) === 'report') return false;
    return isWorkByName(node.callee, isFunctionOfOthers(node.callee) || isOfDatabase(node.callee) || isAwaited(node), timer);
  });
}

/** A variable or member from outside of the function, by whose name a credential is held, gets a new value. */
function keepsCredential(fn: FunctionNode): boolean {
  return nodesIn(fn).some((node) => {
    if (node.type !== 'AssignmentExpression' || node.operator !== '=') return false;
    const name = nameOf(node.left) ?? '';
    return /(?:^|[a-z_])(?:[tT]oken|[jJ]wt|[cC]redentials?|[lL]ease)$/.test(name) && !declares(fn, name);
  });
}

function declares(fn: FunctionNode, name: string): boolean {
  return nodesIn(fn).some((node) => node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === name);
}

/** `counts` says whether a name counts that may speak of what the process itself holds. */
function isWorkByName(callee: Node, counts: boolean, timer: Call): boolean {
  const path = textOf(callee, timer);
  const name = nameOf(callee);
  if (name === undefined || ofProcess.test(path)) return false;
  if (leaves.test(name)) return !isOwnCollection(callee, timer);
  return counts && !plain.test(path) && mayLeave.test(name) && !isOwnCollection(callee, timer);
}

function isSketch({ body }: FunctionNode, timer: Call): boolean {
  const statements = body?.type === 'BlockStatement' ? body.body : [];
  if (body?.type === 'BlockStatement' && statements.length === 0) return true;
  const [only, ...others] = statements;
  const said =
    body?.type === 'BlockStatement'
      ? only?.type === 'ExpressionStatement' && others.length === 0
        ? only.expression
        : undefined
      : body;
  return (
    said?.type === 'CallExpression' &&
    /^console\.\w+$/.test(textOf(said.callee, timer)) &&
    said.arguments.every((argument) => argument.type === 'Literal')
  );
}

function isPost(request: TSESTree.CallExpression, timer: Call): boolean {
  return request.arguments.some((argument) => /\bmethod:\s*['"`](?:POST|PUT|PATCH|DELETE)\b/i.test(textOf(argument, timer)));
}

/** A plain function that is imported or handed in, with no object that it may belong to. */
function isFunctionOfOthers(callee: Node): boolean {
  return unwrap(callee).type === 'Identifier';
}

/** `db.cleanup()`, `this.sessionRepository.prune()`: what the object is called says that it changes rows. */
function isOfDatabase(callee: Node): boolean {
  const inner = unwrap(callee);
  const object = inner.type === 'MemberExpression' ? nameOf(inner.object) : undefined;
  return object !== undefined && /^_?(?:db|database)$|(?:Db|Database|[rR]epo|[rR]epository|Dao)$/.test(object);
}

/** Something is done when the call has come to its end. */
function isAwaited({ parent, arguments: [...given] }: TSESTree.CallExpression): boolean {
  const last = given.at(-1);
  return (
    (last !== undefined && isFunction(last)) ||
    parent?.type === 'AwaitExpression' ||
    (parent?.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(memberName(parent) ?? '')) ||
    (parent?.type === 'CallExpression' && parent.arguments.length > 0)
  );
}

function isOwnCollection(callee: Node, timer: Call): boolean {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression') return false;
  const made = timer.definition(inner.object);
  return made?.type === 'NewExpression' && /^(?:Map|Set|WeakMap)$/.test(textOf(made.callee, timer));
}

function nameOf(callee: Node | undefined): string | undefined {
  const inner = callee && unwrap(callee);
  if (inner?.type === 'Identifier') return inner.name;
  if (inner?.type === 'MemberExpression') return memberName(inner);
  if (inner?.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && memberName(inner.callee) === 'bind')
    return nameOf(inner.callee.object);
  return undefined;
}

function textOf(node: Node, timer: Call): string {
  return timer.text(rangeOf(node));
}
