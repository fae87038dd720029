import type { Range } from '../../../../rules/facts';
import { type DataNode, entry } from '../data/node';

/**
 * What to delete so that an entry of a block map, or an item of a block list, goes with its whole lines. In flow style it takes its
 * comma along. Undefined where the entry shares its line with something that must stay.
 */
export function removalOf(text: string, { start, end }: Range, what: 'entry' | 'item'): Range | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const after = /^[ \t]*(?:#[^\r\n]*)?(\r?\n|$)/.exec(text.slice(end, end + 500))?.[0];
  // JSON needs the comma before the last entry gone as well.
  const isJson = /^\s*[{[]/.test(text.slice(0, 200));
  if (!isJson && after !== undefined && (what === 'item' ? /^[ \t]*-[ \t]+$/ : /^[ \t]*$/).test(before)) {
    return { start: lineStart, end: end + after.length };
  }
  const comma = /^\s*,\s*/.exec(text.slice(end, end + 200))?.[0];
  if (comma !== undefined) return { start, end: end + comma.length };
  const leading = /,\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0];
  const closes = /^\s*[}\]]/.test(text.slice(end, end + 200));
  if (!closes) return undefined;
  if (leading !== undefined) return { start: start - leading.length, end };
  return /[{[]\s*$/.test(text.slice(Math.max(0, start - 200), start)) ? { start, end } : undefined;
}

/** The same for an item of the list that stands under a key: the key goes along where the list holds nothing else. */
export function itemRemoval(text: string, owner: DataNode | undefined, key: string, item: DataNode): { removeRange?: Range } {
  const list = entry(owner, key);
  if (list?.value.type !== 'list') return {};
  const removeRange = list.value.items.length === 1 ? removalOf(text, list.range, 'entry') : removalOf(text, item.range, 'item');
  return removeRange ? { removeRange } : {};
}
