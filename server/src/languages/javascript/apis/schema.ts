import { type ApiTable, type Call, call, construct, type FactBody, type Row } from '../api-table';
import { memberRemoval } from '../removals';
import { type Node, rangeOf } from '../syntax';
import { factoryOptions } from './services/orms';

type Body = FactBody<'schema-change'>;
type Rows = Readonly<Record<string, Row<'schema-change'>>>;

function changes(api: string, destructive = false): Row<'schema-change'> {
  return call(() => ({ api, destructive }));
}

/** `sync()`, destructive with `{ force: true }`; an option that is no literal decides at run time. */
function sync(api: string, ...destructive: readonly string[]): Row<'schema-change'> {
  return call((made): Body | undefined => {
    for (const name of destructive) {
      const value = made.option(name);
      if (value?.kind === 'literal' && value.value === true)
        return { api: `${api}({ ${name}: true })`, destructive: true, off: withoutOption(made, name) };
      if (value && value.kind !== 'literal') return undefined;
    }
    return { api: `${api}()`, destructive: false };
  });
}

/** Drops one option of the first argument, or the argument where it holds no other. */
function withoutOption(made: Call, name: string): Body['off'] {
  const found = made.optionExpression(name);
  const property = typeof found === 'string' ? undefined : found.parent;
  const object = property?.parent;
  if (property?.type !== 'Property' || object?.type !== 'ObjectExpression' || object !== made.node.arguments[0]) return undefined;
  if (object.properties.length === 1)
    return made.node.arguments.length === 1 ? [{ range: rangeOf(object), text: '' }] : undefined;
  const range = memberRemoval(object.properties, object.properties.indexOf(property));
  return range && [{ range, text: '' }];
}

/** Options that change the schema when the connection opens. */
const switches = [
  ['dropSchema', true],
  ['synchronize', false],
  ['migrationsRun', false],
] as const;

/** `synchronize: true` and its kin in an options object, each where it stands. */
export function schemaSwitches(reader: Pick<Call, 'memberOf' | 'value'>, options: Node): Body[] {
  return switches.flatMap(([name, destructive]) => {
    const found = reader.memberOf(options, name);
    if (typeof found === 'string') return [];
    const value = reader.value(found);
    if (value.kind !== 'literal' || value.value !== true) return [];
    const property = found.parent;
    const range = property?.type === 'Property' && !property.shorthand ? rangeOf(property) : rangeOf(found);
    const off = found.type === 'Literal' ? [{ range: rangeOf(found), text: 'false' }] : undefined;
    return [{ api: `${name}: true`, destructive, range, off }];
  });
}

function withSwitches(position = 0, kind: typeof call | typeof construct = call): Row<'schema-change'> {
  return kind((made) => {
    const options = made.expression(position);
    return options && schemaSwitches(made, options);
  });
}

const ofFactory: Row<'schema-change'> = call((made) => {
  const given = factoryOptions(made);
  return given && schemaSwitches(made, given);
});

const sequelize: Rows = {
  'Sequelize().sync | default().sync | default.Sequelize().sync': sync('sequelize.sync', 'force'),
  'Sequelize().drop | default().drop | default.Sequelize().drop': changes('sequelize.drop()', true),
  'Sequelize().truncate | default().truncate | default.Sequelize().truncate': changes('sequelize.truncate()', true),
  'Sequelize().define().drop | default().define().drop': changes('Model.drop()', true),
  'Sequelize().define().sync | default().define().sync': sync('Model.sync', 'force'),
};
const knex = ['default()', 'knex()', 'Knex()'];
const migrationsOf = (owners: readonly string[], methods: string) =>
  owners.map((owner) => `${owner}.migrate.${methods}`).join(' | ');
const migrator: Row<'schema-change'> = call(() => ({ api: 'drizzle migrate()', destructive: false }));
const orm = ['MikroORM.init()', 'MikroORM.initSync()', 'MikroORM()'];
const of = (owners: readonly string[], ...paths: readonly string[]) =>
  owners.flatMap((owner) => paths.map((path) => `${owner}.${path}`)).join(' | ');

