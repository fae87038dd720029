import type { WorkloadFact } from '../facts';
import { dockerfileOf } from '../judgements/containers/app-workloads';
import { makesDatabase } from '../judgements/containers/made-images';
import { isProductionStack } from '../judgements/containers/production-stacks';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { folderOf } from '../paths';
import { literally } from '../patterns';
import type { Located, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-fixed-container-name',
  factor: 'concurrency',
  severity: 'info',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['compose'],
  title: 'Fixed container name',
  docs: {
    what: 'Reports a compose service of the app that can run only once, because its container name or host port is fixed.',
    why: 'Processes scale out by running more of them. Two containers cannot share a name, nor a port of the host: `docker compose up --scale` fails for this service.',
    examples: [
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    container_name: web\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n' },
      },
      {
        bad: {
          'docker-compose.yml':
            'services:\n  web:\n    image: ghcr.io/acme/web:1.4.2\n    ports:\n      - "8080:3000"\n    deploy:\n      replicas: 3\n',
        },
        good: {
          'docker-compose.yml':
            'services:\n  web:\n    image: ghcr.io/acme/web:1.4.2\n    ports:\n      - "3000"\n    deploy:\n      replicas: 3\n',
        },
      },
    ],
    fixSafety:
      'Safe: compose names the container after project, service and number. Scripts that call it by the fixed name must use `docker compose exec`.',
    whenNotToUse: 'For a service that can only ever run once, and that other tools find by its name.',
  },
  messages: {
    names: '{count} services here have fixed container names; drop container_name so that each can scale out.',
    name: 'Only one container can be called {name}; drop container_name so that the service can scale out.',
    port: 'Only one of the {replicas} replicas can have host port {port}; publish the container port alone and put a proxy in front.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (!isScalable(fact, file, project) || isExampleOfLibrary(file, project)) return;
      const { replicas, hostPorts } = fact;
      if (isNamed(fact)) {
        const named = project.factsIn(file, 'workload').filter((other) => isScalable(other, file, project) && isNamed(other));
        const all = named.flatMap(({ containerName }) => containerName ?? []);
        const [first] = all;
        // A habit of the whole file is told of once.
        const together = all.length > most ? all : fact.containerName ? [fact.containerName] : [];
        const [plainest, ...variants] = together.length === 1 ? variantsOf(fact, file, project) : [];
        const isToldElsewhere = plainest !== undefined && plainest.file !== file;
        if (first && !isToldElsewhere && (together.length === 1 || first === fact.containerName)) {
          report({
            at: fact.containerName?.range ?? first.range,
            message: together.length === 1 ? 'name' : 'names',
            data: { name: fact.containerName?.value ?? '', count: together.length },
            related: [
              ...together.slice(1).map(({ range }) => ({ file, range, message: 'Another one.' })),
              ...variants.map((other) => ({ file: other.file, range: other.fact.range, message: 'It is called so here too.' })),
            ],
            fix: {
              title: 'Remove container_name',
              edits: [
                ...together.map(({ lineRange }) => ({ file, range: lineRange, text: '' })),
                ...variants.flatMap((other) =>
                  other.fact.containerName ? [{ file: other.file, range: other.fact.containerName.lineRange, text: '' }] : [],
                ),
              ],
            },
          });
        }
      }
      // Swarm's routing mesh shares a published port among the replicas of a stack.
      if (replicas === undefined || /(?:^|[./_-])(?:stack|swarm)(?=[./_-])/i.test(file)) return;
      for (const { host, range } of hostPorts ?? []) report({ at: range, message: 'port', data: { port: host, replicas } });
    },
  },
});

/** Variants of a compose file call the same service's container alike; the one with the plainest name first. */
function variantsOf({ name, containerName }: WorkloadFact, file: string, project: ProjectView): readonly Located<WorkloadFact>[] {
  return project
    .facts('workload')
    .filter(
      ({ file: other, fact }) =>
        fact.name === name &&
        fact.containerName?.value === containerName?.value &&
        isScalable(fact, other, project) &&
        isNamed(fact) &&
        folderOf(other) === folderOf(file) &&
        !isExampleOfLibrary(other, project),
    )
    .toSorted((one, other) => one.file.length - other.file.length);
}

/** Fixed names of one file that are each told of. */
const most = 4;

/** A service of production that goes on; one that comes to its end is never scaled out. */
function isScalable(fact: WorkloadFact, file: string, project: ProjectView): boolean {
  const { format, name, development, replicas } = fact;
  if (format !== 'compose' || development || replicas === 1 || replicas === 0 || !isProductionStack(file, project)) return false;
  if (replicas === undefined && (isOneOfItsKind(fact, file, project) || isForItsVolumes(fact, file, project))) return false;
  return !project
    .factsIn(file, 'command')
    .some(({ origin, workload, oneShot }) => origin !== 'compose-healthcheck' && workload === name && oneShot === true);
}

/** A database with settings of one's own (`FROM mariadb`), whose volume no second one may have; an image that migrates and ends. */
function isOneOfItsKind(fact: WorkloadFact, file: string, project: ProjectView): boolean {
  const dockerfile = dockerfileOf(project, file, fact);
  if (dockerfile === undefined) return false;
  if (makesDatabase(project, dockerfile)) return true;
  return (
    /(?:^|[-_])(?:db|database|schema)[-_]?migrat(?:e|ions?|or)$|^migrat(?:e|ions?|or)$/i.test(fact.name) &&
    !/^[ \t]+(?:restart|ports):/m.test(project.textOf(file, fact.range))
  );
}

/** Others have its volumes (`volumes_from: [data]`), and nobody reaches it: it is there for them and runs no process of its own. */
function isForItsVolumes({ name, range, hostPorts = [] }: WorkloadFact, file: string, project: ProjectView): boolean {
  const isGiven = new RegExp(
    `^[ \\t]+volumes_from:(?:[ \\t]*\\[[^\\]]*|[ \\t]*\\n(?:[ \\t]*-[^\\n]*\\n)*?[ \\t]*-[ \\t]*)["']?${literally(name)}(?![\\w-])`,
    'm',
  );
  return (
    hostPorts.length === 0 &&
    !/^[ \t]+(?:command|entrypoint|expose|restart):/m.test(project.textOf(file, range)) &&
    isGiven.test(project.textOf(file))
  );
}

function isNamed({ containerName, build, replicas }: WorkloadFact): boolean {
  return containerName !== undefined && (build !== undefined || replicas !== undefined);
}
