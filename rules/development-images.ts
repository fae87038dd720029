import { isDevelopmentName } from './development';
import type { CommandFact } from './facts';
import { finalStages } from './image-stages';
import { folderOf, nameOf } from './paths';
import type { ProjectView } from './project';

const forDevelopment =
  /\bfor (?:(?:local )?development|debugging)(?: and \w+)?(?: purposes)? only\b|\bdevelopment[- ]only\b|\bdevelopment (?:image|container|Dockerfile)\b|\bDockerfile for (?:local )?development\b|\b(?:not|never|n't) (?:\w+ ){0,3}(?:for|in) production\b/i;

/** Whether the comment above the first instruction of a Dockerfile says that it makes an image of developers. */
export function saysDevelopment(text: string): boolean {
  const head = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0] ?? '';
  return forDevelopment.test(head.replace(/\r?\n[ \t]*#?[ \t]*/g, ' '));
}

/** Whether an image is one of developers: by its Dockerfile's name or head, or because it sets that environment and another Dockerfile is for production. */
export function isDevelopmentImage(file: string, project: ProjectView): boolean {
  if (isDevelopmentName(file) || saysDevelopment(project.textOf(file, { start: 0, end: 4000 }))) return true;
  const isForOthers = project
    .list(folderOf(file))
    .some(
      (name) =>
        name !== nameOf(file) && /dockerfile/i.test(name) && /(?:^|[._-])(?:prod|production|release)(?:[._-]|$)/i.test(name),
    );
  return isForOthers && setsDevelopment(file, project);
}

/** `ENV NODE_ENV development` in a stage that is in the image. */
function setsDevelopment(file: string, project: ProjectView): boolean {
  const scopes = finalStages(project, file).map(({ stage }) => stage?.name ?? String(stage?.index));
  return project
    .factsIn(file, 'env-declaration')
    .some(
      ({ where, name, value, scope = '' }) =>
        where === 'docker-env' &&
        scopes.includes(scope) &&
        /^(?:NODE|APP|RAILS|RACK|FLASK|DJANGO|ASPNETCORE)_?ENV(?:IRONMENT)?$|^ENVIRONMENT$/.test(name) &&
        /^dev(?:elopment)?$/i.test(value ?? ''),
    );
}

/** Whether an image's command shows the documentation while somebody writes it: `make autobuild`, `sphinx-autobuild`, `mkdocs serve`. */
export function servesPreview({ origin, commands }: CommandFact): boolean {
  if (!origin.startsWith('docker-')) return false;
  return commands.some(({ program, words }) => {
    const [, task = ''] = words.map(({ text }) => text);
    if (program === 'make') return /^(?:autobuild|live-?html|live-?docs|serve-docs|docs-serve)$/.test(task);
    return program === 'sphinx-autobuild' || (program === 'mkdocs' && task === 'serve');
  });
}
