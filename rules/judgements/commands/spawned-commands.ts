import type { SimpleCommand, Word } from '../../facts';

/** A shell line's programs: `cd /app && git pull`. */
export function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    const ends = /^(?:&&|\|\||;|\||&)$/.test(word);
    const text = word.replace(/;$/, '');
    if (!ends && text !== '') parts.at(-1)?.push(text);
    if (ends || word.endsWith(';')) parts.push([]);
  }
  return parts;
}

/** A program's words as a command line that stands nowhere. */
export function asCommand(texts: readonly string[]): SimpleCommand {
  const range = { start: 0, end: 0 };
  const words: Word[] = texts.map((text) => ({ text, range, dynamic: false }));
  const program = texts[0]?.slice(texts[0].lastIndexOf('/') + 1) ?? '';
  return { program, words, wrappers: [], assignments: [], redirects: [], range, background: false, conditional: false };
}

/** `npx prisma migrate deploy` and `pnpm exec prisma migrate deploy` run prisma. */
export function withoutRunner(words: readonly string[]): readonly string[] {
  const [first, second] = words;
  const own = /^(?:npx|bunx|pnpx)$/.test(first ?? '')
    ? words.slice(1)
    : /^(?:npm|pnpm|yarn|bun|poetry|uv|pipenv)$/.test(first ?? '') && /^(?:exec|dlx|x|run)$/.test(second ?? '')
      ? words.slice(2)
      : words;
  return own === words ? words : own.slice(own.findIndex((word) => !word.startsWith('-')));
}
