import { foldersUp, inFolder } from '../../paths';
import type { App, ProjectView } from '../../project';
import type { NodeManager } from './package-managers';

const lockfiles = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
} as const;

/** Folder of the package.json that an install in this folder reads; undefined where none stands there or above. */
export function manifestFolder(project: ProjectView, folder: string): string | undefined {
  return foldersUp(folder).find((candidate) => project.exists(inFolder(candidate, 'package.json')));
}

/** The lockfile that an install in this folder reads: its own, or that of the workspace above. */
export function lockfileFor(project: ProjectView, manager: 'npm' | 'yarn' | 'pnpm', folder: string): string | undefined {
  const holds = (candidate: string, name: string) => project.exists(inFolder(candidate, name));
  // What another manager has locked is no part of the workspace above.
  const own = foldersUp(folder).find((candidate) =>
    Object.values(lockfiles)
      .flat()
      .some((name) => holds(candidate, name)),
  );
  const name = own === undefined ? undefined : lockfiles[manager].find((each) => holds(own, each));
  return own === undefined || name === undefined ? undefined : inFolder(own, name);
}

/** Yarn 2 and later, which installs immutably in CI by itself. */
export function isModernYarn(project: ProjectView, folder: string): boolean {
  return foldersUp(folder).some((candidate) => {
    if (project.exists(inFolder(candidate, '.yarnrc.yml')) || project.exists(inFolder(candidate, '.yarn/releases'))) return true;
    const manifest = inFolder(candidate, 'package.json');
    return project
      .factsIn(manifest, 'package')
      .some(({ range }) => /"packageManager"\s*:\s*"yarn@(?:[2-9]|\d\d)/.test(project.textOf(manifest, range)));
  });
}

/** A member of a workspace is installed from the workspace's root. */
export function installFolder(app: App, project: ProjectView): string {
  const folders = foldersUp(app.path);
  return (
    folders
      .slice(1)
      .find(
        (folder) =>
          project.exists(inFolder(folder, 'pnpm-workspace.yaml')) ||
          project.factsIn(inFolder(folder, 'package.json'), 'package').some(({ workspaces }) => workspaces !== undefined),
      ) ?? app.path
  );
}

/** The lockfile beside the manifest that another manager reads, and how that one installs. */
export function foreignLock(
  manifest: string,
  manager: NodeManager,
  project: ProjectView,
): { readonly lockfile: string; readonly instead: string } | undefined {
  for (const [other, lockfile] of [
    ['yarn', 'yarn.lock'],
    ['pnpm', 'pnpm-lock.yaml'],
    ['npm', 'package-lock.json'],
  ] as const) {
    if (other === manager || !project.exists(inFolder(manifest, lockfile))) continue;
    const flag = other === 'yarn' && isModernYarn(project, manifest) ? '--immutable' : '--frozen-lockfile';
    return { lockfile, instead: other === 'npm' ? 'npm ci' : `${other} install ${flag}` };
  }
  return undefined;
}
