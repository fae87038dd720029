import { forEachChild, type ParameterExpansionPart, parse, type SyntaxNode } from 'unbash';
import type { EnvReadFact, Place, SimpleCommand, Value } from '../../../../rules/facts';
import { MappedText } from '../mapped-text';
import { maskTemplates, tokenOf } from './words';

const place: Place = { scope: 'top', async: false };

/** The same for command lines of which only the words are at hand: those of a vector, of YAML, of a program text in quotes. */
export function fallbacksIn(commands: readonly SimpleCommand[]): readonly EnvReadFact[] {
  return commands
    .flatMap(({ words, assignments, redirects }) => [
      ...words,
      ...assignments.map(({ value }) => value),
      ...redirects.flatMap(({ target }) => target ?? []),
    ])
    .flatMap(({ text, range, dynamic, quoted }) => {
      // Where quotes or escapes stand inside, the places of the text's parts are not known.
      if (!dynamic || quoted === 'single' || range.end - range.start !== text.length) return [];
      return readFallbacks(MappedText.plain(text, range.start));
    });
}

/** Reads of the environment that have a fallback: `${PORT:-8000}`, `${PORT-8000}`, `: ${PORT:=8000}`. */
export function readFallbacks(source: MappedText): readonly EnvReadFact[] {
  if (!source.text.includes('${')) return [];
  const facts: EnvReadFact[] = [];
  visit(parse(maskTemplates(source.text)), 0);
  return facts;

  function visit(node: SyntaxNode, depth: number): void {
    if (depth > 100) return;
    // An escaped backquote script has a text of its own, whose places the file does not know.
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'ParameterExpansion') {
      const fact = fallbackOf(node);
      if (fact) facts.push(fact);
    }
    forEachChild(node, (child) => visit(child, depth + 1));
  }

  function fallbackOf({ parameter, prefix, index, operation, ...node }: ParameterExpansionPart): EnvReadFact | undefined {
    if (prefix || index || !/^[A-Za-z_]\w*$/.test(parameter) || operation?.type !== 'Default') return undefined;
    if (!['-', ':-', '=', ':='].includes(operation.operator)) return undefined;
    const { word } = tokenOf(operation.operand, source);
    const fallback: Value = word.dynamic
      ? { kind: 'unknown', range: word.range }
      : { kind: 'literal', value: word.text, range: word.range, slot: 'none' };
    return {
      kind: 'env-read',
      name: parameter,
      range: source.range(node.pos, node.end),
      nameRange: source.range(node.parameterPos, node.parameterEnd),
      fallback,
      fallbackTail: source.range(operation.pos, operation.end),
      ...(!word.dynamic && isOnlyCompared(source.text, node, word.text) && { compared: true }),
      place,
    };
  }
}

/** `[[ "${X:-changeme}" == "changeme" ]]`, `[ -n "${X:-y}" ]`: a test whose other side is the fallback itself, or that asks only for a value. */
function isOnlyCompared(text: string, { pos, end }: { readonly pos: number; readonly end: number }, fallback: string): boolean {
  const before = text.slice(Math.max(0, pos - 200), pos);
  const after = text.slice(end, end + 200);
  if (/(?:\[|\btest)\s+(?:!\s+)?-[nz]\s+"?$/.test(before)) return true;
  const other = /^"?\s+(?:[!=]?=|==)\s+(["']?)([^\s"']*)\1(?=[\s;)\]]|$)/.exec(after)?.[2];
  const earlier = /(?:^|\s)(["']?)([^\s"']*)\1\s+(?:[!=]?=|==)\s+"?$/.exec(before)?.[2];
  return other === fallback || earlier === fallback;
}
