import type { SimpleCommand } from '../../facts';
import { programLine } from './program-lines';

/** What command line tools do to a schema. Each pattern is matched against the program and its arguments, joined by blanks. */
const migrating: readonly RegExp[] = [
  /^prisma (?:.*\s)?(?:migrate (?:deploy|dev)|db push)\b/,
  /^knex (?:.*\s)?migrate(?::(?:latest|up))?(?:\s|$)/,
  /^(?:sequelize|sequelize-cli) (?:.*\s)?db:migrate(?:\s|$)/,
  /^typeorm(?:-ts-node-(?:commonjs|esm))? (?:.*\s)?(?:migration:run|migrations:run|schema:sync)\b/,
  /^mikro-orm(?:-esm)? (?:.*\s)?(?:migration:up|schema:update)\b/,
  /^drizzle-kit (?:.*\s)?(?:migrate|push(?::\w+)?)(?:\s|$)/,
  /^(?:db-migrate|migrate-mongo|node-pg-migrate|migrate|dbmate|goose|pgmigrate|ley|umzug) (?:.*\s)?up(?:\s|$)/,
  /^(?:postgrator|pg-migrations apply|graphile-migrate migrate)\b/,
  /^(?:django-admin|manage\.py) (?:.*\s)?migrate(?:\s|$)/,
  /^alembic (?:.*\s)?upgrade\b/,
  /^flask (?:.*\s)?db upgrade\b/,
  /^aerich upgrade\b/,
  /^(?:flyway|liquibase|atlas) (?:.*\s)?(?:migrate|update|apply)\b/,
  /^(?:rails|rake) (?:.*\s)?db:(?:migrate|schema:load|setup|prepare)\b/,
  /^artisan (?:.*\s)?migrate(?:\s|$)/,
];

const destroying: readonly RegExp[] = [
  /^prisma (?:.*\s)?migrate reset\b/,
  /^prisma (?:.*\s)?db push\b.*\s--(?:accept-data-loss|force-reset)\b/,
  /^(?:sequelize|sequelize-cli) (?:.*\s)?(?:db:drop|db:migrate:undo:all)\b/,
  /^knex (?:.*\s)?migrate:rollback\b.*\s--all\b/,
  /^typeorm(?:-ts-node-(?:commonjs|esm))? (?:.*\s)?schema:drop\b/,
  /^mikro-orm(?:-esm)? (?:.*\s)?(?:schema:(?:drop|fresh)|migration:fresh)\b/,
  /^(?:django-admin|manage\.py) (?:.*\s)?(?:flush|reset_db|sqlflush)(?:\s|$)/,
  /^alembic (?:.*\s)?downgrade base\b/,
  /^flask (?:.*\s)?db downgrade base\b/,
  /^(?:rails|rake) (?:.*\s)?db:(?:drop|reset|migrate:reset|truncate_all)\b/,
  /^artisan (?:.*\s)?(?:migrate:(?:fresh|reset|refresh)|db:wipe)\b/,
  /^flyway (?:.*\s)?clean\b/,
  /^liquibase (?:.*\s)?drop-?all\b/i,
  /^(?:dropdb|mysqladmin (?:.*\s)?drop)\b/,
];

/** What makes a migration say what it would do: Django's `--check` and `--plan`, Alembic's `--sql`. */
const asking = /^(?:--check(?:-unapplied)?|--plan|--list|--sql|--dry-run|--pretend|--help)$/;

/** How a message names the command: program and subcommand, without paths, options and their values. */
export interface SchemaCommand {
  readonly does: 'migrates' | 'destroys';
  readonly name: string;
}

export function schemaCommand(command: SimpleCommand): SchemaCommand | undefined {
  const line = programLine(command);
  const match = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(line)?.[0]).find((text) => text !== undefined);
  const destroyed = match(destroying);
  if (destroyed !== undefined) return { does: 'destroys', name: nameOf(destroyed) };
  const migrated = command.words.some(({ text }) => asking.test(text)) ? undefined : match(migrating);
  return migrated === undefined ? undefined : { does: 'migrates', name: nameOf(migrated) };
}

function nameOf(matched: string): string {
  const [program, ...rest] = matched.trim().split(/\s+/);
  const named = rest.filter(
    (word, index) => !word.startsWith('-') && (index === 0 || !(rest[index - 1] as string).startsWith('-')),
  );
  const flags = rest.filter((word) => /^--(?:accept-data-loss|force-reset|all)$/.test(word));
  return [program, ...named, ...flags].join(' ');
}
