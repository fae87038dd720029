import type { TSESTree } from '@typescript-eslint/types';
import type { Fact, ServiceClientFact } from '../../../../rules/facts';
import { isEnvironmentName } from '../../../../rules/judgements/development/environments';
import { complete } from './api-table';
import { schemaSwitches } from './apis/schema';
import type { Body } from './apis/services/address';
import { knexEntry, mikroOrmEntry, sequelizeEntry, typeormEntry } from './apis/services/orms';
import { defaultExports } from './default-exports';
import type { Module } from './module';
import type { Reader } from './reader';
import { keyName, type Node, rangeOf, unwrap, walk } from './syntax';

type Entry = (reader: Reader, options: Node) => Body[];

/** Which tool's words an entry speaks. */
const dialects: readonly { readonly library: string; readonly driver: string; readonly entry: Entry }[] = [
  { library: 'knex', driver: 'client', entry: knexEntry },
  { library: 'sequelize', driver: 'dialect', entry: sequelizeEntry },
  { library: 'typeorm', driver: 'type', entry: typeormEntry },
];
/** Files that a tool reads by their name, and whose default export is its options. */
const toolFiles: readonly { readonly name: RegExp; readonly library: string; readonly entry: Entry }[] = [
  { name: /(?:^|\/)knexfile\.[cm]?[jt]s$/, library: 'knex', entry: knexEntry },
  { name: /(?:^|\/)ormconfig\.[cm]?[jt]s$/, library: 'typeorm', entry: typeormEntry },
  { name: /(?:^|\/)mikro-orm\.config\.[cm]?[jt]s$/, library: '@mikro-orm/core', entry: mikroOrmEntry },
];

/** Database clients that are configured by data: entries by environment, and the config files that tools read. */
export function serviceConfigs(module: Module, reader: Reader): Fact[] {
  const facts: Fact[] = [];
  const isDatabase = /sqlite|postgres|\bpg\b|mysql|mariadb|mssql|oracledb/.test(module.text);
  if (!isDatabase) return facts;
  if (environmentKeys(module.text)) {
    walk(module.ast, (node) => {
      if (node.type === 'ObjectExpression') facts.push(...entriesOf(reader, node));
    });
  }
  const tool = toolFiles.find(({ name }) => name.test(module.path));
  if (!tool) return facts;
  for (const exported of defaultExports(module)) {
    for (const branch of branchesOf(reader, exported)) {
      const options = reader.objectOf(branch);
      if (!options || entriesOf(reader, options).length > 0) continue;
      facts.push(...tool.entry(reader, options).map((body) => clientFact(reader, body, tool.library, options, branch)));
      facts.push(
        ...schemaSwitches(reader, options).map((body) => complete('schema-change', { place: reader.placeOf(options), ...body })),
      );
    }
  }
  return facts;
}

/** An options object, or the two that a condition chooses from. */
function branchesOf(reader: Reader, node: Node): readonly Node[] {
  const chosen = unwrap(reader.definition(node) ?? node);
  return chosen.type === 'ConditionalExpression' ? [chosen.consequent, chosen.alternate] : [node];
}

function environmentKeys(text: string): boolean {
  return /\b(?:prod|production|staging|stage|live)\b/i.test(text) && /\b(?:dev|development|local|test|staging)\b/i.test(text);
}

/** `{ development: { client: 'sqlite3' }, production: { client: 'pg' } }`. */
function entriesOf(reader: Reader, object: TSESTree.ObjectExpression): Fact[] {
  const named = object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined;
    return property.type === 'Property' && name !== undefined && isEnvironmentName(name) ? [{ name, value: property.value }] : [];
  });
  if (named.length < 2) return [];
  return named.flatMap(({ name, value }) => {
    const options = reader.objectOf(value);
    const dialect = dialects.find(({ driver }) => options && typeof reader.memberOf(options, driver) !== 'string');
    if (!options || !dialect) return [];
    return dialect.entry(reader, options).map((body) => ({
      ...clientFact(reader, body, dialect.library, options, value),
      environment: name,
      environments: rangeOf(object),
    }));
  });
}

function clientFact(reader: Reader, body: Body, library: string, options: Node, at: Node): ServiceClientFact {
  return complete('service-client', { library, range: body.driver ?? rangeOf(options), place: reader.placeOf(at), ...body });
}
