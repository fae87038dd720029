import type { TSESTree } from '@typescript-eslint/types';
import type { FlagFact, FlagReadFact, Place } from '../../../../rules/facts';
import { isFlagName } from '../../../../rules/judgements/commands/flag-names';
import type { Module, Variable } from './module';
import type { Resolver } from './resolve';
import { keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/**
 * Literal booleans of the module's top level that are named as feature flags, by themselves or as members of a constant object, and
 * conditions on flags that other modules export.
 */
export function flagsOf(module: Module, resolver: Resolver, placeOf: (node: Node) => Place): (FlagFact | FlagReadFact)[] {
  const facts: (FlagFact | FlagReadFact)[] = [];
  const readMembers = module.members.filter((node) => isFlagName(memberName(node) ?? '') && isCondition(node));
  const add = (name: string, init: Node, read: boolean, of?: string) => {
    if (init.type !== 'Literal' || typeof init.value !== 'boolean') return;
    const range = rangeOf(init);
    const value = { kind: 'literal', value: init.value, range, slot: 'expression' } as const;
    facts.push({ kind: 'flag', name, ...(of !== undefined && { of }), value, read, range, place: placeOf(init) });
  };
  const addRead = (node: Node) => {
    const api = resolver.api(node);
    // What a function of the other module gives is no flag of it.
    const [, of, name] = /^(?:(\w+)\.)?(\w+)$/.exec(api?.path ?? '') ?? [];
    if (!api || name === undefined || !/^\.{1,2}(?:\/|$)/.test(api.module) || !isFlagName(name)) return;
    facts.push({
      kind: 'flag-read',
      name,
      ...(of !== undefined && of !== 'default' && { of }),
      specifier: api.module,
      range: rangeOf(node),
      place: placeOf(node),
    });
  };

  for (const variable of module.scopes.variables) {
    const definition = variable.defs[0];
    if (!definition || variable.defs.length !== 1) continue;
    const reads = variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
    const condition = reads.find(isCondition);
    const isTaken =
      definition.type === 'ImportBinding' || (definition.type === 'Variable' && definition.node.id.type === 'ObjectPattern');
    if (condition && isTaken) addRead(condition);
    const isTop = variable.scope.type === 'module' || variable.scope.type === 'global';
    if (!isTop || definition.type !== 'Variable' || isReassigned(variable)) continue;
    const init = definition.node.init && unwrap(definition.node.init);
    if (!init) continue;
    if (init.type !== 'ObjectExpression') {
      if (isFlagName(variable.name)) add(variable.name, init, condition !== undefined);
      continue;
    }
    for (const { name, value } of flagMembers(init)) {
      if (module.isMemberWritten(variable, name)) continue;
      const isRead = (member: TSESTree.MemberExpression) =>
        memberName(member) === name && member.object.type === 'Identifier' && reads.includes(member.object);
      add(name, value, readMembers.some(isRead), variable.name);
    }
  }
  for (const member of readMembers) addRead(member);
  return facts;
}

function flagMembers(object: TSESTree.ObjectExpression): { name: string; value: Node }[] {
  return object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined;
    return property.type === 'Property' && name !== undefined && isFlagName(name) ? [{ name, value: property.value }] : [];
  });
}

function isReassigned(variable: Variable): boolean {
  return variable.references.some((reference) => reference.isWrite() && !reference.init);
}

/** `if (FLAG)`, `!FLAG && …`, `FLAG ? a : b`, `while (FLAG)`, `FLAG === true`. */
function isCondition(node: Node): boolean {
  let at = node;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (parent.type === 'LogicalExpression') {
      if (parent.left === at && parent.operator !== '??') return true;
    } else if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression' || parent.type === 'WhileStatement') {
      return parent.test === at;
    } else if (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) {
      const other = parent.left === at ? parent.right : parent.left;
      if (other.type !== 'Literal' || typeof other.value !== 'boolean') return false;
    } else if (parent.type !== 'UnaryExpression' || parent.operator !== '!') return false;
    at = parent;
  }
  return false;
}
