import { folderOf, nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { wordsOf } from '../credentials/secret-names';
import { importClosure, importersOf } from '../packages/imports';

/** Commands of a command line that start a process, and modules that choose among them. */
const starting = /^(?:start|serve|server|run|runner|running|main|index|web|api|worker|daemon|launch|app|entrypoint)$/;

/**
 * Whether a module is a command of the program's own command line (`src/cli/reset-password.ts`, `bin/theme/create.ts` that only commands load): somebody runs it by hand and reads what it
 * says. One that listens, handles requests, or starts the process by its name is the process itself.
 */
export function isProgramCommand(file: string, project: ProjectView): boolean {
  const app = project.appOf(file);
  const folder = folderOf(file).slice(app && app.path !== '' ? app.path.length : 0);
  if (app?.entries.includes(file)) return false;
  // `stats/cli.ts`, which nothing loads.
  const isAlone = /^cli\.(?:[cm]?[jt]s|py)$/.test(nameOf(file)) && importersOf(file, project).length === 0;
  if (!isAlone && !folder.split('/').some((part) => part === 'cli' || part === 'bin')) return false;
  if (wordsOf(nameOf(file).replace(/\.\w+$/, '')).some((word) => starting.test(word))) return false;
  if (project.factsIn(file, 'listen').length > 0 || project.factsIn(file, 'handler').length > 0) return false;
  if (isAlone || folder.split('/').includes('cli')) return true;
  // Programs that a package brings: what listens is a server, whatever folder it stands in.
  return importersOf(file, project).every(
    (importer) => /(?:^|\/)(?:cli|bin)\//.test(importer) && project.factsIn(importer, 'listen').length === 0,
  );
}

/** Packages by which a program asks the person in front of it. */
const dialogues = /^(?:inquirer|enquirer|prompts|@inquirer\/.+|@clack\/prompts|questionary|PyInquirer)$/;

/** Whether a module is of a program that somebody talks with: each entry that loads it asks questions, and none listens. */
export function isDialogue(file: string, project: ProjectView): boolean {
  const entries = (project.appOf(file)?.entries ?? []).filter((entry) => importClosure(entry, project).files.has(file));
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      const loaded = [...importClosure(entry, project).files];
      return (
        loaded.some((one) => project.factsIn(one, 'import').some(({ specifier }) => dialogues.test(specifier))) &&
        loaded.every((one) => project.factsIn(one, 'listen').length === 0 && project.factsIn(one, 'handler').length === 0)
      );
    })
  );
}
