import type { Fact } from '../../../../rules/facts';
import type { MappedText } from '../mapped-text';

/** What speaks of whole lines of a text holds only where that text is a file. */
const ofLines = new Set(['insertAt', 'indent', 'removeRanges', 'lineRange']);

/** Facts of a text that stands inside a file, with their places in the file. Edits that need whole lines are left out. */
export function relocated<F extends Fact>(facts: readonly F[], source: MappedText): F[] {
  return facts.map((fact) => moved(fact, source) as F);
}

function moved(value: unknown, source: MappedText): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, source));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && 'start' in value && 'end' in value) return source.range(Number(value.start), Number(value.end));
  return Object.fromEntries(
    entries
      .filter(([key]) => !ofLines.has(key))
      .map(([key, inner]) => [key, key === 'block' ? source.offset(Number(inner)) : moved(inner, source)]),
  );
}
