import type { CopyFact } from '../../facts';
import { folderOf, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';
import { toldContext } from '../containers/build-context';
import { stagesUnder } from '../containers/image-stages';
import type { NodeManager, PlacedInstall } from './package-managers';

/**
 * Whether the stage of an image has the lockfile (a path of the project) when an install of it runs: `yes` if a COPY before brings it or the
 * context, `no` if what is copied cannot hold it, `unknown` where that is for another file or stage to say.
 */
export function hasLockfile(
  { install, fact, command, project, file }: PlacedInstall,
  lockfile: string,
): 'yes' | 'no' | 'unknown' {
  const manager = install.manager as NodeManager;
  const told = toldContext(project, file);
  const contexts = told === undefined ? [...new Set(['', folderOf(file)])] : [told];
  if (contexts.some((context) => project.isDockerIgnored(lockfile, context, file))) return 'no';
  const copies = project.factsIn(file, 'copy');
  const before = (index: number | undefined) => {
    const under = stagesUnder(project, file, index);
    return copies.filter(({ stage, range }) => under.has(stage.index) && range.start < command.range.start);
  };
  const own = before(fact.stage?.index);
  const bringsIt = (copy: CopyFact) =>
    copy.from === undefined &&
    copy.sources.some(
      ({ text, dynamic }) =>
        isLockfile(text, manager) || (!dynamic && contexts.some((context) => holds(context, text, lockfile))),
    );
  if (own.some(bringsIt)) return 'yes';
  const fromStages = own.flatMap((copy) => (copy.from === undefined ? [] : { copy, from: indexOf(copy.from, project, file) }));
  const others = fromStages.filter(({ from }) => from === undefined || before(from).some(bringsIt));
  if (others.some(({ copy, from }) => from !== undefined && copy.sources.some(({ text }) => isLockfile(text, manager))))
    return 'yes';
  const mayBring = others.some(({ copy }) => copy.sources.some(({ text }) => !isFile(text)) && isWhole(copy));
  const isMade = own.some(
    ({ from, sources }) =>
      from === undefined &&
      sources.some(
        ({ text, dynamic }) => dynamic || (!isFile(text) && !contexts.some((at) => project.exists(joinFolder(at, text)))),
      ),
  );
  const isMounted = /--mount=type=bind/.test(project.textOf(file, fact.range)) || own.length === 0;
  return mayBring || isMade || isMounted ? 'unknown' : 'no';
}

/** A COPY before the install names the lockfile, which stands there though the repository does not show it: `COPY package.json yarn.lock ./`. */
export function isLockfileNamed({ install, fact, command, project, file }: PlacedInstall): boolean {
  const under = stagesUnder(project, file, fact.stage?.index);
  return project
    .factsIn(file, 'copy')
    .some(
      ({ from, stage, range, sources }) =>
        from === undefined &&
        under.has(stage.index) &&
        range.start < command.range.start &&
        sources.some(({ text }) => !text.includes('*') && isLockfile(text, install.manager as NodeManager)),
    );
}

function indexOf(stage: string, project: ProjectView, file: string): number | undefined {
  if (/^\d+$/.test(stage)) return Number(stage);
  return project
    .factsIn(file, 'image')
    .find(({ use, stage: own }) => use === 'from' && own?.name?.toLowerCase() === stage.toLowerCase())?.stage?.index;
}

function holds(context: string, source: string, lockfile: string): boolean {
  if (/[*?[]/.test(source)) return false;
  const folder = joinFolder(context, source.replace(/^\//, ''));
  return folder === '' || lockfile.startsWith(`${folder}/`);
}

function isFile(source: string): boolean {
  return /\.\w+$/.test(source) || source.includes('*');
}

/** Lands where the install runs: `COPY --from=build /app ./`, and not in a folder below, `./dist`. */
function isWhole({ destination, sources }: CopyFact): boolean {
  const last = (path: string) => path.replace(/\/+$/, '').replace(/^.*\//, '');
  const target = last(destination ?? '');
  return (
    target === '' ||
    target === '.' ||
    (destination?.startsWith('/') ?? false) ||
    sources.every(({ text }) => last(text) !== target)
  );
}

function isLockfile(source: string, manager: NodeManager): boolean {
  const name = source.replace(/\/$/, '').replace(/^.*\//, '');
  if (name === '*' || name === '*.*') return true;
  if (manager === 'npm')
    return /^(?:package-lock\.json\*?|npm-shrinkwrap\.json|package\*(?:\.json)?|\*\.json|package\*\.json\*?|package-\*\.json)$/.test(
      name,
    );
  return manager === 'yarn'
    ? /^(?:yarn\.lock\*?|yarn\*|\*\.lock|yarn\.\*)$/.test(name)
    : /^(?:pnpm-lock\.yaml\*?|pnpm\*|pnpm-\*\.yaml|\*\.yaml)$/.test(name);
}
