import type { TSESTree } from '@typescript-eslint/types';
import { choosesProcess } from '../../chosen-process';
import type { Call } from '../api-table';
import { nodesIn } from '../function-body';
import { asks, changes, plain } from '../own-memory';
import { type FunctionNode, isFunction, type Node, rangeOf } from '../syntax';

/**
 * Text of what a job comes down to: the one call in its callback (`Telemetry.heartbeat()`), or the name of a callback that stands elsewhere
 * in the file, with its one call.
 */
export function workOf(job: Call): string {
  const callback = job.node.arguments.find((argument) => job.functionOf(argument) || argument.type === 'MemberExpression');
  if (!callback) return '';
  const text = (node: Node | undefined) => (node ? job.text(rangeOf(node)) : '');
  if (isFunction(callback)) return text(onlyCall(callback));
  const named = job.functionOf(callback);
  return `${text(callback)} ${text(named && onlyCall(named)?.callee)}`.trim();
}

function onlyCall({ body }: FunctionNode): TSESTree.CallExpression | undefined {
  const only = body?.type === 'BlockStatement' ? (body.body.length === 1 ? body.body[0] : undefined) : body;
  const expression: Node | null | undefined =
    only?.type === 'ExpressionStatement' ? only.expression : only?.type === 'ReturnStatement' ? only.argument : only;
  const call = expression?.type === 'AwaitExpression' ? expression.argument : expression;
  return call?.type === 'CallExpression' ? call : undefined;
}

/**
 * Whether all that a job does is to put what it asked for in the place of what the process held (`app.rates = await fetchRates()`): each
 * process has to, for the answers that it gives.
 */
export function isRefreshing(job: Call): boolean {
  const callback = job.node.arguments.map((argument) => job.functionOf(argument)).find((fn) => fn !== undefined);
  if (callback?.body.type !== 'BlockStatement') return false;
  const statements = statementsOf(callback.body.body);
  const own = new Set(callback.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : [])));
  let isKept = false;
  const isFine = statements.every((statement) => {
    if (statement.type === 'VariableDeclaration')
      return statement.declarations.every(({ init }) => init === null || isAsked(init, job));
    if (statement.type !== 'ExpressionStatement') return false;
    const { expression } = statement;
    if (expression.type === 'CallExpression')
      return /^(?:resolve|console\.\w+|(?:log|logger)\.\w+|debug)$/.test(job.text(rangeOf(expression.callee)));
    if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return false;
    isKept ||= /^(?:Await|Call)Expression$/.test(expression.right.type);
    return isAsked(expression.right, job) && !own.has(job.text(rangeOf(expression.left)));
  });
  return isFine && isKept;
}

/** What the callback of a job calls, callbacks in it included. */
function callsIn(callback: FunctionNode): TSESTree.CallExpression[] {
  return nodesIn(callback).filter((node) => node.type === 'CallExpression');
}

/** Whether a job only takes away files of its process's own disk: beside its code, or in the folder for passing ones. */
export function isTidyingOwnFiles(job: Call): boolean {
  const callback = job.node.arguments.map((argument) => job.functionOf(argument)).find((fn) => fn !== undefined);
  if (!callback || !/\b(?:__dirname|import\.meta|tmpdir\(\))/.test(job.text(rangeOf(callback)))) return false;
  const callees = callsIn(callback).map((each) => job.text(rangeOf(each.callee)));
  const removes = /^(?:fs\w*\.(?:promises\.)?)?(?:rm|rmdir|unlink|rimraf|emptyDir)(?:Sync)?$|^fs\w*\.remove(?:Sync)?$/;
  const isOfFiles = (callee: string) => /^(?:fs\w*|os)\./.test(callee) || removes.test(callee) || plain.test(callee);
  return callees.some((callee) => removes.test(callee)) && callees.every(isOfFiles);
}

/** Statements that run one after another; those in the promise that all is wrapped in, and in a `try`. */
function statementsOf(body: readonly TSESTree.Statement[]): readonly TSESTree.Statement[] {
  const [only, ...others] = body;
  if (!only || others.length > 0) return body;
  if (only.type === 'TryStatement') return statementsOf(only.block.body);
  const made = only.type === 'ReturnStatement' ? only.argument : undefined;
  if (made?.type !== 'NewExpression' || made.callee.type !== 'Identifier' || made.callee.name !== 'Promise') return body;
  const executor = made.arguments[0];
  return executor && isFunction(executor) && executor.body.type === 'BlockStatement' ? statementsOf(executor.body.body) : body;
}

/** A value that is asked for and changes nothing, by the name of what is called. */
function isAsked(value: Node, job: Call): boolean {
  const inner = value.type === 'AwaitExpression' ? value.argument : value;
  if (inner.type !== 'CallExpression') return inner.type !== 'NewExpression';
  const name = job.text(rangeOf(inner.callee)).split('.').at(-1) ?? '';
  return asks.test(name) && !changes.test(name);
}

/** Whether a condition around a job, or one that returns before it, lets an operator choose the processes that run it. */
export function isChosen(job: Call): boolean {
  const chooses = (test: Node) => choosesProcess(job.text(rangeOf(test)));
  let child: Node = job.node;
  for (let at: Node | undefined = child.parent; at; at = at.parent) {
    const test = conditionFor(child, at);
    if (test && chooses(test)) return true;
    if (at.type === 'BlockStatement' || at.type === 'Program') {
      const statements: readonly Node[] = at.body;
      const before = statements.slice(0, statements.indexOf(child));
      if (
        before.some((statement) => statement.type === 'IfStatement' && returns(statement.consequent) && chooses(statement.test))
      )
        return true;
    }
    child = at;
  }
  return false;
}

/** The condition on which a node's parent comes to it. */
function conditionFor(child: Node, parent: Node): Node | undefined {
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')
    return child === parent.test ? undefined : parent.test;
  return parent.type === 'LogicalExpression' && parent.operator === '&&' && child === parent.right ? parent.left : undefined;
}

function returns(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(returns);
  return statement.type === 'ReturnStatement';
}
