import type { CommandFact } from '../../facts';
import { joinFolder, nameOf } from '../../paths';
import type { Located, ProjectView } from '../../project';
import { isDeployScript } from '../commands/deploy-scripts';
import { isDevelopersStack } from '../containers/production-stacks';
import { isDevelopmentImage } from './development-images';
import { isOfLocalCluster } from './local-clusters';
import { isNamedAsStandIn } from './stand-in-apps';

/**
 * Whether the outermost command of a start starts a process for those who write the program: in an image of theirs, in a compose service
 * that serves them, in a container whose environment says `development`, on a cluster of their machine, by a Procfile of theirs.
 */
export function startsForDevelopers({ file, fact }: Located<CommandFact>, project: ProjectView): boolean {
  const { origin, workload, container, stage } = fact;
  if (origin.startsWith('docker-')) return isDevelopmentImage(file, project, stage?.name);
  if (origin.startsWith('compose-')) return isOfDevelopers(workload, file, project);
  if (origin === 'procfile') return isDevelopersProcfile(file, project);
  if (origin !== 'k8s-command') return false;
  const isSaid = project
    .factsIn(file, 'env-declaration')
    .some(
      ({ where, scope, name, value = '' }) =>
        where === 'k8s' &&
        scope === `${workload}/${container}` &&
        environmentName.test(name) &&
        /^dev(?:el|elop|elopment)?$/i.test(value),
    );
  return isSaid || isOfLocalCluster(file, project);
}

function isOfDevelopers(service: string | undefined, file: string, project: ProjectView): boolean {
  const facts = project.factsIn(file, 'workload').filter(({ format }) => format === 'compose');
  return facts.some(({ name, development }) => name === service && development) || isDevelopersStack(file, project);
}

/** Whether the commands that name a program are all of containers that serve those who write it: it sets their stack up. */
export function isRunForDevelopersOnly(file: string, project: ProjectView): boolean {
  const isNamed = ({ file: place, fact }: Located<CommandFact>) => {
    if (place === file) return false;
    const paths = fact.origin.startsWith('docker-') ? [file, ...pathsIn(place, file, project)] : [file];
    return fact.commands.some(({ words }) => words.some(({ text }) => paths.some((path) => `/${text}`.endsWith(`/${path}`))));
  };
  const named = project.facts('command').filter(isNamed);
  return named.length > 0 && named.every((command) => startsForDevelopers(command, project));
}

const stores =
  /^(?:initdb|pg_ctl|pg_ctlcluster|pg_createcluster|redis-server|valkey-server|mysqld(?:_safe)?|mariadbd|mongod|rabbitmq-server|clickhouse-server)$/;

/** Whether a script that no deploy runs starts several stores on the machine itself: it sets up the one that somebody writes code on. */
export function startsStoresOnMachine(file: string, project: ProjectView): boolean {
  if (isDeployScript(project, file)) return false;
  const words = project.factsIn(file, 'command').flatMap(({ commands }) => commands.flatMap((command) => command.words));
  return new Set(words.map(({ text }) => nameOf(text)).filter((name) => stores.test(name))).size > 1;
}

/** Where an image has a file: `COPY tools/docker/entrypoint.sh /usr/local/bin/`. */
function pathsIn(dockerfile: string, file: string, project: ProjectView): string[] {
  return project
    .factsIn(dockerfile, 'copy')
    .filter(
      ({ from, sources }) => from === undefined && sources.some(({ text }) => `/${file}`.endsWith(`/${joinFolder('', text)}`)),
    )
    .map(({ destination = '' }) =>
      destination.endsWith('/') ? joinFolder(destination, nameOf(file)) : joinFolder('', destination),
    );
}

/** Whether something starts a source, and all that does is for those who write the program. */
export function isStartedForDevelopersOnly(file: string, project: ProjectView): boolean {
  const own = project.starts.filter(({ entries }) => entries.includes(file));
  return (
    own.length > 0 && own.every(({ originFile, origin }) => startsForDevelopers({ file: originFile, fact: origin }, project))
  );
}

const environmentName = /^(?:NODE|APP|RAILS|RACK|FLASK|DJANGO|ASPNETCORE)_?ENV(?:IRONMENT)?$|^ENVIRONMENT$/;

/** No platform runs containers from a Procfile, nor what plays another system: `mock-mail: node mail.js`, `db: docker run postgres`. */
function isDevelopersProcfile(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'command')
    .some(
      ({ origin, name = '', commands }) =>
        origin === 'procfile' &&
        (isNamedAsStandIn(name) ||
          commands.some(
            ({ program, words }) =>
              /^(?:docker|podman|docker-compose)$/.test(program) && words.some(({ text }) => /^(?:run|build|up)$/.test(text)),
          )),
    );
}
