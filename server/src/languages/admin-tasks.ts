const data = '(?:database|db|schema|tables|(?:initial|sample|test|demo|dummy|all) data)';
const tasks = new RegExp(
  `^(?:(?:run|apply|execute) (?:all |pending |db |database )?migrations?|migrate ${data}|(?:re)?seed (?:${data}|data|all|users|products|admin|admin user|roles)|run seed(?:s|ers?)?|(?:reset|wipe|truncate|drop|nuke|flush|recreate|purge) (?:the )?${data}|reindex (?:all|everything)|rebuild (?:search )?index(?:es)?|(?:backup|dump) (?:the )?(?:database|db))$`,
);

/** Whether a function's own name says that it does a one-off task of administration: `seedDatabase`, `run_migrations`. */
export function isAdminTask(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_$-]+/g, ' ')
    .trim()
    .toLowerCase();
  return tasks.test(words);
}
