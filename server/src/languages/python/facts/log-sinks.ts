import type { Fact } from '../../../../../rules/facts';
import { fileHandlers } from '../apis/logging';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

const fileOptions = new Set([
  'filename',
  'maxBytes',
  'backupCount',
  'when',
  'interval',
  'utc',
  'atTime',
  'encoding',
  'delay',
  'mode',
  'errors',
]);

/** A handler of a dictConfig: `{"class": "logging.FileHandler", "filename": "app.log"}`. */
export function logSinkAt(node: Node, module: Module): Fact[] {
  if (node.type !== 'dictionary') return [];
  const pairs = node.children.filter((child) => child.type === 'pair');
  const keyOf = (pair: Node) => module.evaluator.text(field(pair, 'key') as Node);
  const type = pairs.find((pair) => keyOf(pair) === 'class' || keyOf(pair) === '()');
  const typeValue = type && field(type, 'value');
  if (!typeValue || !fileHandlers.has(module.evaluator.text(typeValue) ?? '')) return [];
  const filePair = pairs.find((pair) => keyOf(pair) === 'filename');
  const fileNode = filePair && field(filePair, 'value');
  const path = fileNode && module.value(fileNode);
  return [
    {
      kind: 'log-sink',
      library: 'logging',
      target: 'file',
      ...(path && path.kind !== 'unknown' && { path }),
      range: rangeOf(fileNode ?? typeValue),
      configuration: rangeOf(outermost(node)),
      replacement: { range: rangeOf(node), text: withoutFile(node, pairs, typeValue, keyOf, module) },
      place: module.place(node),
    },
  ];
}

/** The dictionary of all handlers and loggers. */
function outermost(node: Node): Node {
  let at = node;
  for (let up = node.parent; up?.type === 'pair' || up?.type === 'dictionary'; up = up.parent)
    if (up.type === 'dictionary') at = up;
  return at;
}

/** The dictionary's text with a StreamHandler and without the options of files. */
function withoutFile(
  node: Node,
  pairs: readonly Node[],
  type: Node,
  keyOf: (pair: Node) => string | undefined,
  module: Module,
): string {
  let result = '';
  let at = node.start;
  for (const child of node.children) {
    if (pairs.includes(child) && fileOptions.has(keyOf(child) ?? '')) {
      const next = node.children[node.children.indexOf(child) + 1];
      result += module.text({ start: at, end: child.start });
      at = next ? next.start : child.end;
      if (!next) {
        // The comma behind the last pair, if any, goes too where nothing stands before it.
        result = result.trimEnd().endsWith(',') ? `${result.trimEnd().slice(0, -1)}` : result;
      }
    } else if (type.parent === child) {
      const quote = module.text(type).startsWith("'") ? "'" : '"';
      result += `${module.text({ start: at, end: type.start })}${quote}logging.StreamHandler${quote}`;
      at = type.end;
    }
  }
  return result + module.text({ start: at, end: node.end });
}
