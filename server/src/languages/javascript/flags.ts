import type { FlagFact, FlagReadFact, Place } from '../../../../rules/facts';
import { isFlagName } from '../../../../rules/flag-names';
import type { Module, Variable } from './module';
import { type Node, rangeOf } from './syntax';

/** Literal booleans of the module's top level that are named as feature flags, and conditions on flags that other modules export. */
export function flagsOf(module: Module, placeOf: (node: Node) => Place): (FlagFact | FlagReadFact)[] {
  return module.scopes.variables.flatMap((variable): (FlagFact | FlagReadFact)[] => {
    const definition = variable.defs[0];
    if (!definition || variable.defs.length !== 1) return [];
    const reads = variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
    const condition = reads.find(isCondition);
    if (definition.type === 'ImportBinding') {
      const { node, parent } = definition;
      if (!condition || node.type !== 'ImportSpecifier' || parent?.type !== 'ImportDeclaration') return [];
      const name = node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
      if (!isFlagName(name)) return [];
      return [{ kind: 'flag-read', name, specifier: parent.source.value, range: rangeOf(condition), place: placeOf(condition) }];
    }
    const isTop = variable.scope.type === 'module' || variable.scope.type === 'global';
    if (!isTop || definition.type !== 'Variable' || !isFlagName(variable.name) || isReassigned(variable)) return [];
    const { init } = definition.node;
    if (init?.type !== 'Literal' || typeof init.value !== 'boolean') return [];
    return [
      {
        kind: 'flag',
        name: variable.name,
        value: { kind: 'literal', value: init.value, range: rangeOf(init), slot: 'expression' },
        read: condition !== undefined,
        range: rangeOf(init),
        place: placeOf(init),
      },
    ];
  });
}

function isReassigned(variable: Variable): boolean {
  return variable.references.some((reference) => reference.isWrite() && !reference.init);
}

/** `if (FLAG)`, `!FLAG && …`, `FLAG ? a : b`, `while (FLAG)`. */
function isCondition(node: Node): boolean {
  let at = node;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (parent.type === 'LogicalExpression') {
      if (parent.left === at && parent.operator !== '??') return true;
    } else if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression' || parent.type === 'WhileStatement') {
      return parent.test === at;
    } else if (parent.type !== 'UnaryExpression' || parent.operator !== '!') return false;
    at = parent;
  }
  return false;
}
