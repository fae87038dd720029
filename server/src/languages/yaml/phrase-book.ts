import type { EnvDeclarationFact, LiteralValue, Range } from '../../../../rules/facts';
import type { PhraseBook, TextEdit } from '../../../../rules/rule';
import { isFilledIn, variableText } from '../data/substitution';
import type { SourceFile } from '../language';
import { expandIn } from '../shell/phrase-book';
import { isGithubActionsFile } from './github-actions';
import { isGitlabFile } from './gitlab-ci';
import { removalOf } from './removal';

/** Edits in YAML. What stands for a variable differs by who reads the file. */
export function yamlPhraseBook(file: SourceFile): PhraseBook {
  return {
    readEnv(value, name, { keep = true } = {}) {
      const ofItsReader = variableText(file.path, value, name, { keep });
      if (ofItsReader !== undefined && value.kind === 'literal') return [replace(file.text, value.range, ofItsReader)];
      if (isFilledIn(file.path)) return undefined;
      if (value.kind !== 'literal' || value.slot !== 'text') return undefined;
      if (isGithubActionsFile(file.path) || /^ +runs-on:/m.test(file.text))
        return keep ? undefined : [replace(file.text, value.range, `\${{ secrets.${name} }}`)];
      if (isGitlabFile(file.path)) return keep ? undefined : inScript(file.text, value, `$${name}`);
      if (/^["' {]*apiVersion\b/m.test(file.text)) return keep ? undefined : [replace(file.text, value.range, `$(${name})`)];
      return [replace(file.text, value.range, keep ? `\${${name}:-${value.value}}` : `\${${name}}`)];
    },
    readSecret: (declaration, object) =>
      /(?:^|\/)render\.ya?ml$/.test(file.path)
        ? askedByRender(file.text, declaration)
        : readSecret(file.text, declaration, object),
    embedCommand: (text) => text,
    comment: { line: '#' },
  };
}

/** Render asks for it when a service is first made; a group cannot ask: render.com/docs/blueprint-spec#prompting-for-secret-values */
function askedByRender(text: string, { valueRange }: EnvDeclarationFact): TextEdit | undefined {
  if (!valueRange) return undefined;
  const before = text.slice(0, valueRange.start);
  const key = /\bvalue:[ \t]*$/.exec(before.replace(/["']$/, ' '));
  if (!key || before.lastIndexOf('envVarGroups:') > before.lastIndexOf('services:')) return undefined;
  const quoted = /["']$/.test(before);
  return { range: { start: key.index, end: valueRange.end + (quoted ? 1 : 0) }, text: 'sync: false' };
}

/** Takes a variable of a manifest from where its format keeps secrets; the text may be JSON, which is YAML in flow style. */
export function readSecret(
  text: string,
  { where, name, valueRange, range }: EnvDeclarationFact,
  object: string,
): TextEdit | undefined {
  if (!valueRange) return undefined;
  switch (where) {
    case 'compose':
      return replace(text, valueRange, `\${${name}}`);
    case 'github-actions':
      return replace(text, valueRange, `\${{ secrets.${name} }}`);
    case 'k8s':
      return secretKeyRef(text, range, valueRange, object, name);
    case 'gitlab-ci':
      return withoutVariable(text, range);
    case 'helm-values':
      return { range: valueRange, text: '""' };
    case 'secret-generator':
      return fromEnvFile(text, range, object);
    default:
      return undefined;
  }
}

/** Takes a variable out of a pipeline, with its `variables:` where it is the only one. */
function withoutVariable(text: string, range: Range): TextEdit | undefined {
  const removed = removalOf(text, range, 'entry');
  if (!removed) return undefined;
  const head = /(?:^|\n)( *)variables:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*$/.exec(text.slice(0, removed.start));
  const next = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)\S/.exec(text.slice(removed.end))?.[1] ?? '';
  if (!head || next.length > (head[1] as string).length) return { range: removed, text: '' };
  const start = head.index + (text[head.index] === '\n' ? 1 : 0);
  return { range: { start, end: removed.end }, text: '' };
}

/** `literals:` of a secretGenerator become `envs:`, the file of variables that the generator reads instead. */
function fromEnvFile(text: string, { start }: Range, secret: string): TextEdit | undefined {
  const before = text.slice(0, start);
  const head = /literals:[ \t]*\r?\n(?:[ \t]*(?:- [^\n]*|#[^\n]*)?\r?\n)*([ \t]*)- ["']?$/.exec(before);
  const indent = head?.[1];
  if (!head || indent === undefined) return undefined;
  const rest = new RegExp(`^[^\\n]*(?:\\n(?:${indent}- |[ \\t]*#)[^\\n]*)*`).exec(text.slice(start))?.[0] ?? '';
  return { range: { start: head.index, end: start + rest.length }, text: `envs:\n${indent}- ${secret}.env` };
}

/** `value: x` becomes `valueFrom: { secretKeyRef: … }`, in the style and indentation of its surroundings. */
function secretKeyRef(text: string, entry: Range, value: Range, object: string, variable: string): TextEdit | undefined {
  const head = text.slice(entry.start, value.start);
  const key = /(["']?)value\1[ \t]*:[ \t]*$/.exec(head);
  if (!key) return undefined;
  const start = entry.start + key.index;
  const secretKey = variable.toLowerCase().replace(/_+/g, '-').replace(/^-|-$/g, '');
  const range = { start, end: value.end };
  if (text[entry.start] === '{') {
    const quote = key[1] === '"' ? '"' : '';
    const word = (written: string) => `${quote}${written}${quote}`;
    const reference = `{ ${word('name')}: ${word(object)}, ${word('key')}: ${word(secretKey)} }`;
    return { range, text: `${word('valueFrom')}: { ${word('secretKeyRef')}: ${reference} }` };
  }
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = ['valueFrom:', `${indent}  secretKeyRef:`, `${indent}    name: ${object}`, `${indent}    key: ${secretKey}`];
  return { range, text: lines.join(eol) };
}

/** In a line of a script; YAML's own double quotes could not hold those of the shell. */
function inScript(text: string, value: LiteralValue, expansion: string): readonly TextEdit[] | undefined {
  const line = text.slice(text.lastIndexOf('\n', value.range.start) + 1, text.indexOf('\n', value.range.end) >>> 0);
  const isQuoted = /^\s*(?:-\s+)?"/.test(line);
  if (isQuoted && value.quoted === 'single') return undefined;
  const edit = isQuoted ? replace(text, value.range, expansion) : expandIn(text, value, expansion);
  return edit && [edit];
}

/** Keeps the quotes of what it replaces; adds some where a plain scalar in flow style could not hold the braces. */
function replace(text: string, range: Range, replacement: string): TextEdit {
  const written = text.slice(range.start, range.end);
  const quote = /^(["'])[\s\S]*\1$/.exec(written)?.[1];
  if (quote === '"' && replacement.includes('"')) return { range, text: `'${replacement}'` };
  if (quote) return { range, text: `${quote}${replacement}${quote}` };
  // A percent sign begins a directive.
  if (/^[|>]/.test(written) || /^%/.test(replacement)) return { range, text: inQuotes(replacement) };
  const line = text
    .slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start)
    .replace(/"[^"]*"|'[^']*'|\$?\{[^{}]*\}|\[[^[\]]*\]/g, '');
  const isWholeFlowScalar = /[{[][^}\]]*[:,[]\s*$/.test(line);
  return { range, text: isWholeFlowScalar ? inQuotes(replacement) : replacement };
}

function inQuotes(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
