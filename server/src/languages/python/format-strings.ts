import { keywordValue } from './parameters';
import type { Node } from './syntax';
import type { Parts } from './text-parts';

/** `"%s:%d" % values`; `argument` is the node that stands behind the `%`. */
export function percentParts(format: Parts, values: readonly Parts[], argument: Node): Parts {
  const rest = [...values];
  const named = argument.type === 'dictionary' || argument.type === 'identifier';
  const parts: Parts = [];
  for (const part of format) {
    if (part === null) parts.push(null);
    else {
      part.split(/(%(?:\([^)]*\))?[-+ #0-9.*]*[a-zA-Z%])/).forEach((piece, index) => {
        if (index % 2 === 0) parts.push(piece);
        else if (piece === '%%') parts.push('%');
        else parts.push(...((piece.startsWith('%(') || (named && rest.length > 1) ? undefined : rest.shift()) ?? [null]));
      });
    }
  }
  return parts;
}

/** `"{}:{port}".format(…)` with the call's arguments. */
export function formatParts(format: Parts, list: Node, text: (node: Node) => string, partsOf: (argument: Node) => Parts): Parts {
  const positional = list.children.filter((child) => child.type !== 'keyword_argument');
  let next = 0;
  const parts: Parts = [];
  for (const part of format) {
    if (part === null) parts.push(null);
    else {
      part.split(/(\{\{|\}\}|\{[^{}]*\})/).forEach((piece, index) => {
        if (index % 2 === 0) parts.push(piece);
        else if (piece === '{{' || piece === '}}') parts.push(piece.charAt(0));
        else {
          const key = piece.slice(1, -1).split(/[:!]/)[0] ?? '';
          const argument =
            key === '' ? positional[next++] : /^\d+$/.test(key) ? positional[Number(key)] : keywordValue(list, key, text);
          parts.push(...(argument ? partsOf(argument) : [null]));
        }
      });
    }
  }
  return parts;
}
