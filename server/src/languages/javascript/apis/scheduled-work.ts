import type { TSESTree } from '@typescript-eslint/types';
import { choosesProcess } from '../../chosen-process';
import type { Call } from '../api-table';
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

const measures = /\b(?:metrics?|gauges?|statsd|histograms?|counters?)\b/i;

/** Whether a job begins by measuring its own process: `metrics.getGauge('pool').record(pool.size)`. */
export function isMeasuring(job: Call): boolean {
  const callback = job.node.arguments.map((argument) => job.functionOf(argument)).find((fn) => fn !== undefined);
  const first = callback?.body.type === 'BlockStatement' ? callback.body.body[0] : undefined;
  return (
    first?.type === 'ExpressionStatement' &&
    first.expression.type === 'CallExpression' &&
    measures.test(job.text(rangeOf(first.expression.callee)))
  );
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
