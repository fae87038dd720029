import type { Node } from './syntax';

export interface StringPiece {
  /** Decoded text, or the expression of an f-string's hole. */
  readonly text?: string;
  readonly hole?: Node;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Pieces of a `string` node in order: text decoded by Python's rules, and holes of f-strings. */
export function piecesOf(node: Node, source: string): StringPiece[] {
  const opening = node.children.find((child) => child.type === 'string_start');
  const prefix = opening ? source.slice(opening.start, opening.end).replace(/['"]/g, '').toLowerCase() : '';
  const raw = prefix.includes('r');
  const bytes = prefix.includes('b');
  const formatted = prefix.includes('f') || prefix.includes('t');
  const pieces: StringPiece[] = [];
  for (const child of node.children) {
    if (child.type === 'string_content') {
      let text = source.slice(child.start, child.end);
      if (!raw) text = decodeEscapes(text, bytes);
      if (formatted) text = text.replaceAll('{{', '{').replaceAll('}}', '}');
      pieces.push({ text });
    } else if (child.type === 'interpolation') {
      const expression = child.children.find((inner) => inner.field === 'expression');
      pieces.push(expression ? { hole: expression } : {});
    }
  }
  return pieces;
}

function decodeEscapes(text: string, bytes: boolean): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:\r\n|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]*\}|([\s\S]))/g,
    (whole, octal?: string, hex?: string, short?: string, long?: string, simple?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      const code = short ?? long;
      if (code !== undefined && !bytes) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      if (simple !== undefined) return simpleEscapes[simple] ?? whole;
      return whole === '\\\r\n' ? '' : whole;
    },
  );
}

/** A Python number: underscores, hexadecimal, octal and binary; undefined for imaginary ones and what a double can't hold. */
export function numberOf(text: string): number | undefined {
  const digits = text.replaceAll('_', '').toLowerCase();
  const value = Number(digits);
  return Number.isNaN(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)) ? undefined : value;
}

/** How Python writes a string: double quotes, the shortest escapes. */
export function quote(text: string): string {
  return JSON.stringify(text);
}
