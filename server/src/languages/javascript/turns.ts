import type { Variable } from './module';
import { isFunction, type Node } from './syntax';

/** `if (++calls === 10) { calls = 0; sweep(); }`: counts up to the next turn of the process's own upkeep, and nothing else reads it. */
export function isCountOfTurns(variable: Variable | undefined): boolean {
  let isReset = false;
  const isOfTurn = ({ identifier }: { identifier: unknown }) => {
    let at = identifier as Node;
    const { parent } = at;
    if (parent?.type === 'AssignmentExpression') {
      if (parent.left !== at || parent.right.type !== 'Literal') return false;
      isReset ||= parent.operator === '=' && isInBranchOn(parent, variable?.name ?? '');
      return parent.operator === '+=' || parent.right.value === 0;
    }
    if (parent?.type === 'UpdateExpression') at = parent;
    if (at.parent?.type === 'ExpressionStatement') return parent?.type === 'UpdateExpression';
    return at.parent?.type === 'BinaryExpression' && at.parent.parent?.type === 'IfStatement';
  };
  const uses = variable?.references.filter(({ init }) => !init) ?? [];
  return uses.length > 0 && uses.every(isOfTurn) && isReset;
}

function isInBranchOn(node: Node, name: string): boolean {
  for (let at: Node | undefined = node.parent; at && !isFunction(at); at = at.parent) {
    if (at.type !== 'IfStatement' || at.test.type !== 'BinaryExpression') continue;
    const { left, operator } = at.test;
    const counted = left.type === 'UpdateExpression' ? left.argument : left;
    if (/^(?:===?|>=?)$/.test(operator) && counted.type === 'Identifier' && counted.name === name) return true;
  }
  return false;
}
