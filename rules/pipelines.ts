import type { ProjectView } from './project';

/**
 * GitHub runs the workflows of a repository's own top folder only; those of a template or a vendored project below it stay where they are, and
 * what documentation proposes runs nowhere.
 */
export function isRunWorkflow(file: string, project: Pick<ProjectView, 'versionControl'>): boolean {
  if (/(?:^|\/)(?:docs?|documentation)\//i.test(file)) return false;
  return project.versionControl === undefined || !/.\/\.github\/workflows\//.test(file);
}
