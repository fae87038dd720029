import { createHash } from 'node:crypto';
import type { SourceDigestFact } from '../../../rules/facts';

/** Comments that take whole lines, by the language's signs. */
interface CommentSigns {
  readonly line: string;
  readonly open?: string;
  readonly close?: string;
}

/** Shorter files are alike by chance. */
const fewestLines = 30;
/** A file that has no more lines of its own than these gathers what its neighbours hold: the same words, but other files behind them. */
const fewestOwnLines = 10;
const relativeImport =
  /^(?:import|export)\b(.*?)\bfrom\s*["']\.|^(?:const|let|var)\b(.*?)=\s*require\(\s*["']\.|^from\s+\.[\w.]*\s+import\s+(.*)/;
/** A member that hands on one name: `ar,`, `...ar,`, `ar: ar,`, `"ar",`. */
const handedOn = /^(?:\.\.\.)?(?:["']?[\w-]+["']?\s*:\s*)?["']?([A-Za-z_$][\w$]*)["']?,?$/;

/** What is left of a source without white space and lines of comment, as a digest; undefined for short ones. */
export function sourceDigest(text: string, signs: CommentSigns): SourceDigestFact | undefined {
  const hash = createHash('sha1');
  let lines = 0;
  let gathering = 0;
  const gathered = new Set<string>();
  let inComment = false;
  for (const written of text.split('\n')) {
    let line = written.trim();
    if (inComment) {
      const end = line.indexOf(signs.close ?? '');
      if (end < 0) continue;
      inComment = false;
      line = line.slice(end + (signs.close?.length ?? 0)).trim();
    }
    if (signs.open !== undefined && line.startsWith(signs.open)) {
      const end = line.indexOf(signs.close ?? '', signs.open.length);
      if (end < 0) {
        inComment = true;
        continue;
      }
      line = line.slice(end + (signs.close?.length ?? 0)).trim();
    }
    if (line === '' || line.startsWith(signs.line)) continue;
    const tail = trailingComment(line, signs.line);
    const code = tail < 0 ? line : line.slice(0, tail).trim();
    const names = relativeImport
      .exec(code)
      ?.slice(1)
      .join(' ')
      .match(/[A-Za-z_$][\w$]*/g);
    for (const name of names ?? []) gathered.add(name);
    if (relativeImport.test(code) || gathered.has(handedOn.exec(code)?.[1] ?? '')) gathering++;
    hash.update(code.replace(/\s+/g, ''));
    hash.update('\n');
    lines++;
  }
  return lines < fewestLines || lines - gathering < fewestOwnLines
    ? undefined
    : { kind: 'source-digest', digest: hash.digest('base64'), lines, range: { start: 0, end: 0 } };
}

/** Where a comment behind the code begins; -1 where there is none. Strings that hold the sign are told by their quotes. */
function trailingComment(line: string, sign: string): number {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string;
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (line.startsWith(sign, at) && /\s/.test(line[at - 1] ?? '')) return at;
  }
  return -1;
}
