import type { Range } from '../../../../../rules/facts';
import { withoutValue } from '../../log-text';
import { droppable } from '../apis/logging';
import type { Module } from '../module';
import { field, type Node } from '../syntax';

/** Ranges to delete together; undefined where nothing can be dropped. */
export type Drop = readonly Range[] | undefined;

interface Format {
  /** What stands between the quotes, as written. */
  readonly text: string;
  readonly start: number;
}

/** The text that a logger fills, where it is one literal without holes of its own. */
function formatOf(list: Node, module: Module): Format | undefined {
  const first = list.children[0];
  if (first?.type !== 'string' || first.children.some(({ type }) => type === 'interpolation')) return undefined;
  const opening = first.children.find(({ type }) => type === 'string_start');
  const closing = first.children.find(({ type }) => type === 'string_end');
  if (!opening || !closing) return undefined;
  return { text: module.text({ start: opening.end, end: closing.start }), start: opening.end };
}

const conversions = /%%|%[-#0 +]*\d*(?:\.\d+)?[sdrifxga]|\{\}/g;

/** An argument by position, with the `%s` of the format text that it fills. */
export function formatDrop(argument: Node, list: Node, module: Module): Drop {
  const first = list.children[0];
  if (argument === first) return [droppable(argument)];
  const format = formatOf(list, module);
  if (!format) return first?.type === 'string' ? undefined : [droppable(argument)];
  const holes = [...format.text.matchAll(conversions)].filter(([sign]) => sign !== '%%');
  if (holes.length === 0) return /%\(|\{/.test(format.text) ? undefined : [droppable(argument)];
  const filling = list.children.filter(({ type }) => type !== 'keyword_argument').slice(1);
  const hole = holes[filling.indexOf(argument)];
  if (!hole || filling.length !== holes.length) return undefined;
  const cut = cutOut(format, hole.index, hole.index + hole[0].length);
  return cut && [cut, droppable(argument)];
}

/** A keyword argument, with the `{name}` of the format text that it fills. */
export function keywordDrop(argument: Node, list: Node, module: Module): Drop {
  const format = formatOf(list, module);
  const name = module.text(field(argument, 'name') as Node);
  const hole = format && new RegExp(`\\{${name}(?:[:!][^}]*)?\\}`).exec(format.text);
  if (!format || !hole) return [droppable(argument)];
  const cut = cutOut(format, hole.index, hole.index + hole[0].length);
  return cut && [cut, droppable(argument)];
}

function cutOut({ text, start }: Format, from: number, to: number): Range | undefined {
  const cut = withoutValue(text.slice(0, from), text.slice(to));
  return cut && { start: start + cut.keep, end: start + to + cut.skip };
}

/** A hole of an f-string with the words that lead to it; `whole` where they are all it says. */
export function holeDrop(hole: Node, string: Node, module: Module, whole: Drop): Drop {
  const opening = string.children.find(({ type }) => type === 'string_start');
  const closing = string.children.find(({ type }) => type === 'string_end');
  if (!opening || !closing) return undefined;
  const head = module.text({ start: opening.end, end: hole.start });
  const tail = module.text({ start: hole.end, end: closing.start });
  const cut = withoutValue(head, tail);
  if (!cut) return whole;
  const others = string.children.filter(({ type }) => type === 'interpolation').length - 1;
  const sign = others === 0 ? /f/i.exec(module.text(opening)) : null;
  return [
    ...(sign ? [{ start: opening.start + sign.index, end: opening.start + sign.index + 1 }] : []),
    { start: opening.end + cut.keep, end: hole.end + cut.skip },
  ];
}

/** The whole line of a call that says nothing else, where its block says something without it. */
export function statementDrop(call: Node, module: Module): Drop {
  const statement = call.parent;
  const block = statement?.parent;
  if (statement?.type !== 'expression_statement' || !block) return undefined;
  if (block.type !== 'module' && (block.type !== 'block' || block.children.length < 2)) return undefined;
  const { text } = module.file;
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  const lineEnd = text.indexOf('\n', statement.end);
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, statement.start)) &&
    lineEnd >= 0 &&
    /^[ \t\r]*$/.test(text.slice(statement.end, lineEnd));
  return isAlone ? [{ start: lineStart, end: lineEnd + 1 }] : undefined;
}
