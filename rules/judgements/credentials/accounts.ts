/**
 * Whose a password is. What a program signs in to elsewhere with (a database, a mail server) opens that; the accounts of the program's own
 * users (rows of a table, what a demonstration is given) open only what somebody made with them, where everybody could guess them anyway.
 */

import type { LiteralFact } from '../../facts';
import type { RuleContext } from '../../rule';
import { objectAround } from './classified-values';
import { isDigest, isGuessable } from './credential-values';
import { wordsOf } from './secret-names';

type Around = Pick<RuleContext, 'file' | 'project'>;

/** Where a service is and what kind of one it is. */
const connection =
  /^(?:\w*host(?:name)?|\w*port|\w*server|\w*(?:url|uri)|database|\w*db|db_?name|dialect|driver|engine|client|dsn|vhost|protocol|secure|ssl|charset|schema|keyspace|service|transport|connection\w*|endpoint|pool\w*|region|realm)$/i;
const owner = /^(?:user_?name|user_?id|id|name|login|e-?mail|user)$/i;
/** What a program knows of its users, and no service asks for. */
const profile =
  /^(?:e-?mail|roles?|(?:is_?)?(?:admin|staff|superuser|active|verified)|authorities|permissions|groups|(?:first|last|full|display)_?name|avatar|age|phone)$/i;
const service =
  /^(?:db|dbs|databases?|datasources?|connections?|\w*sql|postgres|mongo\w*|redis|rabbitmq|amqp|smtp|mail\w*|ldap|knex|sequelize|cache|broker)$/;
/** `auth: { username, password }`: what a client signs in with, however many calls of the file have one. */
const signsIn = /^(?:(?:basic|http|proxy)_?)?auth$/i;
const trial = /^(?:tests?|testing|mock(?:s|ed)?|fakes?|demo|samples?|fixtures?)$/;
const environment = /^(?:dev\w*|prod\w*|live|stag\w*|qa|uat|local\w*|default|base)$/i;

/** Of several accounts, of one that is made with its profile, or among what tests and demonstrations use: `E2E.USERS.CLERK`. */
export function isOfOwnAccount(text: string, fact: LiteralFact, context: Around): boolean {
  const { binding, path = [], range } = fact;
  if (!/^(?:property|key|argument)$/.test(binding) || !(isGuessable(text) || isDigest(text))) return false;
  if (path.some((part) => /e2e/i.test(part) || wordsOf(part).some((word) => trial.test(word)))) return true;
  if (path.some((part) => wordsOf(part).some((word) => service.test(word)))) return false;
  const members = membersAround(fact, context);
  if (members.some(([key]) => connection.test(key))) return false;
  if (members.some(([key]) => owner.test(key)) && !signsIn.test(path.at(-1) ?? '') && isOneOfSeveral(fact, context)) return true;
  const before = context.project.textOf(context.file, { start: Math.max(0, range.start - 300), end: range.start });
  const callee = callAround(fact, context)?.callee;
  const isMade =
    callee === undefined
      ? /\b(?:create|insert|update|upsert|save|add|register|seed|build)\w*\(\s*(?:\[\s*)?\{[^{}]*$/i.test(before)
      : /^(?:create|add|make|register|insert)_\w*(?:user|account|member)s?$|^(?:[A-Z]\w*)?(?:User|Account|Member|Customer)$/.test(
          callee,
        );
  // Whoever may do everything opens the program, however it came to be.
  const isMasters = members.some(([key, value]) =>
    /admin|root|super|owner|true/i.test(profile.test(key) || owner.test(key) ? value : ''),
  );
  return isMade && !isMasters && !/super/.test(callee ?? '') && members.some(([key]) => profile.test(key));
}

/** Keys with their texts of what directly surrounds a value. */
function membersAround(fact: LiteralFact, { file, project }: Around): readonly (readonly [string, string])[] {
  const { range } = fact;
  const call = callAround(fact, { file, project });
  if (call)
    return [...call.text.matchAll(/(?<=[(,]\s*)(\w+)\s*=\s*(?:["']([^"'\n]*))?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
  const text = /\.ya?ml$/.test(file) ? blockAround(range.start, file, project) : objectAround(file, range, project);
  const found = (text ?? '').matchAll(/(?:^|[{,\n])\s*(?:-\s+)?['"]?([A-Za-z_][\w-]*)['"]?\s*:\s*(?:['"]?([\w.@-]*))?/g);
  return [...found].map(([, key = '', value = '']) => [key, value] as const);
}

/** Python: the call whose keyword a value is. */
function callAround({ binding, range }: LiteralFact, { file, project }: Around): { callee: string; text: string } | undefined {
  if (binding !== 'argument' || !file.endsWith('.py')) return undefined;
  const before = project.textOf(file, { start: Math.max(0, range.start - 600), end: range.start });
  const [, callee, given] = /(\w+)(\((?:[^()]|\([^()]*\))*)$/.exec(before) ?? [];
  if (callee === undefined || given === undefined) return undefined;
  const after = /^(?:[^()]|\([^()]*\))*/.exec(project.textOf(file, { start: range.end, end: range.end + 600 }))?.[0] ?? '';
  return { callee, text: given + after };
}

/** The lines of a block mapping of YAML. */
function blockAround(start: number, file: string, project: RuleContext['project']): string {
  const lines = project.textOf(file, { start: 0, end: start + 2000 }).split('\n');
  const at = project.textOf(file, { start: 0, end: start }).split('\n').length - 1;
  const depthOf = (line: string) => /^[ ]*(?:- +)?/.exec(line)?.[0].length ?? 0;
  const depth = depthOf(lines[at] ?? '');
  const members = [lines[at] ?? ''];
  for (let index = at - 1; index >= 0 && isInside(index) && !/^ *- /.test(lines[index + 1] ?? ''); index--) keep(index);
  for (let index = at + 1; index < lines.length && isInside(index) && !/^ *- /.test(lines[index] ?? ''); index++) keep(index);
  return members.join('\n');

  function isInside(index: number): boolean {
    const line = lines[index] ?? '';
    return line.trim() === '' || depthOf(line) >= depth;
  }
  function keep(index: number): void {
    if (depthOf(lines[index] ?? '') === depth) members.push(lines[index] as string);
  }
}

/** Another entry of the same list or table has one as well; those of a setting's environments are no table. */
function isOneOfSeveral(fact: LiteralFact, { file, project }: Around): boolean {
  const { name, path = [], range } = fact;
  const call = callAround(fact, { file, project });
  return project.factsIn(file, 'literal').some((other) => {
    if (other.range.start === range.start || other.name !== name || (other.path ?? []).length !== path.length) return false;
    if (call) return callAround(other, { file, project })?.callee === call.callee;
    if (path.length === 0 && fact.binding === 'argument') return false;
    const different = path.flatMap((part, index) => (other.path?.[index] === part ? [] : [{ part, index }]));
    return different.length <= 1 && !different.some(({ part, index }) => index === 0 || environment.test(part));
  });
}
