import type { Range, SchemaChangeFact } from '../../facts';
import type { ProjectView } from '../../project';
import { isProgramCommand } from './program-commands';

/**
 * Whether only subcommands of the program's own command line lead to a schema change: by the function it stands in, or because all
 * that imports such functions of its module uses them nowhere else.
 */
export function isTask({ place, within, range }: SchemaChangeFact, file: string, project: ProjectView): boolean {
  if (place.task || isProgramCommand(file, project)) return true;
  if (place.scope !== 'function') return false;
  if (isCalledByScripts(range, file, project)) return true;
  if (!within) return false;
  let isUsed = false;
  for (const { file: importer, fact } of project.facts('import')) {
    if (fact.form !== 'python' || fact.typeOnly || importer === file || project.roleOf(importer) === 'test') continue;
    const { specifier, names, onlyInTasks = [] } = fact;
    const isSame = (dotted: string) => project.resolveImport(importer, dotted) === file;
    const used = names
      ? names.filter((name) => {
          if (isSame(specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`)) return true;
          return (name === '*' || within.includes(name)) && isSame(specifier);
        })
      : isSame(specifier)
        ? ['*']
        : [];
    const isCommand = used.length > 0 && isProgramCommand(importer, project);
    if (!isCommand && used.some((name) => !onlyInTasks.includes(name))) return false;
    isUsed ||= used.length > 0;
  }
  return isUsed;
}

/** A method that scripts of the repository call on their objects, and no module of a process does. */
function isCalledByScripts(range: Range, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const before = project.textOf(file, { start: 0, end: range.start });
  const [method] = [...before.matchAll(/^([ \t]+)(?:async )?def (\w+)\(\s*self\b.*$/gm)].slice(-1);
  if (
    !method ||
    /^\S/m.test(
      before
        .slice(method.index + method[0].length)
        .slice(1)
        .replace(/^[)\]].*$/gm, ''),
    )
  )
    return false;
  const called = new RegExp(`(?<!\\b(?:command|op|super\\(\\)))\\.${method[2]}\\(`);
  const callers = project.files.filter(
    (other) => other.endsWith('.py') && project.roleOf(other) !== 'test' && called.test(project.textOf(other)),
  );
  return callers.length > 0 && callers.every((caller) => /^(?:admin|tooling)$/.test(project.roleOf(caller)));
}

/** Whether a schema change stands in a plain function that takes the database from its caller (`def create_all(engine):`), and no program calls it. */
export function isCalledNowhere({ range, within = [] }: SchemaChangeFact, file: string, project: ProjectView): boolean {
  const [name] = within;
  if (!file.endsWith('.py') || name === undefined) return false;
  const text = project.textOf(file);
  const [own] = [...text.slice(0, range.start).matchAll(/^((?:@.*\n)*)def (\w+)\(\s*([a-z]\w*)/gm)].slice(-1);
  if (own?.[1] !== '' || own[2] !== name) return false;
  const named = new RegExp(`(?<!\\bdef )(?<!\\bmetadata\\.)\\b${name}\\b`);
  return !project.files.some(
    (other) => project.roleOf(other) !== 'test' && !isDocument(other) && named.test(project.textOf(other)),
  );
}

function isDocument(file: string): boolean {
  return /\.(?:md|rst|txt|lock|json)$/.test(file);
}

/** Whether a change, or each call of the function it stands in, is reached in a mode of its own alone: `if run_mode == "migration": migrate(app)`. */
export function isOfOwnMode({ range, within = [] }: SchemaChangeFact, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const text = project.textOf(file);
  if (isUnderMode(text, range.start)) return true;
  const [owner] = within;
  const calls = owner === undefined ? [] : [...text.matchAll(new RegExp(`(?<![.\\w])(?<!\\bdef )${owner}\\(`, 'g'))];
  return calls.length > 0 && calls.every(({ index }) => isUnderMode(text, index));
}

const mode = /^\s*(?:if|elif)\s+(?:\w+\.)*\w*mode\s*==\s*["']migrat\w*["']\s*:/i;

/** Whether a line around the one that a place of a Python text is on asks for the mode. */
function isUnderMode(text: string, at: number): boolean {
  const lines = text.slice(0, at).split('\n');
  let depth = indentOf(lines.pop() ?? '');
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || indentOf(line) >= depth) continue;
    if (mode.test(line)) return true;
    depth = indentOf(line);
    if (depth === 0) return false;
  }
  return false;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
