import type { FlagFact, FlagReadFact } from '../../../../../rules/facts';
import { isFlagName } from '../../../../../rules/judgements/commands/flag-names';
import type { Module } from '../module';
import { field, type Node, rangeOf, walk } from '../syntax';

/** `from flags import ENABLE_SEARCH as searching`: the other module's name. */
function importedName(node: Node, module: Module): string | undefined {
  const [only] = module.scopes.lookup(module.text(node), node);
  return only?.kind === 'import' ? only.member : undefined;
}

/** Literal booleans of the module's top level that are named as feature flags, and conditions on flags that other modules hold. */
export function flagsOf(module: Module): (FlagFact | FlagReadFact)[] {
  const conditions = [...walk(module.root)].filter(
    (node) => node.type === 'identifier' && isCondition(node) && isFlagName(importedName(node, module) ?? module.text(node)),
  );
  const reads = conditions.flatMap((node): FlagReadFact[] => {
    const [only, ...others] = module.scopes.lookup(module.text(node), node);
    if (only?.kind !== 'import' || others.length > 0 || only.member === undefined) return [];
    return [{ kind: 'flag-read', name: only.member, specifier: only.module, range: rangeOf(node), place: module.place(node) }];
  });
  const members = [...walk(module.root)].flatMap((node): FlagReadFact[] => {
    const attribute = node.type === 'attribute' ? field(node, 'attribute') : undefined;
    const owner = attribute && field(node, 'object');
    const name = attribute && module.text(attribute);
    if (!owner || name === undefined || !isFlagName(name) || !isCondition(node)) return [];
    const specifier = module.name(owner);
    return specifier === undefined
      ? []
      : [{ kind: 'flag-read', name, specifier, range: rangeOf(node), place: module.place(node) }];
  });
  const flags = [...module.scopes.module.definitions].flatMap(([name, definitions]): FlagFact[] => {
    const [only, ...others] = definitions;
    if (!isFlagName(name) || only?.kind !== 'value' || others.length > 0) return [];
    const { value } = only;
    if (value.type !== 'true' && value.type !== 'false') return [];
    const read = conditions.some((node) => module.text(node) === name && module.scopes.lookup(name, node) === definitions);
    const range = rangeOf(value);
    return [
      {
        kind: 'flag',
        name,
        value: { kind: 'literal', value: value.type === 'true', range, slot: 'expression' },
        read,
        range,
        place: module.place(value),
      },
    ];
  });
  return [...flags, ...reads, ...members];
}

/** `if FLAG:`, `if not FLAG and …`, `a if FLAG else b`, `while FLAG:`. */
function isCondition(node: Node): boolean {
  let at = node;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (/^(?:if_statement|elif_clause|while_statement)$/.test(parent.type)) return field(parent, 'condition') === at;
    if (parent.type === 'conditional_expression') return parent.children[1] === at;
    if (!/^(?:not_operator|boolean_operator|parenthesized_expression)$/.test(parent.type)) return false;
    at = parent;
  }
  return false;
}
