import { nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { isStandInImage } from '../containers/stock-images';

/**
 * Whether all containers that take a dotenv file by `env_file` serve developers: they stand in for what a deploy has, or belong to a compose
 * file or profile of developers. Compose reads a plain `.env` by itself, whoever starts it.
 */
export function isTakenByDevelopersOnly(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  if (name === '.env' || /prod(?:uction)?|stag(?:e|ing)|live/i.test(name)) return false;
  const named = new RegExp(`[-:] *['"]?${literally(name)}`);
  const services = composeFiles(project).flatMap((compose) =>
    servicesIn(project.textOf(compose, { start: 0, end: 100_000 }))
      .filter(({ text }) => text.includes(`/${name}`) || named.test(text))
      .map((service) => ({ ...service, compose })),
  );
  return (
    services.length > 0 &&
    services.every(
      ({ name: service, text, compose }) =>
        isStandInImage(/^\s+image:\s*['"]?([\w./-]+)/m.exec(text)?.[1] ?? '') || isOfDevelopers(service, compose, project),
    )
  );
}

/** `. ./.env-docker && npm run test:e2e`: nothing but command lines that start tests load the file; what is written for readers does not count. */
export function isSourcedForTestsOnly(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  if (name === '.env' || /prod(?:uction)?|stag(?:e|ing)|live/i.test(name)) return false;
  const named = new RegExp(`(?<![\\w.-])${literally(name)}(?![\\w.-])`);
  const sourced = new RegExp(`(?:^|[\\s;&"'(])(?:\\.|source)\\s+(?:[\\w./$(){}-]*/)?${literally(name)}\\s*(?:&&|;)`);
  const lines = project.files
    .filter((other) => other !== file && !/\.(?:mdx?|rst|txt|adoc)$|ignore$/i.test(other) && project.roleOf(other) !== 'docs')
    .flatMap((other) => project.textOf(other, { start: 0, end: 200_000 }).split('\n'))
    .filter((line) => named.test(line) && !/^\s*#/.test(line));
  return (
    lines.length > 0 &&
    lines.every(
      (line) => sourced.test(line) && /(?:^|[\s:._-])(?:tests?|e2e|cypress|playwright|pytest|jest)(?:[\s:._-]|$)/.test(line),
    )
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
  if (/(?:^|[._-])prod(?:uction)?(?=[._-])/i.test(nameOf(compose))) return false;
  return project
    .factsIn(compose, 'workload')
    .some(({ name, development }) => development === true && (name === service || name.endsWith(`/${service}`)));
}

/** Name and text of each service of a compose file. */
function servicesIn(compose: string): { name: string; text: string }[] {
  const indent = /^services:[ \t]*\n(?:[ \t]*(?:#.*)?\n)*( +)/m.exec(compose)?.[1];
  if (indent === undefined) return [];
  return compose
    .split(new RegExp(`^(?=${indent}[\\w.-]+:)`, 'm'))
    .map((text) => ({ name: /^ +([\w.-]+):/.exec(text)?.[1] ?? '', text }));
}
