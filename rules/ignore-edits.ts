import { inFolder } from './paths';
import type { ProjectView } from './project';
import type { Edit } from './rule';

/** Names a file in the nearest .gitignore above it, or in a new one at the root. A bare name holds at every level below. */
export function ignoreEdit(project: ProjectView, file: string): Edit {
  const parts = file.split('/');
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/');
    const ignore = inFolder(folder, '.gitignore');
    if (!project.exists(ignore) && depth > 0) continue;
    return { file: ignore, append: [parts.slice(depth).join('/')] };
  }
  return { file: '.gitignore', append: [file] };
}
