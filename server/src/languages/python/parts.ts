import type { Value } from '../../../../rules/facts';
import type { Module } from './module';
import { bare, field, type Node } from './syntax';

/** The string expression itself, or the constant that a name stands for, with the place of its use. */
function written(node: Node, module: Module): { string: Node; used?: Node } | undefined {
  const expression = bare(node);
  if (expression.type === 'string') return { string: expression };
  if (expression.type !== 'identifier') return undefined;
  const definitions = module.scopes.lookup(module.text(expression), expression);
  const only = definitions[0];
  return definitions.length === 1 && only?.kind === 'value' && only.value.type === 'string'
    ? { string: only.value, used: expression }
    : undefined;
}

/** A piece of a plain string found by a pattern's first group, as a value of its own; its slot is the inside of the string. */
function piece(node: Node, module: Module, pattern: RegExp): Value | undefined {
  const place = written(node, module);
  if (!place) return undefined;
  const text = module.text(place.string);
  const match = pattern.exec(text);
  const indices = match?.indices?.[1];
  if (!match?.[1] || !indices) return undefined;
  return {
    kind: 'literal',
    value: match[1],
    range: { start: place.string.start + indices[0], end: place.string.start + indices[1] },
    slot: 'text',
    ...(place.used && { usedAt: { start: place.used.start, end: place.used.end } }),
  };
}

/** The literal port of `host:port` in one string (also `[::]:8000`, `:8000`, `*:8000`, `tcp://0.0.0.0:8000`). */
export function portPart(node: Node, module: Module): Value | undefined {
  return piece(node, module, /:(\d{1,5})["']+$/d) ?? portBehind(node, module);
}

/** The expression that gives the port: `f"[::]:{port}"`, `"[::]:" + str(port)`, `"[::]:%s" % port`. */
function portBehind(node: Node, module: Module): Value | undefined {
  const expression = bare(node);
  if (expression.type === 'binary_operator') {
    const left = field(expression, 'left');
    const right = field(expression, 'right');
    const text = left && module.evaluator.text(left);
    return right && text !== undefined && /:(?:%[sd])?$/.test(text) ? module.value(right) : undefined;
  }
  if (expression.type !== 'string') return undefined;
  const hole = expression.children.findLast(({ type }) => type === 'interpolation');
  const inner = hole && field(hole, 'expression');
  if (!hole || !inner || !/^["']+$/.test(module.text({ start: hole.end, end: expression.end }))) return undefined;
  return module.text({ start: hole.start - 1, end: hole.start }) === ':' ? module.value(inner) : undefined;
}

/** The literal host of `host:port` in one string. */
export function hostPart(node: Node, module: Module): Value | undefined {
  return piece(node, module, /^[a-zA-Z]*["']+(?:\w+:\/\/)?([\w.-]+|\[[\da-fA-F:]+\]):[^/"']*["']+$/d);
}

/** The literal host of a libpq connection string: `host=db.shop dbname=orders`. */
export function hostInDsn(node: Node, module: Module): Value | undefined {
  return piece(node, module, /\bhost=([\w.-]+)/d);
}
