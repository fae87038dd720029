/** Images that no registry has: another build of the repository makes them, or a folder stands for them. */

import type { ImageFact } from './facts';
import { folderOf, nameOf } from './paths';
import type { ProjectView } from './project';

const names = new WeakMap<ProjectView, ReadonlySet<string>>();

/**
 * Whether a FROM names a build context of compose's `additional_contexts` or of `--build-context`, or what compose
 * builds and calls so: `shop-web` of the project shop's service web.
 */
export function isBuiltHere({ name, tag }: ImageFact, project: ProjectView): boolean {
  if (name.includes('.') || (tag !== undefined && tag !== 'latest')) return false;
  let found = names.get(project);
  if (!found) {
    found = new Set([...contextsIn(project), ...builtByCompose(project)]);
    names.set(project, found);
  }
  return found.has(name);
}

function* contextsIn(project: ProjectView): Generator<string> {
  for (const file of project.files) {
    if (/\.ya?ml$/.test(file)) yield* keysAfter(project.textOf(file, whole), /^([ \t]*)additional_contexts:[ \t]*\n/gm);
  }
  for (const { fact } of project.facts('command'))
    for (const [, key = ''] of fact.text.matchAll(/--build-context[= ]["']?([\w-]+)=/g)) yield key;
}

/** What is listed more to the right than the key: `base: ./base`, `- base=./base`. */
function* keysAfter(text: string, head: RegExp): Generator<string> {
  for (const match of text.matchAll(head)) {
    const depth = match[1]?.length ?? 0;
    for (const line of text.slice(match.index + match[0].length).split('\n')) {
      if (line.trim() === '' || /^\s*#/.test(line)) continue;
      const [, indent = '', key] = /^([ \t]*)(?:-[ \t]+)?["']?([\w-]+)["']?[ \t]*[:=]/.exec(line) ?? [];
      if (key === undefined || indent.length < depth || (indent.length === depth && !/^\s*-/.test(line))) break;
      yield key;
    }
  }
}

/** Of services that compose builds: the name that they are given, and the one that they have without. */
function* builtByCompose(project: ProjectView): Generator<string> {
  for (const file of project.files) {
    if (!/(?:^|\/)[\w.-]*compose[\w.-]*\.ya?ml$/.test(file)) continue;
    const text = project.textOf(file, whole);
    const named = /^name:[ \t]*["']?([\w-]+)/m.exec(text)?.[1] ?? nameOf(folderOf(file)).toLowerCase();
    for (const [, service = '', body = ''] of text.matchAll(/^ {2}([\w-]+):[ \t]*\n((?: {3,}[^\n]*\n?|[ \t]*\n)*)/gm)) {
      if (!/^ {4}build:/m.test(body)) continue;
      const image = /^ {4}image:[ \t]*["']?([\w./-]+)(?::latest)?["']?[ \t]*$/m.exec(body)?.[1];
      if (image !== undefined) yield image;
      else if (named !== '') yield* [`${named}-${service}`, `${named}_${service}`];
    }
  }
}

const whole = { start: 0, end: 200_000 };
