/** Literals that bear the name of a credential and give nothing away: shown to readers, thrown away after use, public by design. */

import { isThrowAwayPassword } from './credential-values';
import type { LiteralFact } from './facts';
import type { Role } from './project';
import type { RuleContext } from './rule';
import { isStockDatabase } from './stock-images';
import { contains } from './values';

const textual =
  /^(?:i18n|intl|l10n|messages?|msgs?|translations?|locales?|labels?|texts?|strings|errors?|validations?|validators?|rules|placeholders?|titles?|descriptions?|tooltips?|help|hints?|columns|headers?Names|fields?|schema|properties|definitions|examples?|samples?|fixtures?|types?|typeDefs|enum|constants|events|actions|actionTypes|routes?|paths|urls|endpoints|selectors?|locators?|classNames|classes|styles|icons?|en|de|fr|es|it|pt|nl|pl|ru|ja|zh|ko)$/i;

/** Examples, and data to begin with: the accounts are made up, and those who try the app out have to know them. */
export function isShown(file: string, role: Role): boolean {
  if (/(?:^|\/)(?:examples?|samples?|demos?)\//i.test(file)) return true;
  return role === 'admin' && /(?:^|[/._-])(?:seeds?|seeders?|populate\w*|demo|samples?)(?=[/._-])/i.test(file);
}

/** DocSearch's key only searches, and every reader's browser sends it. */
export function isSearchKey(name: string, text: string, { path = [] }: LiteralFact): boolean {
  return name === 'apiKey' && /^[\da-f]{32}$/.test(text) && path.some((part) => /algolia|docsearch/i.test(part));
}

/** `config.basicAuth.password === 'pass'`: asks whether what is configured is still the word everybody knows. */
export function isKnownDefault(text: string, { binding, path = [] }: LiteralFact): boolean {
  return (
    binding === 'comparison' &&
    isThrowAwayPassword(text) &&
    path.some((part) => /^(?:\w*config|conf|settings|options|opts|env)$/i.test(part))
  );
}

/** Nx marks the tokens that may only read its cache, for the repository. */
export function isReadOnlyCacheToken(file: string, text: string): boolean {
  return /(?:^|\/)nx\.json$/.test(file) && /\|read(?:-only)?$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

/** Stands among labels, messages, field types or selectors. */
export function isForReaders(fact: LiteralFact): boolean {
  return (fact.path ?? []).some((part) => textual.test(part));
}

/** `password: 'password'` in a map of field names; in the settings of a connection it is a password all the same. */
export function isNamesake(name: string, text: string, fact: LiteralFact): boolean {
  const bare = (value: string) => value.toLowerCase().replace(/[^a-z\d]/g, '');
  if (bare(name) !== bare(text)) return false;
  const settings =
    /(?:^|[^a-z])(?:db|database|databases|datasource|connection|conn|sql|mysql|mariadb|pg|postgres\w*|mongo\w*|redis|rabbitmq|amqp|smtp|mail|ldap|auth|credentials|sequelize|knex|pool|default)(?:$|[^a-z])/i;
  return !(fact.path ?? []).some((part) => settings.test(part.replace(/([a-z])([A-Z])/g, '$1 $2')));
}

/** `PGPASSWORD=postgres psql …`, `docker run -e POSTGRES_PASSWORD=password`: a stock database that is thrown away after use. */
export function isThrowAwayService(name: string, text: string, { binding }: LiteralFact): boolean {
  const isCommand = binding === 'variable' || binding === 'argument';
  return (
    isCommand && /^(?:PG|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|RABBITMQ|MINIO|SA_|MSSQL)/.test(name) && isThrowAwayPassword(text)
  );
}

/** `docker run -e NAME=…`: a container that a pipeline starts for its own job, or of a stock database that is gone with `--rm`. */
export function isThrowAwayContainer(
  { range, binding }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (binding !== 'argument') return false;
  const holder = project
    .factsIn(file, 'command')
    .flatMap((fact) => fact.commands.map((command) => ({ fact, command })))
    .find(({ command }) => command.words.some((word) => contains(word.range, range)));
  if (!holder || !/^(?:docker|podman|nerdctl)$/.test(holder.command.program)) return false;
  const words = holder.command.words.map(({ text }) => text);
  if (words[1] !== 'run' && words[1] !== 'create') return false;
  const image = words.find((word) => /^[\w./-]+(?::[\w.-]+)?$/.test(word) && isStockDatabase(word.replace(/:[^:/]*$/, '')));
  return (holder.fact.phase === 'ci' && !holder.fact.remote) || (image !== undefined && words.includes('--rm'));
}
