import type { Place, ServiceClientFact, ServiceKind } from '../../../../rules/facts';
import { isEnvironmentName } from '../../../../rules/judgements/development/environments';
import { type DataEntry, type DataNode, get, text } from '../data/node';

const place: Place = { scope: 'top', async: false };

/** Dialects of Sequelize's config file (source: sequelize-cli 6) and drivers of Knex and TypeORM files written as JSON. */
const drivers: Readonly<Record<string, ServiceKind>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  pg: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mariadb',
  mssql: 'mssql',
  oracle: 'oracle',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  'better-sqlite3': 'sqlite',
  mongodb: 'mongodb',
};
const tools = [
  { library: 'sequelize', driver: 'dialect', file: ['storage'] },
  { library: 'knex', driver: 'client', file: ['connection', 'filename'] },
  { library: 'typeorm', driver: 'type', file: ['database'] },
] as const;

/** Databases by environment, as `config/config.json` of Sequelize has them. */
export function databaseEntries(root: DataNode): ServiceClientFact[] {
  if (root.type !== 'map') return [];
  const named = root.entries.filter(({ key, value }) => isEnvironmentName(key) && value.type === 'map');
  return named.length < 2 ? [] : named.flatMap((entry) => databaseEntry(entry, root));
}

function databaseEntry({ key, value }: DataEntry, root: DataNode): ServiceClientFact[] {
  for (const { library, driver, file } of tools) {
    const named = get(value, driver);
    const service = drivers[text(named)?.toLowerCase() ?? ''];
    if (!named || !service) continue;
    const stored = service === 'sqlite' ? get(value, ...file) : undefined;
    return [
      {
        kind: 'service-client',
        service,
        library,
        environment: key,
        environments: root.range,
        driver: named.range,
        range: named.range,
        place,
        ...(stored?.type === 'scalar' && {
          target: { kind: 'literal', value: stored.value, range: stored.range, slot: 'none' } as const,
          targetIs: 'file' as const,
        }),
      },
    ];
  }
  return [];
}
