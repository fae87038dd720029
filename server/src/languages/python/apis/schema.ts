import type { SchemaChangeFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import type { Node } from '../syntax';

function change(call: Call, api: string, destructive = false): SchemaChangeFact {
  return { kind: 'schema-change', api, destructive, range: call.range, place: call.place };
}

const migrates = /^(?:migrate|syncdb)$/;
const destroys = /^(?:flush|reset_db|sqlflush)$/;

function managementCommand(call: Call, node: Node | undefined): SchemaChangeFact | undefined {
  const command = node && call.module.evaluator.text(node);
  if (command === undefined) return undefined;
  if (migrates.test(command)) return change(call, `${call.method}("${command}")`);
  return destroys.test(command) ? change(call, `${call.method}("${command}")`, true) : undefined;
}

/**
 * Calls that change the schema or drop data. Source: SQLAlchemy 2, Flask-SQLAlchemy 3.1, Alembic 1.15, Flask-Migrate 4.1, Django 5.1,
 * peewee 3, Tortoise 0.24, PyMongo 4.11, yoyo 9.
 */
export const schemaChanges: ApiTable = {
  ...rows(['flask_sqlalchemy.SQLAlchemy().create_all'], (call) => change(call, 'db.create_all')),
  ...rows(['flask_sqlalchemy.SQLAlchemy().drop_all'], (call) => change(call, 'db.drop_all', true)),
  ...rows(['alembic.command.upgrade', 'flask_migrate.upgrade'], (call) => change(call, call.name)),
  ...rows(['alembic.command.downgrade', 'flask_migrate.downgrade'], (call) => change(call, call.name)),
  ...rows(['django.core.management.call_command'], (call) => managementCommand(call, call.argument(0))),
  ...rows(['django.core.management.execute_from_command_line'], (call) => {
    const list = call.argument(0);
    return list?.type === 'list' ? managementCommand(call, list.children[1]) : undefined;
  }),
  ...rows(
    ['peewee.SqliteDatabase', 'peewee.PostgresqlDatabase', 'peewee.MySQLDatabase', 'playhouse.db_url.connect'].map(
      (name) => `${name}().create_tables`,
    ),
    (call) => change(call, 'create_tables'),
  ),
  ...rows(
    ['peewee.SqliteDatabase', 'peewee.PostgresqlDatabase', 'peewee.MySQLDatabase', 'playhouse.db_url.connect'].map(
      (name) => `${name}().drop_tables`,
    ),
    (call) => change(call, 'drop_tables', true),
  ),
  ...rows(['tortoise.Tortoise.generate_schemas'], (call) => change(call, 'generate_schemas')),
  ...rows(
    ['fastapi', 'starlette', 'sanic', 'aiohttp', 'quart', 'blacksheep'].map((of) => `tortoise.contrib.${of}.register_tortoise`),
    (call) => (call.isTrue(undefined, 'generate_schemas') ? change(call, 'generate_schemas') : undefined),
  ),
  ...rows(['pymongo.MongoClient().drop_database', 'motor.motor_asyncio.AsyncIOMotorClient().drop_database'], (call) =>
    change(call, 'drop_database', true),
  ),
  ...rows(['pony.orm.Database().generate_mapping'], (call) =>
    call.isTrue(1, 'create_tables') ? change(call, 'generate_mapping') : undefined,
  ),
  ...rows(['pony.orm.Database().drop_all_tables'], (call) => change(call, 'drop_all_tables', true)),
};

/** Instances that other modules of an app export, and the methods by which they are known there. */
export const providedMethods: Readonly<Record<string, readonly string[]>> = {
  create_all: ['flask_sqlalchemy.SQLAlchemy()'],
  drop_all: ['flask_sqlalchemy.SQLAlchemy()'],
  run: ['flask.Flask()', 'quart.Quart()', 'sanic.Sanic()', 'flask_socketio.SocketIO()'],
};
export const providedTypes = new Set(Object.values(providedMethods).flat());
