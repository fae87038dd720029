/** Databases that a script or pipeline starts for the moment: whoever starts them makes up their passwords. */

import type { CommandFact, LiteralFact, SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import type { Credentials } from '../addresses/urls';
import { isStockDatabase } from '../containers/stock-images';
import { isDevelopmentName } from '../development/development';
import { isCredentialValue, isThrowAwayPassword } from './credential-values';
import { wordsOf } from './secret-names';

type Place = Pick<RuleContext, 'file' | 'project'>;

/** `PGPASSWORD=postgres psql …`, `docker run -e POSTGRES_PASSWORD=password`: a stock database that is thrown away after use. */
export function isThrowAwayService(name: string, text: string, { binding }: LiteralFact): boolean {
  const isCommand = binding === 'variable' || binding === 'argument';
  return (
    isCommand && /^(?:PG|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|RABBITMQ|MINIO|SA_|MSSQL)/.test(name) && isThrowAwayPassword(text)
  );
}

/** `POSTGRES_PASSWORD: password` of an app on a platform that runs the stock image: nothing but that database's first account has it. */
export function isOfStockImage(name: string, text: string, { binding, range }: LiteralFact, { file, project }: Place): boolean {
  if (binding !== 'key' || !/^(?:POSTGRES|MYSQL(?:_ROOT)?|MARIADB(?:_ROOT)?)_PASSWORD$/.test(name) || !isThrowAwayPassword(text))
    return false;
  const around = project.textOf(file, { start: Math.max(0, range.start - 400), end: range.end + 400 });
  const image = /^\s*(?:-\s+)?image:\s*["']?([^\s"':@]+)/m.exec(around)?.[1];
  return image !== undefined && isStockDatabase(image);
}

/**
 * `docker run -e NAME=…`: a container that a pipeline starts for its own job, of a stock database that is gone with `--rm`, or of an image
 * that was built here a moment ago.
 */
export function isThrowAwayContainer({ range, binding, text }: LiteralFact, { file, project }: Place): boolean {
  if (binding !== 'argument') return false;
  const run = containersIn(file, project).find(({ command }) => command.words.some((word) => contains(word.range, range)));
  if (!run) return false;
  if (run.fact.phase === 'ci' && !run.fact.remote) return true;
  if (!run.words.includes('--rm')) return false;
  const password = text.kind === 'literal' ? /[^=]*$/.exec(String(text.value))?.[0] : undefined;
  return run.database || (run.words.some(isBuiltHere) && password !== undefined && isThrowAwayPassword(password));
}

/** What a pipeline starts on its own machine it makes up a password for. */
export function isOfPipelinesOwn({ range }: LiteralFact, { host, password }: Credentials, { file, project }: Place): boolean {
  return (
    /^(?:localhost|127\.0\.0\.1)$/.test(host ?? '') &&
    !isCredentialValue(password, 'key') &&
    project.factsIn(file, 'command').some((command) => command.phase === 'ci' && contains(command.range, range))
  );
}

/** `with: db-password: postgres`, where a service of the workflow is given the same: it ends with the job. */
export function isOfJobsService(text: string, { file, project }: Place): boolean {
  return project.factsIn(file, 'env-declaration').some(({ throwAway, value }) => throwAway && value === text);
}

/** `mysqladmin ping -proot` in a health check: the password that a stock database begins with. */
export function isOfHealthCheck(text: string, { range }: LiteralFact, { file, project }: Place): boolean {
  const check = project
    .factsIn(file, 'command')
    .find(({ origin, range: line }) => /^(?:compose-healthcheck|k8s-probe)$/.test(origin) && contains(line, range));
  if (check?.image === undefined || !isStockDatabase(check.image)) return false;
  const users = project
    .factsIn(file, 'env-declaration')
    .filter(
      ({ name, scope, image }) => /USER(?:NAME)?$/.test(name) && image === check.image && scope?.startsWith(check.workload ?? ''),
    );
  return isThrowAwayPassword(text) || users.some(({ value }) => isThrowAwayPassword(text, value));
}

interface StartedContainer {
  readonly fact: CommandFact;
  readonly command: SimpleCommand;
  readonly words: readonly string[];
  /** Of a stock database. */
  readonly database: boolean;
}

/** What `docker run` starts. */
function containersIn(file: string, project: ProjectView): StartedContainer[] {
  return project.factsIn(file, 'command').flatMap((fact) =>
    fact.commands
      .filter(({ program }) => /^(?:docker|podman|nerdctl)$/.test(program))
      .map((command) => ({ fact, command, words: command.words.map(({ text }) => text) }))
      .filter(({ words }) => words[1] === 'run' || words[1] === 'create')
      .map((run) => ({ ...run, database: run.words.some(isDatabaseImage) })),
  );
}

const image = /^[\w./-]+(?::[\w.-]+)?$/;

function isDatabaseImage(word: string): boolean {
  return image.test(word) && isStockDatabase(word.replace(/:[^:/]*$/, ''));
}

/** `shop:local`, `acme/shop:dev`. */
function isBuiltHere(word: string): boolean {
  return image.test(word) && isDevelopmentName(/:(.+)$/.exec(word)?.[1] ?? '');
}

/** `--db-password=postgres` beside the stock database of one compose file, which begins with what everybody takes. */
export function isOfComposedDatabase(name: string, text: string, { file, project }: Place): boolean {
  return (
    /(?:^|\/)[\w.-]*compose[\w.-]*\.ya?ml$/.test(file) &&
    isThrowAwayPassword(text) &&
    wordsOf(name).some((word) => /^(?:db|database|postgres|pg|mysql|mariadb|mongo|redis)$/.test(word)) &&
    project.factsIn(file, 'image').some((image) => image.use === 'run' && isStockDatabase(image.name))
  );
}
