import type { Fix } from '../../rule';
import { stagesUnder } from '../containers/image-stages';
import { hasLockfile } from './copied-lockfiles';
import { isModernYarn, lockfileFor, manifestFolder } from './lockfiles';
import { installOf, type NodeManager, type PlacedInstall } from './package-managers';

/** How an install of what the manifest says is held to the lockfile; undefined where it is, or where nothing of the kind is known. */
export function lockedForm(placed: PlacedInstall): { instead: string; fix: Fix } | undefined {
  const { install, fact, cwd, project } = placed;
  if (install.locked || install.global) return undefined;
  const { verb } = install;
  if (install.manager === 'npm') {
    if (isOnOldNpm(placed)) return undefined;
    return { instead: 'npm ci', fix: { title: 'Install with npm ci', edits: [{ range: verb.range, text: 'ci' }] } };
  }
  if (install.manager === 'pnpm' && fact.origin !== 'docker-run') return undefined;
  if (install.manager !== 'yarn' && install.manager !== 'pnpm') return undefined;
  const modern = install.manager === 'yarn' && isModernYarn(project, cwd) && !isClassicYarn(placed);
  if ((modern || install.manager === 'pnpm') && isToldOfPipeline(placed)) return undefined;
  if (modern && (fact.origin === 'ci-step' || fact.origin === 'platform')) return undefined;
  const flag = modern ? '--immutable' : '--frozen-lockfile';
  const end = { start: verb.range.end, end: verb.range.end };
  return {
    instead: `${install.manager} install ${flag}`,
    fix: { title: `Add ${flag}`, edits: [{ range: end, text: ` ${flag}` }] },
  };
}

/** The npm of Node 7 and before knows no `npm ci`, which came with 5.7; it installs what a shrinkwrap names. */
function isOnOldNpm({ fact, file, project }: PlacedInstall): boolean {
  if (fact.origin !== 'docker-run') return false;
  const stages = stagesUnder(project, file, fact.stage?.index);
  return project
    .factsIn(file, 'image')
    .some(
      ({ use, name, tag = '', stage }) =>
        use === 'from' &&
        stages.has(stage?.index ?? -1) &&
        /(?:^|\/)node$/.test(name) &&
        /^(?:[0-7]|argon|boron)(?:[.-]|$)/.test(tag),
    );
}

/** pnpm and Yarn 2+ hold to the lockfile by themselves where CI is set: on the line, or by ENV or ARG of the stage or of what it stands on. */
function isToldOfPipeline({ fact, command, project, file }: PlacedInstall): boolean {
  const assigned = fact.commands
    .filter(
      ({ range, program }) => range.start === command.range.start || (program === 'export' && range.start < command.range.start),
    )
    .flatMap(({ assignments, words }) => [
      ...assignments.map(({ name, value }) => `${name}=${value.text}`),
      ...words.map(({ text }) => text),
    ]);
  if (assigned.some((text) => /^CI=(?:true|1)$/.test(text))) return true;
  const stages = project.factsIn(file, 'image').filter(({ use }) => use === 'from');
  const set = project
    .factsIn(file, 'env-declaration')
    .filter(({ name, value }) => name === 'CI' && /^(?:true|1)$/.test(value ?? ''));
  let stage = fact.stage;
  for (let depth = 0; stage !== undefined && depth < 20; depth++) {
    const { index, name } = stage;
    if (set.some(({ scope, range }) => scope === (name ?? String(index)) && range.start < command.range.start)) return true;
    const base = stages.find(({ stage: own, local }) => own?.index === index && local)?.name.toLowerCase();
    stage = stages.find(({ stage: own }) => base !== undefined && own?.name?.toLowerCase() === base)?.stage;
  }
  return false;
}

/** The image brings Yarn 1 from npm's registry, whose newest `yarn` that is; a release that the repository holds takes over where it is copied. */
function isClassicYarn({ fact, command, project, file }: PlacedInstall): boolean {
  if (fact.origin !== 'docker-run') return false;
  const stages = stagesUnder(project, file, fact.stage?.index);
  const bringsRelease = project
    .factsIn(file, 'copy')
    .some(
      ({ stage, sources }) => stages.has(stage.index) && sources.some(({ text }) => /^(?:\.\/?|\*)$|\.yarn(?:\/|$)/.test(text)),
    );
  if (bringsRelease) return false;
  return project
    .factsIn(file, 'command')
    .filter(({ origin, stage }) => origin === 'docker-run' && stage !== undefined && stages.has(stage.index))
    .flatMap(({ commands }) => commands)
    .filter(({ range }) => range.start < command.range.start)
    .some((earlier) => installOf(earlier)?.packages.some(({ text }) => /^yarn(?:@(?:1\b.*|latest|classic))?$/.test(text)));
}

/** Whether an install may be held to the lockfile: it stands, and nothing has changed what it was made of. `absent`: not in the image. */
export function canBeLocked(placed: PlacedInstall): 'yes' | 'no' | 'absent' {
  const { install, fact, command, cwd, project } = placed;
  const manager = install.manager as NodeManager;
  const manifest = manifestFolder(project, cwd);
  const lockfile = manifest === undefined ? undefined : lockfileFor(project, manager, manifest);
  if (lockfile === undefined) return 'no';
  const has = fact.origin === 'docker-run' ? hasLockfile(placed, lockfile) : 'yes';
  if (has === 'no') return 'absent';
  if (command.words.some(({ text }) => /^--no-(?:package-lock|lockfile|shrinkwrap)|^--no-save/.test(text))) return 'no';
  if (has === 'unknown' || isRewrittenBefore(placed)) return 'no';
  // Yarn 1 does not read what Yarn 2 has written.
  return manager === 'yarn' && isModernYarn(project, cwd) && isClassicYarn(placed) ? 'no' : 'yes';
}

/** What the lockfile was made of is changed on the way: an install that holds to it would fail. */
function isRewrittenBefore({ command, fact, project, file }: PlacedInstall): boolean {
  const others =
    fact.origin === 'docker-run' ? project.factsIn(file, 'command').filter(({ origin }) => origin === 'docker-run') : [fact];
  return others
    .flatMap(({ commands }) => commands)
    .filter(({ range }) => range.start < command.range.start)
    .some(({ program, words, redirects }) => {
      const texts = words.map(({ text }) => text);
      if (redirects.some(({ operator, target }) => operator.startsWith('>') && isOfInstall(target?.text ?? ''))) return true;
      if (writers.has(program)) return texts.slice(1).some(isOfInstall);
      return program === 'npm' && ((texts[1] === 'pkg' && texts[2] !== 'get') || texts[1] === 'version');
    });
}

const writers = new Set(['sed', 'mv', 'rm', 'tee', 'json', 'yq', 'sponge', 'perl', 'dot-json']);

function isOfInstall(path: string): boolean {
  return /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)$/.test(path);
}
