import type { TSESTree } from '@typescript-eslint/types';
import type { Module } from './module';
import { isFunction, type Node, rangeOf, unwrap } from './syntax';

/**
 * Whether a node runs only the first time: under a condition that asks whether a variable from outside its function is unset, in a branch
 * that sets it (`if (!spec) { if (exists(file)) spec = read(file); }`). What is set along with it is set once, too.
 */
export function isFirstTimeOnly(node: Node, module: Module): boolean {
  for (let at: Node | undefined = node.parent, child = node; at && !isFunction(at); child = at, at = at.parent) {
    if (at.type !== 'IfStatement' || child !== at.consequent) continue;
    const branch = rangeOf(at.consequent);
    const isSet = (name: TSESTree.Identifier) =>
      module.writes.some(
        (write) =>
          write.type === 'AssignmentExpression' &&
          write.left.type === 'Identifier' &&
          write.left.name === name.name &&
          write.range[0] >= branch.start &&
          write.range[1] <= branch.end,
      );
    if (unsetNames(at.test).some((name) => isFromOutside(name, node, module) && isSet(name))) return true;
  }
  return false;
}

/** The names that a condition requires to be unset: `!a`, `a === null`, `b && !a`. */
function unsetNames(test: Node): readonly TSESTree.Identifier[] {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression' && inner.operator === '&&')
    return [...unsetNames(inner.left), ...unsetNames(inner.right)];
  if (inner.type === 'UnaryExpression' && inner.operator === '!') {
    const name = unwrap(inner.argument);
    return name.type === 'Identifier' ? [name] : [];
  }
  if (inner.type !== 'BinaryExpression' || !/^===?$/.test(inner.operator)) return [];
  const left = unwrap(inner.left);
  const isEmpty = /^(?:null|undefined)$/.test(nameOrNull(unwrap(inner.right)));
  return isEmpty && left.type === 'Identifier' ? [left] : [];
}

function nameOrNull(node: Node): string {
  if (node.type === 'Literal' && node.value === null) return 'null';
  return node.type === 'Identifier' ? node.name : '';
}

function isFromOutside(name: TSESTree.Identifier, node: Node, module: Module): boolean {
  const variable = module.variableOf(name);
  let fn: Node | undefined = node.parent;
  while (fn && !isFunction(fn)) fn = fn.parent;
  if (!variable || !fn || variable.defs[0]?.type !== 'Variable') return false;
  const [start, end] = variable.scope.block.range;
  return start < fn.range[0] || end > fn.range[1];
}

/** `if (page) { res.send(page); return; }` before it, in its function or in one around: assigned only if unset. */
export function isAnsweredOnceSet(node: Node, name: string): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'Identifier') return false;
  for (let at: Node | undefined = node.parent, child: Node = node; at; child = at, at = at.parent) {
    if (at.type !== 'BlockStatement') continue;
    const before = at.body.slice(0, at.body.indexOf(child as TSESTree.Statement));
    if (before.some((statement) => leavesWhereSet(statement, name))) return true;
  }
  return false;
}

function leavesWhereSet(statement: TSESTree.Statement, name: string): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate) return false;
  const test = unwrap(statement.test);
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return test.type === 'Identifier' && test.name === name && last?.type === 'ReturnStatement';
}
