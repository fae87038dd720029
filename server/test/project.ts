import { memoryFileSystem } from '../src/engine/file-system';
import type { Project } from '../src/engine/project/project';
import { Workspace } from '../src/engine/workspace';

/** The project of these files, named from `/work`, seen from `root`. */
export async function loadProject(files: Readonly<Record<string, string>>, root = '/work'): Promise<Project> {
  const disk = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/work/${file}`, text]));
  const workspace = new Workspace(root, { fileSystem: memoryFileSystem(disk), rules: [] });
  await workspace.load();
  return workspace.view();
}

export const json = (value: unknown) => JSON.stringify(value, null, 2);
