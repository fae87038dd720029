import type { EnvDeclarationFact, LiteralFact, Slot } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import type { MappedText } from '../mapped-text';
import type { DataNode } from './node';
import { asScalar, entriesOf, hasExpression, innerRange } from './scalars';

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

/** `NAME=value` at these positions of a text, the value without its quotes. */
export function declarationIn(
  source: MappedText,
  at: { readonly name: number; readonly nameEnd: number; readonly value: number; readonly valueEnd: number },
  setting: DeclarationSetting,
): EnvDeclarationFact {
  const value = source.text.slice(at.value, at.valueEnd);
  return {
    kind: 'env-declaration',
    name: source.text.slice(at.name, at.nameEnd),
    nameRange: source.range(at.name, at.nameEnd),
    ...setting,
    value,
    valueRange: source.range(at.value, at.valueEnd),
    ...(hasExpression(value) && { reference: true }),
    range: source.range(at.name, at.valueEnd),
  };
}

/** Values that variables are given, as literals under the variables' names: a platform's file has no rule of its own that looks for secrets. */
export function literalsOf(declarations: readonly EnvDeclarationFact[], slot: Slot = 'none'): LiteralFact[] {
  return declarations.flatMap(({ name, value, valueRange, reference }): LiteralFact[] => {
    if (value === undefined || !valueRange || reference || !isLiteralOfInterest(name, value)) return [];
    return [
      {
        kind: 'literal',
        text: { kind: 'literal', value, range: valueRange, slot },
        binding: 'key',
        name,
        path: ['env'],
        range: valueRange,
      },
    ];
  });
}
