import type { EnvDeclarationFact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import { asScalar, entriesOf, hasExpression, innerRange } from './nodes';

/** What a reader knows of a variable besides its entry. */
export type DeclarationSetting = Pick<EnvDeclarationFact, 'where' | 'scope' | 'image' | 'throwAway' | 'secretType' | 'block'>;

/** `environment:` of compose, `env:` of Actions, `variables:` of GitLab, `data:` of a ConfigMap: a map, or compose's list of `KEY=value`. */
export function readEnvironment(node: DataNode | undefined, setting: DeclarationSetting): EnvDeclarationFact[] {
  if (node?.type === 'list') return node.items.flatMap((item) => readAssignment(item, { ...setting, block: node.range.start }));
  return entriesOf(node).map(({ key, keyRange, value, range }): EnvDeclarationFact => {
    const scalar = asScalar(value);
    return {
      kind: 'env-declaration',
      name: key,
      nameRange: keyRange,
      ...setting,
      ...(node && { block: node.range.start }),
      ...(scalar && { value: scalar.source.text, valueRange: scalar.range }),
      ...(scalar && hasExpression(scalar.source.text) && { reference: true }),
      range,
    };
  });
}

/** `KEY=value`, or `KEY` alone, which takes its value from the surroundings. */
export function readAssignment(item: DataNode, setting: DeclarationSetting): EnvDeclarationFact[] {
  const scalar = asScalar(item);
  if (!scalar) return [];
  const { source } = scalar;
  const equals = source.text.indexOf('=');
  const name = equals < 0 ? source.text : source.text.slice(0, equals);
  if (!/^[\w.-]+$/.test(name)) return [];
  const value = equals < 0 ? undefined : source.text.slice(equals + 1);
  return [
    {
      kind: 'env-declaration',
      name,
      nameRange: source.range(0, name.length),
      ...setting,
      ...(value !== undefined && { value, valueRange: source.range(equals + 1, source.text.length) }),
      ...(value !== undefined && hasExpression(value) && { reference: true }),
      range: innerRange(scalar),
    },
  ];
}
