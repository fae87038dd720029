import type { CopyFact, InstructionFact } from '../../facts';
import { folderOf, foldersUp, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';

/** The folder that a Dockerfile's COPY reads from: where compose or a `docker build` says so, else the nearest one up that holds what it copies. */
export function buildContext(project: ProjectView, dockerfile: string): string {
  const own = folderOf(dockerfile);
  return toldContext(project, dockerfile) ?? guess(project, dockerfile, own);
}

/** The folder that compose or a `docker build` names for it. */
export function toldContext(project: ProjectView, dockerfile: string): string | undefined {
  return composeContext(project, dockerfile) ?? commandContext(project, dockerfile);
}

function composeContext(project: ProjectView, dockerfile: string): string | undefined {
  for (const { fact } of project.facts('workload')) {
    const context = fact.build?.context;
    if (context === undefined || /[$:]/.test(context)) continue;
    const file = fact.build?.dockerfile ?? joinFolder(context, 'Dockerfile');
    if (file === dockerfile) return joinFolder('', context);
  }
  return undefined;
}

/** `docker build -f docker/api.Dockerfile .` */
function commandContext(project: ProjectView, dockerfile: string): string | undefined {
  for (const { fact } of project.facts('command')) {
    for (const { program, words } of fact.commands) {
      if (program !== 'docker' && program !== 'podman') continue;
      const texts = words.map(({ text }) => text);
      const last = words.at(-1);
      if (!texts.includes('build') || !last || last.dynamic) continue;
      const flag = texts.findIndex((text) => text === '-f' || text === '--file');
      const file = flag >= 0 ? texts[flag + 1] : texts.find((text) => text.startsWith('--file='))?.slice('--file='.length);
      if (file !== undefined && joinFolder(fact.cwd ?? '', file) === dockerfile) return joinFolder(fact.cwd ?? '', last.text);
    }
  }
  return undefined;
}

function guess(project: ProjectView, dockerfile: string, own: string): string {
  const named = project
    .factsIn(dockerfile, 'copy')
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources.map(({ text }) => text))
    .filter((text) => !/[*?[$]|^[./]*$|:\/\//.test(text));
  if (named.length === 0) return own;
  return (
    foldersUp(own).find((folder) => named.some((text) => project.exists(copiedPath(folder, text), { ignored: true }))) ?? own
  );
}

/** What the source of a COPY means: a leading `/` is the context, and `..` does not lead out of it. */
export function copiedPath(context: string, source: string): string {
  return joinFolder(context, joinFolder('', source));
}

type Placed = CopyFact | InstructionFact;

/**
 * The files of which copies are in the image that the last stage makes: its own, its base stages', and what it takes over from others.
 * `name` is that of a single file, which the copy may put in a folder.
 */
export function isShipped(project: ProjectView, dockerfile: string, copy: CopyFact, name?: string): boolean {
  const stages = project.factsIn(dockerfile, 'image').filter(({ use }) => use === 'from');
  const copies = project.factsIn(dockerfile, 'copy');
  const placed: Placed[] = [...copies, ...project.factsIn(dockerfile, 'instruction')];
  const indexOf = (name: string) => {
    const named = stages.find(({ stage }) => stage?.name?.toLowerCase() === name.toLowerCase())?.stage?.index;
    return named ?? (/^\d+$/.test(name) ? Number(name) : undefined);
  };
  const parents = new Map(stages.map(({ stage, name, local }) => [stage?.index ?? -1, local ? indexOf(name) : undefined]));
  const workdir = (index: number | undefined, before: number, depth = 0): string => {
    if (index === undefined || depth > 20) return '/';
    const line = placed.findLast((fact): fact is InstructionFact => {
      return (
        fact.kind === 'instruction' && fact.keyword === 'WORKDIR' && fact.stage?.index === index && fact.range.start < before
      );
    });
    const base = () => workdir(parents.get(index), Number.POSITIVE_INFINITY, depth + 1);
    const path = line?.arguments[0]?.text;
    if (path === undefined) return base();
    return path.startsWith('/') ? path : resolve(workdir(index, line?.range.start ?? 0, depth + 1), path);
  };
  const shipped = (index: number, path: string, depth: number): boolean => {
    if (depth > 20) return false;
    const final = stages.find(({ stage }) => stage?.index === index)?.stage?.final;
    if (final) return true;
    for (const [child, parent] of parents) if (parent === index && shipped(child, path, depth + 1)) return true;
    return copies.some(({ from, sources, destination = '.', stage, range }) => {
      if (from === undefined || indexOf(from) !== index) return false;
      const taken = sources.map(({ text }) => resolve('/', text)).find((source) => isWithin(path, source));
      if (taken === undefined) return false;
      return shipped(stage.index, resolve(workdir(stage.index, range.start), destination), depth + 1);
    });
  };
  const destination = resolve(workdir(copy.stage.index, copy.range.start), copy.destination ?? '.');
  const isInFolder = name !== undefined && shipped(copy.stage.index, resolve(destination, name), 0);
  return isInFolder || shipped(copy.stage.index, destination, 0);
}

function resolve(base: string, path: string): string {
  return `/${joinFolder(base, path)}`;
}

function isWithin(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}
