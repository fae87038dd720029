import type { Container, Range, WorkloadFact } from '../../facts';
import { folderOf, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';
import { isStockImage } from './stock-images';

/** Where databases and brokers keep their data. Sources: the pages of their images. */
const databaseFolder =
  /^\/(?:var\/lib\/(?:postgresql|pgsql|mysql|mongodb|redis|rabbitmq|elasticsearch|neo4j|influxdb\d?|clickhouse|cassandra|scylla|couchdb|arangodb\d?|dgraph|kafka|minio|zookeeper|grafana|prometheus)|data\/db|bitnami|usr\/share\/(?:elasticsearch|opensearch)\/data|var\/opt\/mssql)(?:\/|$)/;

export function isDatabaseFolder(path: string): boolean {
  return databaseFolder.test(path);
}

/** Image without tag and digest. */
export function imageName(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}

/** Whether a container runs the app, and no database or other program as its makers publish it. */
export function runsApp({ image, init }: Container): boolean {
  return !init && !(image !== undefined && isStockImage(imageName(image)));
}

/** Ports that are those of a database or broker, wherever its image comes from. Sources: their manuals. */
const databasePorts = new Set([1433, 1521, 3306, 5432, 5672, 5984, 6379, 7687, 8086, 9042, 9200, 11211, 26257, 27017]);

/** Whether all that a container listens on are ports of databases: a store in an image of one's own, with extensions or settings. */
export function listensAsDatabase({ ports }: Container): boolean {
  return ports.length > 0 && ports.every(({ port }) => typeof port === 'number' && databasePorts.has(port));
}

/** Services of a compose file that have one and the same text in common, by an anchor or `extends`: one line, one thing to mend. */
export function servicesWith(volume: Range, file: string, project: ProjectView): WorkloadFact[] {
  return project
    .factsIn(file, 'workload')
    .filter(({ volumes }) => volumes.some(({ range }) => range.start === volume.start && range.end === volume.end));
}

/** `web`, `web and worker`, `web, worker and beat`. */
export function enumerateServices(services: readonly WorkloadFact[]): string {
  const names = services.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The Dockerfile that a compose service is built by, if it is in the project. */
export function dockerfileOf(project: ProjectView, file: string, { build }: WorkloadFact): string | undefined {
  if (!build) return undefined;
  const own = folderOf(file);
  const context = build.context ?? own;
  const path = build.dockerfile ?? joinFolder(context, 'Dockerfile');
  return project.exists(path) ? path : undefined;
}
