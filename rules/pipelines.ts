import type { ProjectView } from './project';

/** GitHub runs the workflows of a repository's own top folder only; those of a template or a vendored project below it stay where they are. */
export function isRunWorkflow(file: string, project: Pick<ProjectView, 'versionControl'>): boolean {
  return project.versionControl === undefined || !/.\/\.github\/workflows\//.test(file);
}
