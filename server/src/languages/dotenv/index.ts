import type { EnvDeclarationFact } from '../../../../rules/facts';
import { isReference } from '../../../../rules/judgements/credentials/placeholders';
import type { Language, SourceFile } from '../language';

/** `.env`, `.env.local`, `prod.env`, `env.example`; not programs and data that only begin so (`.env.ts`, `.env.json`). */
const fileName =
  /(?:^|\/)(?:\.env(?:[._-][\w.-]+)?|\.flaskenv|[\w.-]+\.env(?:\.[\w-]+)?|[\w-]*env[._-]?files?(?:[._-][\w-]+)?[._-](?:example|sample|template)|(?:dot)?env[._-](?:example|sample|template|dist|defaults?))$/i;
const otherFile =
  /\.(?:[cm]?[jt]sx?|json5?|ya?ml|toml|py|rb|go|php|sh|bash|ps1|md|txt|html?|cs|java|enc|gpg|zip|license|patch|diff|rej)$/i;

/** Path of a dotenv file, a template of one included. */
export function isDotenvFile(path: string): boolean {
  return fileName.test(path) && !otherFile.test(path);
}

const entry =
  /^(?<indent>[ \t]*)(?<export>export[ \t]+)?(?<name>[A-Za-z_][\w.-]*)(?<separator>[ \t]*=[ \t]*|:[ \t]+)(?<value>'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^\r\n]*)/gm;
const commentedEntry = /^[ \t]*#+[ \t]*(?:export[ \t]+)?(?<name>[A-Z][A-Z\d_]*)[ \t]*=/gm;

export const dotenv: Language = {
  id: 'dotenv',
  matches: isDotenvFile,
  extract: (file) => ({ facts: declarations(file) }),
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};

/** Each `NAME=value`, with `export`, quotes and lines inside quotes as the dotenv packages read them. */
function declarations({ text }: SourceFile): EnvDeclarationFact[] {
  const facts: EnvDeclarationFact[] = [];
  for (const match of text.matchAll(entry)) {
    const { indent = '', export: prefix = '', name = '', separator = '', value: raw = '' } = match.groups ?? {};
    const nameStart = match.index + indent.length + prefix.length;
    const valueStart = nameStart + name.length + separator.length;
    const quote = /^(['"`])([\s\S]*)\1$/.exec(raw);
    const bare = quote ? raw : (/^[^\s#]?(?:[^\r\n]*?)(?=[ \t]+#|[ \t]*$)/.exec(raw.startsWith('#') ? '' : raw)?.[0] ?? '');
    const value = quote ? (quote[2] as string) : bare;
    const offset = valueStart + (quote ? 1 : 0);
    facts.push({
      kind: 'env-declaration',
      name,
      nameRange: { start: nameStart, end: nameStart + name.length },
      where: 'dotenv',
      value: quote?.[1] === '"' ? value.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : value,
      valueRange: { start: offset, end: offset + value.length },
      ...(quote?.[1] !== "'" && isReference(value) && { reference: true }),
      range: { start: nameStart - prefix.length, end: valueStart + bare.length },
    });
  }
  for (const match of text.matchAll(commentedEntry)) {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].indexOf(name);
    const lineEnd = text.indexOf('\n', start);
    facts.push({
      kind: 'env-declaration',
      name,
      nameRange: { start, end: start + name.length },
      where: 'dotenv',
      commented: true,
      range: { start: match.index, end: lineEnd < 0 ? text.length : lineEnd },
    });
  }
  return facts.sort((a, b) => a.range.start - b.range.start);
}
