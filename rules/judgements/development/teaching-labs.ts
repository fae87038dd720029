import { foldersUp } from '../../paths';
import type { ProjectView } from '../../project';

const flawed = /\b(?:deliberate|intentional|purposeful)ly\b[^.\n]{0,40}\b(?:vulnerab\w+|insecure|security (?:flaws|holes|bugs))/i;
const onlyToLearn = /\b(?:do not|don't|never) (?:use|run|deploy) (?:this|it|the (?:code|lab|app))\b[^.\n]{0,40}\bproduction\b/i;
const toLearn = /\b(?:lab|exercise|educational|teaching|learn(?:ing|ers?)?|practi[cs]e|workshop|training)\b/i;

/** Whether a README says that the program beside it is faulty on purpose, for those who learn from it. */
export function describesLab(readme: string): boolean {
  const head = readme.slice(0, 4000);
  return flawed.test(head) || (onlyToLearn.test(head) && toLearn.test(head));
}

/** Whether a folder below the root that holds a file says so of itself: an exercise beside the product. */
export function isOfTeachingLab(file: string, project: ProjectView): boolean {
  return foldersUp(file)
    .slice(1, -1)
    .some((folder) => {
      const readme = `${folder}/README.md`;
      return project.files.includes(readme) && describesLab(project.textOf(readme, { start: 0, end: 4000 }));
    });
}
