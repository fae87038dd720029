import type { SchemaChangeFact } from './facts';
import { isProgramCommand } from './program-commands';
import type { ProjectView } from './project';

/**
 * Whether only subcommands of the program's own command line lead to a schema change: by the function it stands in, or because all
 * that imports such functions of its module uses them nowhere else.
 */
export function isTask({ place, within }: SchemaChangeFact, file: string, project: ProjectView): boolean {
  if (place.task || isProgramCommand(file, project)) return true;
  if (place.scope !== 'function' || !within) return false;
  let isUsed = false;
  for (const { file: importer, fact } of project.facts('import')) {
    if (fact.form !== 'python' || fact.typeOnly || importer === file || project.roleOf(importer) === 'test') continue;
    const { specifier, names, onlyInTasks = [] } = fact;
    const isSame = (dotted: string) => project.resolveImport(importer, dotted) === file;
    const used = names
      ? names.filter((name) => {
          if (isSame(specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`)) return true;
          return (name === '*' || within.includes(name)) && isSame(specifier);
        })
      : isSame(specifier)
        ? ['*']
        : [];
    const isCommand = used.length > 0 && isProgramCommand(importer, project);
    if (!isCommand && used.some((name) => !onlyInTasks.includes(name))) return false;
    isUsed ||= used.length > 0;
  }
  return isUsed;
}
