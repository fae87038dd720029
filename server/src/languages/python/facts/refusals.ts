import type { RefusalFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { bare, field, fields, type Node, rangeOf } from '../syntax';

/** Values that a program does not go on with, or not without a warning: compared in a condition that it ends or warns under. */
export function refusalsAt(node: Node, module: Module): RefusalFact[] {
  if (node.type !== 'if_statement' && node.type !== 'elif_clause') return [];
  const [condition, block] = [field(node, 'condition'), field(node, 'consequence')];
  const does = block && outcomeOf(block, module);
  if (!condition || !does) return [];
  const texts = comparedIn(condition, module);
  return texts.length > 0 ? [{ kind: 'refusal', does, texts, range: rangeOf(condition) }] : [];
}

/** What statements do that says no, as such or under a further condition. */
function outcomeOf(block: Node, module: Module): RefusalFact['does'] | undefined {
  const outcomes = block.children.map((statement) => {
    if (statement.type === 'raise_statement') return 'ends';
    if (/^(?:if_statement|elif_clause|else_clause|block)$/.test(statement.type)) return outcomeOf(statement, module);
    const call = statement.type === 'expression_statement' ? statement.children[0] : undefined;
    const callee = call?.type === 'call' ? field(call, 'function') : undefined;
    const name = callee ? module.text(callee) : '';
    if (/(?:^|\.)_?(?:exit|abort|panic)$/.test(name)) return 'ends';
    return /^print$|^warnings?\.|\w*log\w*\.\w+$/i.test(name) ? 'warns' : undefined;
  });
  return outcomes.includes('ends') ? 'ends' : outcomes.find((outcome) => outcome !== undefined);
}

function comparedIn(condition: Node, module: Module): string[] {
  const test = bare(condition);
  if (test.type === 'boolean_operator') return test.children.flatMap((operand) => comparedIn(operand, module));
  if (test.type !== 'comparison_operator') return [];
  const operators = fields(test, 'operators').map((operator) => module.text(operator));
  if (!operators.every((operator) => /^(?:==|in|is)$/.test(operator))) return [];
  return test.children.flatMap((operand) => (operand.field === 'operators' ? [] : textsOf(operand, module)));
}

/** The text that an expression is, or those that a list, tuple or set holds. */
function textsOf(node: Node, module: Module): string[] {
  const inner = bare(node);
  const list = module.evaluator.list(inner) ?? inner;
  if (/^(?:list|tuple|set)$/.test(list.type)) return list.children.flatMap((element) => textsOf(element, module));
  const text = module.evaluator.text(inner);
  return text === undefined ? [] : [text];
}
