import type { Range } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, type Node } from '../syntax';
import { askedFor } from './stand-ins';

export interface AssignedFallback {
  readonly value: Node;
  /** The statement that gives it, or the `except` that does, with its lines. */
  readonly tail: Range;
  /** Of a `try`: what stands before the read's own statement. */
  readonly head?: Range;
}

/**
 * `key = os.environ.get("KEY")`, then `if not key: key = "x"`; or `except KeyError: key = "x"`: what the variable that holds a read gets where
 * the environment sets nothing. Only where the statement does nothing else: one that refuses to start in production is a check.
 */
export function assignedFallback(read: Node, module: Module): AssignedFallback | undefined {
  const { parent } = read;
  const statement = parent?.type === 'return_statement' ? parent : parent?.parent;
  if (!parent || !statement) return undefined;
  const kept = keptBy(statement, module);
  if (kept?.value !== read) return undefined;
  return behind(statement, kept.target, module) ?? whereItFails(statement, kept.target, module);
}

/** A statement that only keeps a value: `key = …`, `return …`. */
function keptBy(statement: Node, module: Module): { target: string; value: Node | undefined } | undefined {
  if (statement.type === 'return_statement') return { target: 'return', value: statement.children[0] };
  const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
  const left = assignment?.type === 'assignment' ? field(assignment, 'left') : undefined;
  if (!assignment || !left || !/^(?:identifier|attribute|subscript)$/.test(left.type)) return undefined;
  return { target: module.text(left), value: field(assignment, 'right') };
}

/** The next statement of the same block that speaks of the variable. */
function behind(statement: Node, target: string, module: Module): AssignedFallback | undefined {
  const siblings = statement.parent?.children ?? [];
  const speaksOf = new RegExp(`(?<![\\w.])${target.replace(/[^\w]/g, '\\$&')}(?!\\w)`);
  const next = siblings.slice(siblings.indexOf(statement) + 1).find((each) => speaksOf.test(module.text(each)));
  if (!next) return undefined;
  const tail = wholeLines(next, module.file.text);
  if (next.type === 'if_statement') {
    const condition = field(next, 'condition');
    const body = field(next, 'consequence');
    const value = body && lastOf(body, target, module);
    const isBare = next.children.every((child) => child === condition || child === body);
    return isBare && value && condition && askedFor(condition, module) === target ? { value, tail } : undefined;
  }
  const either = keptBy(next, module);
  if (either?.target !== target || either.value?.type !== 'boolean_operator') return undefined;
  const left = field(either.value, 'left');
  const operator = field(either.value, 'operator');
  const value = field(either.value, 'right');
  return value && left && module.text(left) === target && operator && module.text(operator) === 'or'
    ? { value, tail }
    : undefined;
}

/** `try: key = os.environ["KEY"]`, `except KeyError: key = "x"`. */
function whereItFails(statement: Node, target: string, module: Module): AssignedFallback | undefined {
  const body = statement.parent;
  const attempt = body?.type === 'block' ? body.parent : undefined;
  if (attempt?.type !== 'try_statement' || body?.field !== 'body' || body.children.length !== 1) return undefined;
  const [only, ...others] = attempt.children.filter((child) => child !== body);
  if (only?.type !== 'except_clause' || others.length > 0) return undefined;
  const block = only.children.find((child) => child.type === 'block');
  const value = block && lastOf(block, target, module);
  if (!value) return undefined;
  const end = wholeLines(attempt, module.file.text).end;
  const isLastLine = module.file.text.slice(statement.end, end).endsWith('\n');
  return {
    value,
    head: { start: attempt.start, end: statement.start },
    tail: { start: statement.end, end: isLastLine ? end - 1 : end },
  };
}

/** What the last statement of a block keeps in the target, where those before it only write to a log. */
function lastOf(block: Node, target: string, module: Module): Node | undefined {
  const last = block.children.at(-1);
  const kept = last && keptBy(last, module);
  const isSaid = (each: Node) => /^(?:print|warnings\.warn|\w*log(?:ger|ging)?\.\w+)\(/i.test(module.text(each));
  return kept?.target === target && block.children.slice(0, -1).every(isSaid) ? kept.value : undefined;
}

function wholeLines({ start, end }: Node, text: string): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  const isAlone = text.slice(lineStart, start).trim() === '' && rest !== undefined;
  return isAlone ? { start: lineStart, end: end + rest.length } : { start, end };
}
