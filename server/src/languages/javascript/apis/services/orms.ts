import { type ApiTable, type Call, call, construct, type Row } from '../../api-table';
import type { Reader } from '../../reader';
import type { Node } from '../../syntax';
import { addressOf, type Body, client, described, type Rows, serviceOfUrl, unknown } from './address';

/** `{ client, connection }` of Knex, where `connection` is a URL or an object. */
export function knexEntry(reader: Reader, options: Node): Body[] {
  return described(reader, options, {
    driver: ['client', 'dialect'],
    url: ['connection.connectionString'],
    host: ['connection.host', 'connection.server', 'connection'],
    file: ['connection.filename', 'connection'],
  }).map((body) => (body.targetIs === 'host' && serviceOfUrl(body.target) ? { ...body, targetIs: 'url' as const } : body));
}

/** Options of the Sequelize constructor, entries of its config file. */
export function sequelizeEntry(reader: Reader, options: Node): Body[] {
  return described(reader, options, { driver: ['dialect'], url: ['url'], host: ['host'], file: ['storage'] });
}

/** Options of a TypeORM data source. */
export function typeormEntry(reader: Reader, options: Node): Body[] {
  return described(reader, options, {
    driver: ['type'],
    url: ['url', 'replication.master.url'],
    host: ['host', 'replication.master.host', 'hosts'],
    file: ['database'],
  });
}

/** Options of MikroORM; packages of one driver need not name it. */
export function mikroOrmEntry(reader: Reader, options: Node, fallback?: Body['service']): Body[] {
  return described(reader, options, {
    driver: ['driver', 'type'],
    url: ['clientUrl'],
    host: ['host'],
    file: ['dbName'],
    ...(fallback && { fallback }),
  });
}

type Entry = (reader: Reader, options: Node) => Body[];

/** Facts of an options object, or of the two that a condition on the environment chooses from. */
function entries(reader: Reader, node: Node, entry: Entry): Body[] | undefined {
  if (reader.objectOf(node)) return entry(reader, node);
  const chosen = reader.definition(node);
  if (chosen?.type !== 'ConditionalExpression') return undefined;
  return [chosen.consequent, chosen.alternate].flatMap((branch) =>
    reader.objectOf(branch) ? entry(reader, branch).map((body) => ({ ...body, place: reader.placeOf(branch) })) : [],
  );
}

function options(entry: Entry, position = 0, kind: typeof call | typeof construct = call): Row<'service-client'> {
  return kind((made) => {
    const node = made.expression(position);
    return node && entries(made, node, entry);
  });
}

/** `(url, options)`, `(name, user, password, options)` or `(options)`. */
function sequelize(made: Call): Body[] | undefined {
  const first = made.expression(0);
  if (!first) return undefined;
  if (made.objectOf(first)) return sequelizeEntry(made, first);
  const second = made.expression(1);
  const at = second && made.objectOf(second) ? 1 : 3;
  const beside = made.expression(at);
  const url = made.value(first);
  const text = url.kind === 'literal' ? String(url.value) : undefined;
  if (text !== undefined && /^sqlite:/.test(text)) return [{ service: 'sqlite', target: url, targetIs: 'file' }];
  const entries = beside && made.objectOf(beside) ? sequelizeEntry(made, beside) : [];
  const isUrl = made.count !== undefined && (made.count === 1 || at === 1);
  if (!isUrl) return entries.length > 0 ? entries : undefined;
  const target: Pick<Body, 'target' | 'targetIs'> = url.kind === 'unknown' ? { target: url } : { target: url, targetIs: 'url' };
  const service = serviceOfUrl(url) ?? entries[0]?.service ?? 'sql';
  return entries.length > 1 ? entries : [{ ...entries[0], service, ...target }];
}

/** `forRootAsync({ useFactory: () => ({ … }) })`: the one object the factory gives. */
function factory(entry: Entry): Row<'service-client'> {
  return call((made) => {
    const given = factoryOptions(made);
    return given && entries(made, given, entry);
  });
}

export function factoryOptions(made: Call): Node | undefined {
  const found = made.optionExpression('useFactory');
  const body = typeof found === 'string' ? undefined : made.functionOf(found)?.body;
  if (body?.type !== 'BlockStatement') return body ?? undefined;
  const returns = body.body.filter((statement) => statement.type === 'ReturnStatement');
  return returns.length === 1 ? (returns[0]?.argument ?? undefined) : undefined;
}

const sequelizeRows: Rows = { 'default | Sequelize | default.Sequelize': construct(sequelize) };

