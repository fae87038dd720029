import type { ProjectView } from '../../project';
import { importersOf } from '../packages/imports';
import { holdsDevelopersProgram } from './development-images';

const known = new WeakMap<ProjectView, ReadonlySet<string>>();

/** Whether a program is started by nothing but an image of developers, and no other module loads it: the stand-in of a third party, a local trigger. */
export function isProgramOfDevelopers(file: string, project: ProjectView): boolean {
  let programs = known.get(project);
  if (!programs) {
    // While it is found out, every program is one of production.
    known.set(project, new Set());
    programs = new Set(programsOf(project));
    known.set(project, programs);
  }
  return programs.has(file);
}

function programsOf(project: ProjectView): string[] {
  const byFile = new Map<string, boolean>();
  for (const { entries, origin, originFile } of project.starts) {
    const isTheirs = origin.origin.startsWith('docker-') && holdsDevelopersProgram(originFile, project);
    for (const entry of entries) byFile.set(entry, isTheirs && byFile.get(entry) !== false);
  }
  return [...byFile].filter(([file, isTheirs]) => isTheirs && importersOf(file, project).length === 0).map(([file]) => file);
}