const mikroOrm: Rows = {
  [of(orm, 'getMigrator().up', 'migrator.up')]: changes('migrator.up()'),
  [of(
    orm,
    'getSchemaGenerator().createSchema',
    'getSchemaGenerator().updateSchema',
    'schema.createSchema',
    'schema.updateSchema',
    'getSchemaGenerator().update',
    'schema.update',
    'getSchemaGenerator().create',
    'schema.create',
  )]: changes('schemaGenerator.updateSchema()'),
  [of(
    orm,
    'getSchemaGenerator().dropSchema',
    'getSchemaGenerator().refreshDatabase',
    'schema.dropSchema',
    'schema.refreshDatabase',
    'schema.refresh',
    'schema.drop',
  )]: changes('schemaGenerator.dropSchema()', true),
};
const mongodb = ['MongoClient()', 'MongoClient.connect()'];

/** Calls and options that change a schema. Sources: each package's documentation, at the version named. */
export const schemaChanges: ApiTable<'schema-change'> = {
  'sequelize@6': sequelize,
  '@sequelize/core@7': sequelize,
  'sequelize-typescript@2': sequelize,
  'umzug@3': {
    'Umzug().up | default().up': changes('umzug.up()'),
  },
  'knex@3': {
    [migrationsOf(knex, 'latest')]: changes('knex.migrate.latest()'),
    [migrationsOf(knex, 'up')]: changes('knex.migrate.up()'),
  },
  'typeorm@0.3': {
    'DataSource().runMigrations | createConnection().runMigrations | DataSource().initialize().runMigrations':
      changes('runMigrations()'),
    'DataSource().synchronize | createConnection().synchronize | DataSource().initialize().synchronize': call(
      (made): Body | undefined => {
        const drop = made.argument(0);
        if (drop && drop.kind !== 'literal') return undefined;
        return { api: drop?.value === true ? 'synchronize(true)' : 'synchronize()', destructive: drop?.value === true };
      },
    ),
    'DataSource().dropDatabase | createConnection().dropDatabase | DataSource().initialize().dropDatabase': changes(
      'dropDatabase()',
      true,
    ),
    DataSource: withSwitches(0, construct),
    createConnection: withSwitches(),
  },
  '@nestjs/typeorm@11': { 'TypeOrmModule.forRoot': withSwitches(), 'TypeOrmModule.forRootAsync': ofFactory },
  '@nestjs/sequelize@11': { 'SequelizeModule.forRoot': withSwitches(), 'SequelizeModule.forRootAsync': ofFactory },
  '@mikro-orm/core@6': mikroOrm,
  '@mikro-orm/postgresql@6': mikroOrm,
  '@mikro-orm/mysql@6': mikroOrm,
  '@mikro-orm/mariadb@6': mikroOrm,
  '@mikro-orm/mssql@6': mikroOrm,
  '@mikro-orm/sqlite@6': mikroOrm,
  '@mikro-orm/better-sqlite@6': mikroOrm,
  ...Object.fromEntries(
    [
      'node-postgres',
      'postgres-js',
      'pg-proxy',
      'neon-http',
      'neon-serverless',
      'mysql2',
      'planetscale-serverless',
      'better-sqlite3',
      'libsql',
      'bun-sqlite',
      'vercel-postgres',
    ].map((driver) => [`drizzle-orm/${driver}/migrator@0.44`, { migrate: migrator }]),
  ),
  'mongoose@8': {
    'connection.dropDatabase | connection.db.dropDatabase | connect().connection.dropDatabase | connect().connection.db.dropDatabase | createConnection().dropDatabase | createConnection().db.dropDatabase':
      changes('dropDatabase()', true),
    'connection.dropCollection | createConnection().dropCollection': changes('dropCollection()', true),
  },
  'mongodb@6': {
    [of(mongodb, 'db().dropDatabase', 'connect().db().dropDatabase')]: changes('dropDatabase()', true),
    'Db().dropDatabase': changes('dropDatabase()', true),
  },
  'node-pg-migrate@7': {
    'default | runner': call((made): Body | undefined =>
      direction(made) === 'up' ? { api: 'node-pg-migrate', destructive: false } : undefined,
    ),
  },
  'migrate-mongo@12': { up: changes('migrate-mongo up()') },
  'db-migrate@0.11': { 'getInstance().up': changes('db-migrate up()') },
  'postgrator@8': { 'default().migrate': changes('postgrator.migrate()') },
  'postgres-migrations@5': { 'migrate | createDb': changes('postgres-migrations migrate()') },
};

function direction(made: Call): unknown {
  const value = made.option('direction');
  return value?.kind === 'literal' ? value.value : undefined;
}
