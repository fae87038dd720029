import type { EnvReadFact } from '../../../../rules/facts';
import type { DataScalar } from '../data/node';

const name = /^[A-Za-z_]\w*/;

/**
 * Reads of the environment in a compose file's text: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?message}`;
 * `$$` is a dollar sign. Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
export function interpolationsIn({ source }: DataScalar): EnvReadFact[] {
  const reads: EnvReadFact[] = [];
  const scan = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      if (source.text[at] !== '$') continue;
      if (source.text[at + 1] === '$') {
        at++;
        continue;
      }
      const braced = source.text[at + 1] === '{';
      const nameStart = at + (braced ? 2 : 1);
      const found = name.exec(source.text.slice(nameStart, Math.min(to, nameStart + 256)))?.[0];
      if (found === undefined) continue;
      const nameEnd = nameStart + found.length;
      const end = braced ? closingBrace(source.text, at + 1, to) : nameEnd;
      if (end === undefined) return;
      const operator = braced ? (/^:?[-?+]/.exec(source.text.slice(nameEnd, end))?.[0] ?? '') : '';
      const fallbackStart = nameEnd + operator.length;
      const isDefault = operator.endsWith('-');
      const text = source.text.slice(fallbackStart, end - 1);
      const fallbackRange = source.range(fallbackStart, end - 1);
      reads.push({
        kind: 'env-read',
        name: found,
        range: source.range(at, end),
        nameRange: source.range(nameStart, nameEnd),
        ...(isDefault && {
          fallback: text.includes('$')
            ? { kind: 'unknown', range: fallbackRange }
            : { kind: 'literal', value: text, range: fallbackRange, slot: 'text' },
          fallbackTail: source.range(nameEnd, end - 1),
        }),
        place: { scope: 'top', async: false },
      });
      if (isDefault) scan(fallbackStart, end - 1);
      at = end - 1;
    }
  };
  scan(0, source.text.length);
  return reads;
}

/** Position after the `}` that closes the `{` at `open`. */
function closingBrace(text: string, open: number, to: number): number | undefined {
  let depth = 0;
  for (let at = open; at < to; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}
