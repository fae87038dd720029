/** Compose files with nothing of the app in them: what it is attached to, and the tools that look at that. */

import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { isStandInImage, isStockImage } from '../containers/stock-images';
import { isThrowAwayPassword } from '../credentials/credential-values';
import { secretKind } from '../credentials/secret-names';

/** Tools that somebody opens beside the app, by the file that adds them to its stack: `docker-compose.swagger.yml`. */
const toolName = /(?:^|[._-])(?:swagger(?:-ui)?|redoc|adminer|pgadmin|phpmyadmin|(?:rq|celery)-monitor|tools?)(?:[._-]|$)/i;

/**
 * Whether a compose file starts programs of others alone, none to be kept running (`restart:`), for whoever works on the app: it is called after
 * a tool or stands with those, or a Procfile says how the app itself is deployed and what runs here is reached from the machine.
 */
export function isOfToolsAlone(file: string, project: ProjectView): boolean {
  const services = project.factsIn(file, 'workload').filter(({ format }) => format === 'compose');
  const images = project.factsIn(file, 'image');
  const isOfOthers =
    services.every(({ build }) => build === undefined) &&
    images.length === services.length &&
    images.every(({ name }) => isStockImage(name) || isStandInImage(name));
  if (services.length === 0 || !isOfOthers) return false;
  if (/^[ \t]+(?:restart|replicas):[ \t]*["']?(?!no\b)\w/m.test(project.textOf(file))) return false;
  if (toolName.test(nameOf(file)) || /(?:^|\/)(?:dev-?)?tools\//i.test(file)) return true;
  return (
    (services.length > 1 || hasThrowAwayPassword(file, project)) &&
    services.some(({ hostPorts }) => (hostPorts ?? []).length > 0) &&
    project.facts('command').some(({ fact }) => fact.origin === 'procfile' && fact.phase === 'start')
  );
}

/** Whoever deploys a store for others to use gives it a password. */
function hasThrowAwayPassword(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'env-declaration')
    .some(({ where, name, value }) => where === 'compose' && secretKind(name) === 'password' && isThrowAwayPassword(value ?? ''));
}
