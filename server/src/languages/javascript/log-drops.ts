import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../../../../rules/facts';
import { withoutValue } from '../log-text';
import type { Call } from './api-table';
import { memberRemoval, statementRemoval } from './removals';
import { type Node, unwrap } from './syntax';

/** Ranges to delete together; undefined where nothing can be dropped. */
export type Drop = readonly Range[] | undefined;

/** What to delete to drop one argument; with it its `%s` in the format text, and the whole statement where there is no other argument. */
export function argumentDrop(call: Call, index: number): Drop {
  const args = call.node.arguments;
  if (args.length === 1) {
    const statement = statementRemoval(call.module, call.node);
    return statement && [statement];
  }
  const range = memberRemoval(args, index);
  if (!range) return undefined;
  const at = args.findIndex((argument) => argument.type === 'Literal' && typeof argument.value === 'string');
  const format = args[at];
  if (!format || at >= index || at > 1) return [range];
  const raw = innerText(call, format);
  const conversions = [...raw.text.matchAll(/%(?:%|[sdifjoOc])/g)].filter(([sign]) => sign !== '%%');
  if (conversions.length === 0) return [range];
  const conversion = conversions[index - at - 1];
  if (!conversion) return [range];
  const end = conversion.index + conversion[0].length;
  const cut = withoutValue(raw.text.slice(0, conversion.index), raw.text.slice(end));
  return cut ? [{ start: raw.start + cut.keep, end: raw.start + end + cut.skip }, range] : undefined;
}

/** One `${…}` of a template with the words that lead to it; `whole` where they are all it says. */
export function holeDrop(call: Call, template: TSESTree.TemplateLiteral, index: number, whole: Drop): Drop {
  const [before, after] = [template.quasis[index], template.quasis[index + 1]];
  if (!before || !after) return undefined;
  const [head, tail] = [innerText(call, before), innerText(call, after)];
  const isOnly = template.expressions.length === 1;
  const cut = withoutValue(
    isOnly ? head.text : (index > 0 ? '%s' : '') + head.text,
    isOnly ? tail.text : tail.text + (index < template.expressions.length - 1 ? '%s' : ''),
  );
  if (!cut) return whole;
  const keep = cut.keep - (!isOnly && index > 0 ? 2 : 0);
  return [{ start: head.start + Math.max(0, keep), end: tail.start + Math.min(cut.skip, tail.text.length) }];
}

/** The operands of `a + b + c`. */
export function operandsOf(node: TSESTree.BinaryExpression): Node[] {
  const left = unwrap(node.left);
  return [...(left.type === 'BinaryExpression' && left.operator === '+' ? operandsOf(left) : [left]), unwrap(node.right)];
}

/** One operand of joined texts with the words that lead to it; `whole` where they are all it says. */
export function operandDrop(call: Call, operands: readonly Node[], index: number, whole: Drop): Drop {
  const own = operands[index];
  if (!own) return undefined;
  const [previous, next] = [operands[index - 1], operands[index + 1]];
  const head = previous && isText(previous) ? innerText(call, previous) : undefined;
  const tail = next && isText(next) ? innerText(call, next) : undefined;
  const cut = withoutValue(
    (index > (head ? 1 : 0) ? '%s' : '') + (head?.text ?? ''),
    (tail?.text ?? '') + (index < operands.length - (tail ? 2 : 1) ? '%s' : ''),
  );
  if (!cut) return whole;
  const keep = cut.keep - (index > (head ? 1 : 0) ? 2 : 0);
  const drops: Range[] = [];
  if (previous) {
    drops.push({ start: previous.range[1], end: own.range[1] });
    if (head && keep <= 0) {
      // An empty text says nothing: it goes with its plus sign.
      const before = operands[index - 2];
      if (before) drops[0] = { start: before.range[1], end: own.range[1] };
      else if (next) drops[0] = { start: previous.range[0], end: next.range[0] };
      else return whole;
    } else if (head && keep < head.text.length) drops.unshift({ start: head.start + keep, end: head.start + head.text.length });
  } else if (next) drops.push({ start: own.range[0], end: next.range[0] });
  if (tail && cut.skip > 0) drops.push({ start: tail.start, end: tail.start + Math.min(cut.skip, tail.text.length) });
  return drops;
}

function isText(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}

/** What stands between the quotes of a text, or the signs of a template's piece, as written. */
function innerText(call: Call, node: Node): { readonly text: string; readonly start: number } {
  const [start, end] = [node.range[0] + 1, node.range[1] - (node.type === 'TemplateElement' && !node.tail ? 2 : 1)];
  return { text: call.text({ start, end }), start };
}
