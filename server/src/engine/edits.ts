import type { Range } from '../../../rules/facts';
import type { Edit } from '../../../rules/rule';

/** What becomes of one file: text replacements, or a new file. */
export type FileChange =
  | {
      readonly file: string;
      readonly kind: 'edit';
      readonly replacements: readonly { readonly range: Range; readonly text: string }[];
    }
  | { readonly file: string; readonly kind: 'create'; readonly text: string };

/** Turns edits into concrete changes against the present texts. `textOf` gives undefined for a missing file. */
export function resolveEdits(
  edits: readonly Edit[],
  ownFile: string,
  textOf: (file: string) => string | undefined,
): FileChange[] {
  const replacements = new Map<string, { range: Range; text: string }[]>();
  const appends = new Map<string, string[]>();
  const creates = new Map<string, string>();
  for (const edit of edits) {
    if ('append' in edit) {
      const lines = appends.get(edit.file) ?? [];
      for (const line of edit.append) if (!lines.includes(line)) lines.push(line);
      appends.set(edit.file, lines);
    } else if ('create' in edit) {
      if (textOf(edit.file) === undefined) creates.set(edit.file, edit.create);
    } else {
      const file = edit.file ?? ownFile;
      replacements.set(file, [...(replacements.get(file) ?? []), { range: edit.range, text: edit.text }]);
    }
  }
  for (const [file, lines] of appends) {
    const text = creates.get(file) ?? textOf(file);
    if (text === undefined || creates.has(file)) {
      creates.set(file, `${text ?? ''}${lines.join('\n')}\n`);
      continue;
    }
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const present = new Set(text.split(/\r?\n/));
    const missing = lines.filter((line) => !present.has(line));
    if (missing.length === 0) continue;
    const glue = text === '' || text.endsWith('\n') ? '' : eol;
    replacements.set(file, [
      ...(replacements.get(file) ?? []),
      { range: { start: text.length, end: text.length }, text: `${glue}${missing.join(eol)}${eol}` },
    ]);
  }
  return [
    ...[...replacements].map(
      ([file, list]): FileChange => ({ file, kind: 'edit', replacements: sortReplacements(inLinesOf(textOf(file), list)) }),
    ),
    ...[...creates].map(([file, text]): FileChange => ({ file, kind: 'create', text })),
  ];
}

/** Edits end their lines with `\n` and may begin or end before one; a file of Windows' line ends keeps them. */
function inLinesOf(text: string | undefined, list: { range: Range; text: string }[]) {
  if (!text || !/^[^\n]*\r\n/.test(text)) return list;
  const outside = (offset: number) => (text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset);
  return list.map(({ range, text }) => ({
    range: { start: outside(range.start), end: outside(range.end) },
    text: text.replace(/\r?\n/g, '\r\n'),
  }));
}

function sortReplacements(list: { range: Range; text: string }[]) {
  return [...list].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Applies sorted replacements; returns undefined where two overlap. */
export function applyReplacements(text: string, replacements: readonly { range: Range; text: string }[]): string | undefined {
  let result = '';
  let at = 0;
  for (const { range, text: insert } of sortReplacements([...replacements])) {
    if (range.start < at) return undefined;
    result += text.slice(at, range.start) + insert;
    at = range.end;
  }
  return result + text.slice(at);
}

/**
 * Combines as many fixes as can stand together, first come first served: a fix that overlaps an accepted one waits for the next round.
 * Edits of accepted fixes that are identical (the same line added to .env.example) count once.
 */
export function combineFixes<F extends { readonly file: string; readonly edits: readonly Edit[] }>(
  fixes: readonly F[],
): { accepted: F[]; edits: Edit[] } {
  const accepted: F[] = [];
  const edits: Edit[] = [];
  const taken = new Map<string, Range[]>();
  for (const fix of fixes) {
    const own = fix.edits
      .map((edit) => ('range' in edit ? { ...edit, file: edit.file ?? fix.file } : edit))
      .filter((edit) => !edits.some((accepted) => isSameEdit(accepted, edit)));
    const clash = own.some((edit) => 'range' in edit && (taken.get(edit.file) ?? []).some((range) => touches(range, edit.range)));
    if (clash) continue;
    for (const edit of own) {
      if ('range' in edit) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit.range]);
      edits.push(edit);
    }
    accepted.push(fix);
  }
  return { accepted, edits };
}

/** The same text at the same place (`import os`, which two fixes of a file both need). */
function isSameEdit(a: Edit, b: Edit): boolean {
  return (
    'range' in a &&
    'range' in b &&
    a.file === b.file &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.text === b.text
  );
}

function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && a.end === b.end;
}
