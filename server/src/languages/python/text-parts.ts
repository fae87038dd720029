import type { Value } from '../../../../rules/facts';

/** Text with holes, as of `PartialValue`. */
export type Parts = (string | null)[];

export function isTextual(value: Value): boolean {
  return value.kind === 'partial' || (value.kind === 'literal' && typeof value.value === 'string');
}

export function isNumber(value: Value): boolean {
  return value.kind === 'literal' && typeof value.value === 'number';
}

export function partsOf(value: Value): Parts {
  if (value.kind === 'partial') return [...value.parts];
  if (value.kind === 'literal' && value.value !== null && typeof value.value !== 'boolean') return [String(value.value)];
  return [null];
}

/** As os.path.join does: an absolute part drops what stands before it. */
export function joinPaths(segments: readonly Parts[]): Parts {
  let result: Parts = [];
  segments.forEach((segment, index) => {
    if (index === 0 || segment[0]?.startsWith('/')) result = [...segment];
    else result.push(result.at(-1)?.endsWith('/') ? '' : '/', ...segment);
  });
  return result;
}

export function arithmetic(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '**':
      return a ** b;
    case '/':
      return b === 0 ? undefined : a / b;
    case '//':
      return b === 0 ? undefined : Math.floor(a / b);
    case '%':
      return b === 0 ? undefined : ((a % b) + b) % b;
    default:
      return undefined;
  }
}
