import { nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { isDevelopersStack } from '../containers/production-stacks';
import { isStandInImage } from '../containers/stock-images';

/**
 * Whether all containers that take a dotenv file by `env_file` serve developers: they stand in for what a deploy has, or belong to a compose
 * file or profile of developers. Compose reads a plain `.env` by itself, whoever starts it.
 */
export function isTakenByDevelopersOnly(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  if (name === '.env' || /prod(?:uction)?|stag(?:e|ing)|live/i.test(name)) return false;
  const services = servicesWith(name, project);
  return (
    services.length > 0 &&
    services.every(
      ({ name: service, text, compose }) =>
        isStandInImage(/^\s+image:\s*['"]?([\w./-]+)/m.exec(text)?.[1] ?? '') || isOfDevelopers(service, compose, project),
    )
  );
}

/** Whether a compose file that is called after production hands the file to a container. */
export function isTakenInProduction(file: string, project: ProjectView): boolean {
  return servicesWith(nameOf(file), project).some(({ compose }) => isOfProduction(compose));
}

/** The services of compose files whose text names a file. */
function servicesWith(name: string, project: ProjectView): { name: string; text: string; compose: string }[] {
  const named = new RegExp(`[-:] *['"]?${literally(name)}`);
  return composeFiles(project).flatMap((compose) =>
    servicesIn(project.textOf(compose, { start: 0, end: 100_000 }))
      .filter(({ text }) => text.includes(`/${name}`) || named.test(text))
      .map((service) => ({ ...service, compose })),
  );
}

function composeFiles(project: ProjectView): readonly string[] {
  return [
    ...new Set(
      project
        .facts('workload')
        .filter(({ fact }) => fact.format === 'compose')
        .map(({ file }) => file),
    ),
  ];
}

/** `compose.production.yml` serves others, whatever its head was copied from. */
function isOfDevelopers(service: string, compose: string, project: ProjectView): boolean {
  if (isOfProduction(compose)) return false;
  return (
    isDevelopersStack(compose, project) ||
    project
      .factsIn(compose, 'workload')
      .some(({ name, development }) => development === true && (name === service || name.endsWith(`/${service}`)))
  );
}

function isOfProduction(compose: string): boolean {
  return /(?:^|[._-])prod(?:uction)?(?=[._-])/i.test(nameOf(compose));
}

/** Name and text of each service of a compose file. */
function servicesIn(compose: string): { name: string; text: string }[] {
  const indent = /^services:[ \t]*\n(?:[ \t]*(?:#.*)?\n)*( +)/m.exec(compose)?.[1];
  if (indent === undefined) return [];
  return compose
    .split(new RegExp(`^(?=${indent}[\\w.-]+:)`, 'm'))
    .map((text) => ({ name: /^ +([\w.-]+):/.exec(text)?.[1] ?? '', text }));
}
