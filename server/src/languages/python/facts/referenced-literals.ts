import type { LiteralFact } from '../../../../../rules/facts';
import { secretKind } from '../../../../../rules/judgements/credentials/secret-names';
import type { Module } from '../module';
import type { Node } from '../syntax';
import { boundTo } from './literals';

/** `KEY = "…"` and then `connect(password=KEY)`: the constant's own name says nothing, what it is given to does. */
export function referencedLiteralsAt(node: Node, module: Module): LiteralFact[] {
  if (node.type !== 'identifier' && node.type !== 'attribute' && node.type !== 'subscript') return [];
  const isGiven =
    (node.parent?.type === 'assignment' && node.field === 'right') ||
    ((node.parent?.type === 'keyword_argument' || node.parent?.type === 'pair') && node.field === 'value');
  if (!isGiven) return [];
  const { binding, name, path } = boundTo(node, module);
  if (name === undefined || secretKind(name) === undefined) return [];
  const value = module.value(node);
  if (value.kind !== 'literal' || typeof value.value !== 'string' || !('usedAt' in value)) return [];
  return [
    {
      kind: 'literal',
      text: value,
      binding,
      name,
      ...(path && path.length > 0 && { path }),
      range: value.range,
      place: module.place(node),
    },
  ];
}
