import type { Range } from '../../../../rules/facts';

export interface Directive {
  readonly name: string;
  /** After quote removal. */
  readonly parameters: readonly string[];
  /** From the name to its `;` or closing brace, included. */
  readonly range: Range;
  /** Absent for a simple directive. */
  readonly block?: readonly Directive[];
}

export interface NginxText {
  readonly directives: readonly Directive[];
  readonly error?: { readonly message: string; readonly offset: number };
}

type Token = { readonly text: string; readonly quoted: boolean; readonly start: number; readonly end: number };

/** Comments, quoted words, `;`, `{`, `}`, and words, in which `\x` and `${x}` hold together. Source: ngx_conf_read_token. */
const token = /#[^\n]*|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[;{}]|(?:\\[\s\S]|\$\{[^}]*\}|[^\s;{}\\])+/g;

const maxDepth = 50;

/** Reads nginx configuration; never throws. */
export function parseNginx(text: string): NginxText {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    const [written] = match;
    if (written.startsWith('#')) continue;
    const quoted = /^["']/.test(written);
    tokens.push({
      text: quoted ? written.slice(1, -1).replace(/\\(["'\\])/g, '$1') : written,
      quoted,
      start: match.index,
      end: match.index + written.length,
    });
  }
  let at = 0;
  let error: NginxText['error'];

  const readBlock = (depth: number): Directive[] => {
    const directives: Directive[] = [];
    while (at < tokens.length && !error) {
      const first = tokens[at] as Token;
      if (isSign(first, '}') && depth > 0) return directives;
      const words: Token[] = [];
      while (at < tokens.length && !isSign(tokens[at] as Token)) words.push(tokens[at++] as Token);
      const sign = tokens[at];
      const [name] = words;
      if (!sign || !name || isSign(sign, '}') || depth > maxDepth) {
        error = { message: 'Unexpected end of a directive', offset: sign?.start ?? text.length };
        return directives;
      }
      at++;
      const parameters = words.slice(1).map((word) => word.text);
      if (isSign(sign, ';')) {
        directives.push({ name: name.text, parameters, range: { start: name.start, end: sign.end } });
        continue;
      }
      // The body of a *_by_lua_block is a program in braces of its own.
      const block = name.text.endsWith('_by_lua_block') ? skipBraces() : readBlock(depth + 1);
      const close = tokens[at++];
      if (!close) error ??= { message: 'Missing }', offset: text.length };
      directives.push({ name: name.text, parameters, range: { start: name.start, end: close?.end ?? text.length }, block });
    }
    return directives;
  };

  const skipBraces = (): Directive[] => {
    for (let depth = 1; at < tokens.length; at++) {
      if (isSign(tokens[at] as Token, '{')) depth++;
      if (isSign(tokens[at] as Token, '}') && --depth === 0) break;
    }
    return [];
  };

  const directives = readBlock(0);
  return error ? { directives, error } : { directives };
}

function isSign({ text, quoted }: Token, sign?: string): boolean {
  return !quoted && (sign === undefined ? text === ';' || text === '{' || text === '}' : text === sign);
}
