/** Images that no registry has: another build of the repository makes them, or a folder stands for them. */

import type { ImageFact, SimpleCommand } from '../../facts';
import { folderOf, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';

interface Builds {
  readonly names: ReadonlySet<string>;
  /** Of names that a script or compose puts together: `-t "base-$VERSION"`, `<folder>_web`. */
  readonly patterns: readonly RegExp[];
}

const known = new WeakMap<ProjectView, Builds>();

/** Docker Hub's publishers have letters and digits in their names, and its official images no underscore: `shop-ci/base`, `shop_builder`. */
function isOfNoRegistry(name: string): boolean {
  const [first = '', ...rest] = name.split('/');
  return !/[.:$]/.test(first) && (rest.length === 0 ? first.includes('_') : /[-_]/.test(first));
}

/**
 * Whether a FROM names a build context of compose's `additional_contexts` or of `--build-context`, or an image that is built here: by compose
 * (`shop-web` of the project shop's service web), by a script (`docker build -t shop-base .`, `docker tag ghcr.io/acme/base shop-base`), or of a
 * Dockerfile that bears its name (`acme/tools` of `Dockerfile-tools`, `shop-base` of `shop-base.Containerfile` beside it). `localhost/shop` is
 * Podman's name for what the machine has and no registry; other names no registry can have.
 */
export function isBuiltHere({ name, tag }: ImageFact, file: string, project: ProjectView): boolean {
  if (name.startsWith('localhost/') || isOfNoRegistry(name)) return true;
  if (name.includes('.') || (tag !== undefined && tag !== 'latest')) return false;
  let builds = known.get(project);
  if (!builds) {
    const tags = tagsOfScripts(project);
    const names = [...contextsIn(project), ...builtByCompose(project), ...tags.filter((text) => !text.includes('$'))];
    const patterns = [...tags.filter((text) => text.includes('$')).map(patternOf), ...namedAfterFolder(project)];
    builds = { names: new Set(names), patterns };
    known.set(project, builds);
  }
  return (
    builds.names.has(name) ||
    builds.patterns.some((pattern) => pattern.test(name)) ||
    (tag === undefined && bearsName(name, file, project))
  );
}

/** What `docker build -t` and `docker tag` call images, without their tags. */
function tagsOfScripts(project: ProjectView): string[] {
  return project
    .facts('command')
    .flatMap(({ file, fact }) => fact.commands.map((command) => ({ file, command })))
    .flatMap(({ file, command }) => {
      const texts = command.words.map(({ text }) => text);
      if (isTagging(command)) return texts.slice(-1);
      if (!isBuild(command)) return [];
      return texts.flatMap((text, index) => {
        const [, joined] = /^(?:-t|--tag)=(.+)$/.exec(text) ?? [];
        const name = joined ?? (/^(?:-t|--tag)$/.test(texts[index - 1] ?? '') ? text : undefined);
        if (name === undefined) return [];
        return /^\$\{?1\}?$/.test(name) ? givenTo(command.inFunction, file, project) : [name];
      });
    })
    .map((name) => name.replace(/:[^/}]*$/, ''))
    .filter((name) => /^[\w-]{3}/.test(name));
}

/** `docker tag`, `docker image tag` */
function isTagging({ program, words: [, first, second] }: SimpleCommand): boolean {
  return builders.test(program) && (first?.text === 'tag' || (first?.text === 'image' && second?.text === 'tag'));
}

/** `docker build`, `$DOCKER_BIN build`, `${CONTAINER_RUNTIME} build` */
function isBuild({ program, words }: SimpleCommand): boolean {
  const isBuilder = builders.test(program) || /^\$[({]?\w*(?:DOCKER|PODMAN|CONTAINER)\w*[)}]?$/i.test(words[0]?.text ?? '');
  return isBuilder && words.some(({ text }) => text === 'build');
}

const builders = /^(?:docker|podman|buildah|nerdctl)$/;

/** What a script calls its own function with first: `build_image "shop-slim-$VERSION"`. */
function givenTo(name: string | undefined, file: string, project: ProjectView): string[] {
  if (name === undefined) return [];
  return project
    .factsIn(file, 'command')
    .flatMap(({ commands }) => commands)
    .flatMap(({ words: [called, first] }) => (called?.text === name && first ? [first.text] : []));
}

function patternOf(name: string): RegExp {
  return new RegExp(
    `^${name
      .split(/\$\{[^}]*\}|\$\w+/)
      .map(literally)
      .join('[\\w.-]*')}$`,
  );
}

/** A project of compose that nothing names is called after the folder of the checkout, which anybody may choose. */
function* namedAfterFolder(project: ProjectView): Generator<RegExp> {
  for (const { file, named, service, image } of composeBuilds(project))
    if (folderOf(file) === '' && named === '' && image === undefined) yield new RegExp(`^[\\w-]+[-_]${literally(service)}$`);
}

/** Only an image of somebody's own has a space of names and a Dockerfile of its last one, or one of its whole name, of two words, beside the file. */
function bearsName(name: string, file: string, project: ProjectView): boolean {
  const last = nameOf(name);
  const own = new RegExp(`^(?:docker|container)file[.-]${literally(last)}$|^${literally(last)}\\.(?:docker|container)file$`, 'i');
  if (last !== name) return project.files.some((other) => own.test(nameOf(other)));
  return name.includes('-') && project.list(folderOf(file)).some((other) => other !== nameOf(file) && own.test(other));
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
  for (const { named, service, image } of composeBuilds(project)) {
    if (image !== undefined) yield image;
    else if (named !== '') yield* [`${named}-${service}`, `${named}_${service}`];
  }
}

function* composeBuilds(
  project: ProjectView,
): Generator<{ file: string; named: string; service: string; image: string | undefined }> {
  for (const { file, fact } of project.facts('workload')) {
    if (fact.format !== 'compose' || !fact.build) continue;
    const named = /^name:[ \t]*["']?([\w-]+)/m.exec(project.textOf(file, whole))?.[1] ?? nameOf(folderOf(file)).toLowerCase();
    const given = project.factsIn(file, 'image').find(({ workload, built }) => built && workload === fact.name);
    yield { file, named, service: fact.name, image: given?.name };
  }
}

const whole = { start: 0, end: 200_000 };
