import type { Range } from '../../facts';
import type { ProjectView, Start } from '../../project';
import type { Fix } from '../../rule';

/** Images that have no shell. */
const noShell = /distroless|(?:^|\/)(?:scratch|static|busyboxless)\b|chainguard|cgr\.dev/;

/**
 * `["gunicorn", "-b", "0.0.0.0:8000"]` → `["sh", "-c", "exec gunicorn -b 0.0.0.0:${PORT:-8000}"]`, so that a shell fills in the variable and is
 * gone when the server runs. Only for a CMD that is the whole command, in an image that has a shell.
 */
export function throughShell(
  start: Start,
  literal: { text: string; range: Range },
  name: string,
  project: ProjectView,
): Fix | undefined {
  const { file, fact } = start;
  if (fact.origin !== 'docker-cmd' || start.via.length > 0 || !isAlone(start, project)) return undefined;
  const written = project.textOf(file, fact.range);
  const words = [...written.matchAll(/"((?:[^"\\]|\\.)*)"/g)];
  const inside = (match: RegExpMatchArray) => {
    const from = fact.range.start + (match.index ?? 0);
    return literal.range.start > from && literal.range.end < from + match[0].length;
  };
  if (!/^\[[\s\S]*\]$/.test(written) || words.filter(inside).length !== 1) return undefined;
  const parts = words.map((match) => {
    const word = match[1] ?? '';
    if (!inside(match)) return /^[\w@%+=:,./-]+$/.test(word) ? word : /['"\\$`]/.test(word) ? undefined : `'${word}'`;
    const at = literal.range.start - (fact.range.start + (match.index ?? 0) + 1);
    const [before, after] = [word.slice(0, at), word.slice(at + literal.text.length)];
    return /^[\w@%+=:,./[\]-]*$/.test(before + after) ? `${before}\${${name}:-${literal.text}}${after}` : undefined;
  });
  if (parts.includes(undefined)) return undefined;
  const text = `["sh", "-c", "exec ${parts.join(' ')}"]`;
  return { title: `Read the port from ${name}, through a shell`, edits: [{ file, range: fact.range, text }] };
}

/** No ENTRYPOINT takes it for its arguments, and a shell is at hand. */
function isAlone({ file, fact }: Start, project: ProjectView): boolean {
  const others = project.factsIn(file, 'command').filter((other) => other !== fact && other.origin === 'docker-entrypoint');
  const bases = project.factsIn(file, 'image').filter(({ use, stage }) => use === 'from' && stage?.index === fact.stage?.index);
  return others.length === 0 && bases.every(({ name, local }) => !local && !noShell.test(name));
}
