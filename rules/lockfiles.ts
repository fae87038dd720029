import { foldersUp } from './paths';
import type { App, ProjectView } from './project';

const lockfiles = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
} as const;

const at = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** Folder of the package.json that an install in this folder reads; undefined where none stands there or above. */
export function manifestFolder(project: ProjectView, folder: string): string | undefined {
  return foldersUp(folder).find((candidate) => project.exists(at(candidate, 'package.json')));
}

/** The lockfile that an install in this folder reads: its own, or that of the workspace above. */
export function lockfileFor(project: ProjectView, manager: 'npm' | 'yarn' | 'pnpm', folder: string): string | undefined {
  return foldersUp(folder)
    .flatMap((candidate) => lockfiles[manager].map((name) => at(candidate, name)))
    .find((path) => project.exists(path));
}

/** Yarn 2 and later, which installs immutably in CI by itself. */
export function isModernYarn(project: ProjectView, folder: string): boolean {
  return foldersUp(folder).some((candidate) => {
    if (project.exists(at(candidate, '.yarnrc.yml')) || project.exists(at(candidate, '.yarn/releases'))) return true;
    const manifest = at(candidate, 'package.json');
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
          project.exists(folder === '' ? 'pnpm-workspace.yaml' : `${folder}/pnpm-workspace.yaml`) ||
          project
            .factsIn(folder === '' ? 'package.json' : `${folder}/package.json`, 'package')
            .some(({ workspaces }) => workspaces !== undefined),
      ) ?? app.path
  );
}