function mikroOrm(fallback?: Body['service']): Rows {
  return {
    'MikroORM.init | MikroORM.initSync': options((reader, node) => mikroOrmEntry(reader, node, fallback)),
    MikroORM: options((reader, node) => mikroOrmEntry(reader, node, fallback), 0, construct),
    defineConfig: options((reader, node) => mikroOrmEntry(reader, node, fallback)),
  };
}

/** `drizzle(url)`, `drizzle({ connection: url | { … } })`; `drizzle(client)` says nothing of its own. */
function drizzle(service: Body['service'], file = false): Rows {
  return {
    drizzle: call((made): Body | undefined => {
      const first = made.expression(0);
      if (!first || made.apiOf(first)?.path.endsWith(')')) return undefined;
      const node = made.objectOf(first) ? made.memberOf(first, 'connection') : first;
      if (typeof node === 'string') return undefined;
      const address = addressOf(made, node, {
        argument: file ? 'file' : 'url',
        url: ['connectionString', 'uri', 'url'],
        host: ['host'],
        file: ['source'],
      });
      return address.target?.kind === 'unknown' ? undefined : { service, ...address };
    }),
  };
}

/** `datasourceUrl`, or the one entry of `datasources`. */
function prisma(made: Call): Body {
  const first = made.expression(0);
  if (!first) return { service: 'sql' };
  const direct = made.memberOf(first, 'datasourceUrl');
  if (typeof direct !== 'string') return withUrl(made, direct);
  const sources = made.memberOf(first, 'datasources');
  const object = typeof sources === 'string' ? undefined : made.objectOf(sources);
  const property = object?.properties[0];
  if (property?.type === 'Property') {
    const url = made.memberOf(property.value, 'url');
    return typeof url === 'string' ? { service: 'sql', target: unknown(first) } : withUrl(made, url);
  }
  return { service: 'sql' };
}

function withUrl(made: Call, node: Node): Body {
  const { target } = addressOf(made, node, { argument: 'url' });
  const text = target?.kind === 'literal' ? String(target.value) : '';
  if (text.startsWith('file:')) return { service: 'sqlite', target, targetIs: 'file' };
  return { service: serviceOfUrl(target) ?? 'sql', target, ...(target?.kind !== 'unknown' && { targetIs: 'url' as const }) };
}

/** Query builders and mappers, which name their database by a driver. Sources: each package's documentation, at the version named. */
export const ormClients: ApiTable<'service-client'> = {
  'knex@3': {
    'default | knex | Knex': call((made) => {
      const node = made.expression(0);
      if (!node) return undefined;
      const found = entries(made, node, knexEntry);
      if (found) return found;
      const target = made.value(node);
      return target.kind === 'unknown' ? undefined : { service: serviceOfUrl(target) ?? 'sql', target, targetIs: 'url' };
    }),
  },
  'sequelize@6': sequelizeRows,
  '@sequelize/core@7': sequelizeRows,
  'sequelize-typescript@2': sequelizeRows,
  'typeorm@0.3': {
    DataSource: options(typeormEntry, 0, construct),
    'createConnection | getConnectionManager().create': options(typeormEntry),
  },
  '@nestjs/typeorm@11': {
    'TypeOrmModule.forRoot': options(typeormEntry),
    'TypeOrmModule.forRootAsync': factory(typeormEntry),
  },
  '@nestjs/sequelize@11': {
    'SequelizeModule.forRoot': options(sequelizeEntry),
    'SequelizeModule.forRootAsync': factory(sequelizeEntry),
  },
  '@nestjs/mongoose@11': { 'MongooseModule.forRoot': client('mongodb', { argument: 'url', url: ['uri'] }, call) },
  '@mikro-orm/nestjs@6': { 'MikroOrmModule.forRoot': options(mikroOrmEntry) },
  '@mikro-orm/core@6': mikroOrm(),
  '@mikro-orm/postgresql@6': mikroOrm('postgres'),
  '@mikro-orm/mysql@6': mikroOrm('mysql'),
  '@mikro-orm/mariadb@6': mikroOrm('mariadb'),
  '@mikro-orm/mssql@6': mikroOrm('mssql'),
  '@mikro-orm/mongodb@6': mikroOrm('mongodb'),
  '@mikro-orm/sqlite@6': mikroOrm('sqlite'),
  '@mikro-orm/better-sqlite@6': mikroOrm('sqlite'),
  '@prisma/client@6': { PrismaClient: construct(prisma) },
  'drizzle-orm/node-postgres@0.44': drizzle('postgres'),
  'drizzle-orm/postgres-js@0.44': drizzle('postgres'),
  'drizzle-orm/mysql2@0.44': drizzle('mysql'),
  'drizzle-orm/better-sqlite3@0.44': drizzle('sqlite', true),
  'drizzle-orm/libsql@0.44': drizzle('sql'),
};
