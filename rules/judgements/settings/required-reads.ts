import type { EnvReadFact, Value } from '../../facts';
import { literally } from '../../patterns';
import type { Fix, RuleContext, TextEdit } from '../../rule';
import { contains } from '../../values';
import { literalFallback } from '../credentials/credential-borders';
import { documentInTemplate } from '../credentials/credential-suggestions';

/** Drops the fallback of a read: where the variable is missing the process fails, or finds nothing. */
export function withoutFallback(context: RuleContext, fact: EnvReadFact): Fix[] {
  const value = literalFallback(fact);
  const constant = value && 'usedAt' in value && value.usedAt ? definitionOf(value, context) : [];
  const edits = value && constant && requiredRead(fact, value, context);
  if (!edits || !constant) return [];
  return [{ title: `Require ${fact.name}`, edits: [...constant, ...edits, ...documentInTemplate(context, fact.name)] }];
}

/** The bare read; in a shell's expansion and in Python one that fails where the variable is missing. */
function requiredRead(fact: EnvReadFact, value: Value, context: RuleContext): readonly TextEdit[] | undefined {
  const { name, range, fallback, fallbackHead, fallbackTail, failsWithout, inSchema } = fact;
  if (inSchema && !fallbackTail) return undefined;
  const written = ('usedAt' in value ? value.usedAt : undefined) ?? value.range;
  const inTail = contains(fallbackTail, written);
  const isChain = fallback?.kind === 'env';
  if (!inTail && (isChain || !contains(range, written))) return undefined;
  const read = (at: EnvReadFact['range'], variable: string) =>
    context.phrase.readEnv({ kind: 'literal', value: '', range: at, slot: 'expression' }, variable, { keep: false });
  if (!inTail || !fallbackTail) return read(range, name);
  if (/^:?[-=]/.test(context.project.textOf(context.file, fallbackTail))) return [{ range: fallbackTail, text: ':?' }];
  const drop = { range: fallbackTail, text: '' };
  if (fallbackHead) return [{ range: fallbackHead, text: '' }, drop];
  if (failsWithout || !context.file.endsWith('.py')) return [drop];
  // Given by a statement of its own.
  if (fallbackTail.start >= range.end) return [...(read(range, name) ?? []), drop];
  if (!isChain) return read(range, name);
  // `a or b or 'x'`: the last of them must fail.
  const last = context.project
    .factsIn(context.file, 'env-read')
    .filter((other) => other !== fact && contains(range, other.range))
    .at(-1);
  const edits = last && !last.fallback ? read(last.range, last.name) : undefined;
  return edits && [...edits, drop];
}

/** Takes away the constant that holds a fallback, on a line of its own; undefined where something else uses it. */
function definitionOf(value: Value, { file, project }: RuleContext): readonly TextEdit[] | undefined {
  const usedAt = 'usedAt' in value ? value.usedAt : undefined;
  const name = usedAt && project.textOf(file, usedAt);
  if (name === undefined || !/^\w+$/.test(name)) return undefined;
  const text = project.textOf(file);
  if (text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))?.length !== 2) return undefined;
  if (project.facts('import').some(({ fact }) => fact.names?.includes(name))) return undefined;
  const start = text.lastIndexOf('\n', value.range.start - 1) + 1;
  const before = text.slice(start, value.range.start);
  const after = /^;?[ \t]*(?:(?:\/\/|#)[^\n]*)?(?:\r?\n)+/.exec(text.slice(value.range.end))?.[0];
  const isDefinition = /^(?:(?:const|let|var)\s+)?\w+\s*(?::\s*\w+\s*)?=\s*$/.test(before);
  return isDefinition && after !== undefined ? [{ range: { start, end: value.range.end + after.length }, text: '' }] : undefined;
}

/** `if (isProduction && !process.env.NAME) throw …`: a deploy that forgets the variable does not start, whatever it falls back to elsewhere. */
export function isDemandedInProduction(variable: string, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  const lines = project.textOf(file).split('\n');
  const named = new RegExp(`\\b${literally(variable)}\\b`);
  return lines.some((line, at) => {
    if (
      !/^\s*(?:\}?\s*else\s+)?(?:el)?if\b.*\bprod(?:uction)?\b|^\s*if\b.*(?:isProd|IS_PROD|is_prod|not DEBUG|not settings\.DEBUG)/i.test(
        line,
      )
    )
      return false;
    const depth = depthOf(line);
    const end = lines.findIndex((other, index) => index > at && other.trim() !== '' && depthOf(other) <= depth);
    const block = lines.slice(at, end < 0 ? at + 20 : Math.min(end, at + 40)).join('\n');
    return (
      named.test(block) &&
      /\bthrow\b|\bprocess\.exit\(|\braise\b|\bsys\.exit\(/.test(block) &&
      !/(?:\|\||\?\?|\bor)\s*['"`]\w/.test(block)
    );
  });
}

function depthOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
