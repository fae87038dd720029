import { contains, type DeclarationFact, type Range } from '../../facts';
import { folderOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { isProgramCommand } from '../commands/program-commands';
import { importersOf } from '../packages/imports';

/** A function at the top of a module, or a method of a class there. */
interface Owner {
  readonly name: string;
  readonly range: Range;
  readonly isMethod: boolean;
}

/** Methods that frameworks call by these names, whatever class they find them in. */
const hooks =
  /^(?:__\w+__|constructor|(?:process|visit|pre|post|on|do)_\w+|on[A-Z]\w*|handle\w*|get|post|put|patch|delete|head|main|run|execute|setup|teardown|dispatch|invoke|call|render|emit|write|close|save|load|send|up|down|run_\w+)$/;
/** How deep callers of callers are asked for. */
const deepest = 4;

/**
 * Whether a process may come to a place: the module's own top level does, or a function that something names which a process may come to.
 * False only where the place stands in a function of a module that others load, and nothing but imports and exports, tests, scripts and
 * subcommands of the program's own speak its name.
 */
export function isReached(file: string, range: Range, project: ProjectView, depth = 0): boolean {
  const owner = ownerOf(file, range, project);
  if (!owner || !project.complete || depth > deepest) return true;
  const loading = importersOf(file, project).filter((other) => isOfProcess(other, project));
  if (loading.length === 0 && importersOf(file, project).length === 0) return !isLeft(file, owner, project);
  if (owner.isMethod && /\bthis\[|\bgetattr\(\s*self\b/.test(project.textOf(file))) return true;
  const others = owner.isMethod ? project.files.filter((other) => isSource(other) && isOfProcess(other, project)) : loading;
  const bound = owner.isMethod ? [] : boundNames(file, owner.name, project);
  if (bound === undefined) return true;
  const named = bound.length > 0 ? bound : others.map((other) => ({ file: other, name: owner.name }));
  return [{ file, name: owner.name }, ...named].some(({ file: other, name }) =>
    isNamedIn(other, name, { ...owner, file }, project, depth),
  );
}

/** Folders whose files frameworks load by themselves. */
const loadedByFolder =
  /(?:^|\/)(?:pages|app|routes?|api|plugins?|hooks?|jobs|tasks|commands?|functions|handlers?|controllers?|models?|middlewares?|migrations|events?|listeners|config)(?:\/|$)/i;

/**
 * A function without parameters in a module that nothing loads, whose own name and the file's nothing speaks, while imports are the way in
 * which the files beside it are loaded.
 */
function isLeft(file: string, { name, range, isMethod }: Owner, project: ProjectView): boolean {
  const stem = /([^/]+)\.\w+$/.exec(file)?.[1] ?? '';
  if (isMethod || !/\w{6}/.test(stem) || loadedByFolder.test(folderOf(file))) return false;
  if (project.apps.some(({ entries }) => entries.includes(file))) return false;
  const written = project.textOf(file, { start: range.start, end: range.start + 200 });
  if (!new RegExp(`${literally(name)}\\s*(?:=\\s*(?:async\\s*)?(?:function\\s*)?)?\\(\\s*\\)`).test(written)) return false;
  if (isNamedIn(file, name, { name, range, isMethod, file }, project, 0)) return false;
  const beside = project.files.filter((other) => other !== file && folderOf(other) === folderOf(file));
  if (!beside.some((other) => importersOf(other, project).length > 0)) return false;
  return !project.files.some((other) => other !== file && [stem, name].some((word) => project.textOf(other).includes(word)));
}

/** What a process may load: no test, script or docs; nor what the program's own subcommands are made of. */
function isOfProcess(file: string, project: ProjectView): boolean {
  return !/^(?:test|tooling|admin|docs)$/.test(project.roleOf(file)) && !isProgramCommand(file, project);
}

function isSource(file: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|vue|svelte|graphql|html)$/.test(file);
}

function ownerOf(file: string, range: Range, project: ProjectView): Owner | undefined {
  const around = project.factsIn(file, 'declaration').find((declaration) => contains(declaration.range, range));
  if (!around) return undefined;
  if (around.is !== 'class') return around.framed ? undefined : { ...around, isMethod: false };
  return methodAround(around, range);
}

function methodAround({ framed, methods = [] }: DeclarationFact, range: Range): Owner | undefined {
  const method = framed ? undefined : methods.find((one) => contains(one.range, range));
  return method && !method.framed && !hooks.test(method.name) ? { ...method, isMethod: true } : undefined;
}

function isNamedIn(file: string, name: string, owner: Owner & { file: string }, project: ProjectView, depth: number): boolean {
  const text = project.textOf(file);
  if (!text.includes(name)) return false;
  const word = literally(name);
  const silent = bindings(text, word);
  const tasks = project
    .factsIn(file, 'import')
    .some(({ specifier, onlyInTasks }) => onlyInTasks?.includes(name) && project.resolveImport(file, specifier) === owner.file);
  if (tasks) return false;
  for (const { index } of text.matchAll(new RegExp(`(?<![\\w$])${word}(?![\\w$])`, 'g'))) {
    const at = { start: index, end: index + name.length };
    if (file === owner.file && contains(owner.range, at)) continue;
    if (silent.some((binding) => contains(binding, at)) || isInComment(text, index)) continue;
    if (isReached(file, at, project, depth + 1)) return true;
  }
  return false;
}

/** Where a text only declares, imports or exports a name, under that name. */
function bindings(text: string, word: string): readonly Range[] {
  const list = `\\{[^{}()'"\`;]*\\}`;
  const patterns = [
    `\\b(?:import|export)\\s+(?:type\\s+)?(?:[\\w$]+\\s*,\\s*)?${list}(?:\\s*from\\b)?`,
    `\\b(?:const|let|var)\\s+${list}\\s*=\\s*(?:await\\s+)?(?:require|import)\\(`,
    `\\b(?:const|let|var|import)\\s+${word}\\s*(?:=\\s*(?:require|await import)\\(|from\\b)`,
    `\\b(?:module\\.)?exports\\s*=\\s*${list}`,
    `\\b(?:module\\.)?exports(?:\\.${word})?\\s*=\\s*${word}\\s*(?:;|$)`,
    `\\bexport\\s+default\\s+${word}\\s*(?:;|$)`,
    `^[ \\t]*from\\s+[\\w.]+\\s+import\\s+(?:\\([^)]*\\)|[^\\n]*)`,
    `^__all__\\s*=\\s*[[(][^\\])]*[\\])]`,
    `\\b(?:def|function\\s*\\*?|class)\\s+${word}\\b`,
  ];
  const renamed = new RegExp(
    `(?<![\\w$])${word}\\s+as\\b|(?<![\\w$])(?!${word}\\s*:)[\\w$]+\\s*:\\s*${word}(?![\\w$])|(?<![\\w$])${word}\\s*:(?!\\s*${word}(?![\\w$]))`,
  );
  return patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gm'))]
      // Under another name it is spoken of elsewhere.
      .filter(([found]) => !renamed.test(found))
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}

function isInComment(text: string, at: number): boolean {
  return /^\s*(?:\/\/|#|\*|\/\*)/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

/**
 * The names that other modules give to what a module exports as its own whole or default, where the function may be that; and nothing
 * where a module is passed on whole, so that nobody can tell what is called.
 */
function boundNames(file: string, name: string, project: ProjectView): readonly { file: string; name: string }[] | undefined {
  const isPython = file.endsWith('.py');
  const isWhole =
    !isPython &&
    new RegExp(
      `\\bmodule\\.exports\\s*=\\s*${literally(name)}\\b|\\bexport\\s+default\\s+(?:async\\s+)?(?:function\\s*\\*?\\s*)?${literally(name)}\\b`,
    ).test(project.textOf(file));
  const found: { file: string; name: string }[] = [];
  for (const { file: importer, fact } of project.facts('import')) {
    if (fact.typeOnly || importer === file || isPython !== importer.endsWith('.py') || !isOfProcess(importer, project)) continue;
    if (project.resolveImport(importer, fact.specifier) !== file) continue;
    const text = project.textOf(importer);
    const bound = isPython ? boundInPython(text, fact.specifier) : boundInScript(text, fact.range);
    if (bound === 'names') continue;
    if (bound === 'unknown') return undefined;
    if (!isWhole) {
      if (isPassedOn(text, bound)) return undefined;
      continue;
    }
    found.push({ file: importer, name: bound });
    for (const other of importersOf(importer, project)) if (isOfProcess(other, project)) found.push({ file: other, name: bound });
  }
  return found;
}

/** How the module of an import is called in a script; `names` where only members of it are. */
function boundInScript(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - 2000), start);
  const bare =
    /(?:\b(?:const|let|var)\s+([\w$]+)\s*=\s*(?:await\s+)?(?:require|import)\(\s*|\bimport\s+(?:\*\s*as\s+)?([\w$]+)\s+from\s+)['"`]?$/.exec(
      before,
    );
  const name = bare?.[1] ?? bare?.[2];
  if (name !== undefined) return /^['"`]?\s*\)\s*[.([]/.test(text.slice(end, end + 20)) ? 'unknown' : name;
  if (
    /(?:\}\s*=\s*(?:await\s+)?(?:require|import)\(\s*|\b(?:import|export)\s+(?:type\s+)?\{[^{}]*\}\s*from\s+|\bexport\s+\*\s+from\s+)['"`]?$/.test(
      before,
    )
  )
    return 'names';
  return 'unknown';
}

function boundInPython(text: string, specifier: string): string {
  const name = specifier.split('.').at(-1) ?? specifier;
  return new RegExp(`^[ \\t]*from\\s+${literally(specifier)}\\s+import\\b`, 'm').test(text) ? 'names' : name;
}

/** `use(store)`, `{ ...store }`, `store[name]`: more than members of a module is spoken of. */
function isPassedOn(text: string, name: string): boolean {
  const word = literally(name);
  const silent = bindings(text, word);
  return [...text.matchAll(new RegExp(`(?<![\\w$.'"/-])${word}(?![\\w$'"/-])(?!\\??\\.)`, 'g'))].some(
    ({ index }) =>
      !silent.some((binding) => contains(binding, { start: index, end: index + name.length })) &&
      !isInComment(text, index) &&
      !/\bimport\s+(?:\*\s*as\s+)?[\w.]*$/.test(text.slice(Math.max(0, index - 60), index)),
  );
}
