/** What a route's path says of a one-off admin task: the word for it, as a person would name it. */
export function adminTaskOfPath(path: string): string | undefined {
  const segments = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) =>
      segment
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[_.]/g, '-'),
    );
  const last = segments.at(-1);
  if (last === undefined || isParameter(last)) return undefined;
  const before = segments.slice(0, -1);
  // Below the id of a record it is done to that record alone.
  if (before.some((segment) => isParameter(segment) && !/version|locale|lang/.test(segment))) return undefined;
  for (const [task, { verb, alone, after, object }] of Object.entries(tasks)) {
    const whole = [...segments.slice(-2)].join('-');
    if (object && (object.test(last) || object.test(whole)) && !domain.test(last)) return task;
    if (!verb.test(last)) continue;
    const isBare = before.every((segment) => grounds.test(segment));
    if (isBare ? (alone ?? true) || before.some((segment) => adminGrounds.test(segment)) : after?.(before) === true) return task;
  }
  return undefined;
}

interface Task {
  readonly verb: RegExp;
  /** Whether the verb says it where no noun stands before it. */
  readonly alone?: boolean;
  /** Whether the verb says it behind these nouns. */
  readonly after?: (before: readonly string[]) => boolean;
  /** Verb and noun in one: `reset-database`. */
  readonly object?: RegExp;
}

const isParameter = (segment: string) => /^[:{<[*(]|[}>]$/.test(segment);
const afterNouns = (before: readonly string[]) =>
  !before.some(isParameter) &&
  !/^(?:cache|cdn|edge|proxy|varnish|exports?$|downloads?$|trash$|bin$|cart$|(?:out|in)box$|spam$|drafts?$)/.test(
    before.at(-1) ?? '',
  );
const data =
  '(?:db|database|databases|data|schema|schemas|table|tables|collection|collections|store|mongo|mongodb|postgres|sql|dev|demo|test|initial|sample|all)';
const nounOfData = `(?:${data}|users?|accounts?|products?|orders?|posts?|roles?|records?|entries|old-\\w+|expired-\\w+|\\w+-data)`;
/** What may stand before the name of a task without making it part of the domain. */
const grounds =
  /^(?:api|rest|v\d+|admin|administration|internal|private|system|sys|maintenance|ops|operations?|tasks?|jobs?|cron|debug|dev|test|tests|testing|setup|install|db|database|data|management|manage|tools?|util|utils|utility|hooks|_+\w*)$/;
const adminGrounds =
  /^(?:admin|administration|internal|system|sys|maintenance|ops|db|database|data|test|tests|testing|dev|debug)$/;
/** Words that look alike: two-factor backup codes, passwords. */
const domain = /codes?\b|passw|pin\b|token|email|phone|keys?\b/;

/** By the word that messages use. */
const tasks: Readonly<Record<string, Task>> = {
  migrates: {
    verb: /^(?:(?:run-)?migrate|run-migrations?|db-migrate|migrate-up)$/,
    object: new RegExp(
      `^(?:migrations?-(?:run|up|latest|apply|rollback)|(?:run|apply|rollback)-migrations?|migrate-${data}|${data}-migrate)$`,
    ),
  },
  seeds: {
    verb: /^(?:(?:run-)?seed|reseed|seeder|run-seeds?)$/,
    object: new RegExp(`^(?:(?:re)?seed-(?:${nounOfData}|admins?|admin-users?)|${data}-(?:re)?seed|seeders?-run|run-seeders?)$`),
  },
  resets: {
    verb: /^reset$/,
    alone: false,
    object: new RegExp(
      `^(?:(?:reset|wipe|clear|drop|truncate|recreate|rebuild|nuke|flush)-${data}|${data}-(?:reset|wipe|drop|truncate|flush))$`,
    ),
  },
  reindexes: {
    verb: /^(?:re-?index|rebuild-index(?:es)?|reindex-all)$/,
    after: afterNouns,
    object: /^(?:re-?index-[\w-]+|rebuild-(?:search-)?index(?:es)?|[\w-]+-re-?index|index-rebuild|search-re-?build)$/,
  },
  'backs up': {
    verb: /^(?:backup|back-up|dump)$/,
    object: new RegExp(
      `^(?:(?:backup|dump|create-backup-of)-${data}|${data}-(?:backup|dump)|(?:run|create|start|trigger)-backups?)$`,
    ),
  },
  purges: {
    verb: /^purge(?:-all)?$/,
    after: afterNouns,
    object: new RegExp(`^(?:purge-${nounOfData}|delete-all-\\w+|${data}-purge)$`),
  },
};
