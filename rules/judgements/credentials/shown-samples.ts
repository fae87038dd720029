/** Credentials in samples, examples, seeds and texts: written for readers, who have to see them. */

import type { LiteralFact, Range } from '../../facts';
import type { Role } from '../../project';
import type { RuleContext } from '../../rule';
import { isExampleOfLibrary } from '../development/library-examples';
import { isPutAway } from '../development/put-away';
import { isGuessable } from './credential-values';
import { isOwnSecret, type Place } from './development-credentials';
import { type SecretKind, wordsOf } from './secret-names';

const textual =
  /^(?:i18n|intl|l10n|messages?|msgs?|translations?|locales?|labels?|texts?|strings|errors?|validations?|validators?|rules|placeholders?|titles?|descriptions?|tooltips?|help|hints?|columns|headers?Names|fields?|schema|properties|definitions|examples?|samples?|fixtures?|types?|typeDefs|enum|constants|events|actions|actionTypes|routes?|paths|urls|endpoints|selectors?|locators?|classNames|classes|styles|icons?|en|de|fr|es|it|pt|nl|pl|ru|ja|zh|ko)$/i;

/** Examples, and data to begin with: the accounts are made up, and those who try the app out have to know them. */
export function isShown(file: string, role: Role): boolean {
  return role === 'docs' || isExampleFolder(file) || ofExample.test(file) || ofDataSet.test(file) || isSeed(file, role);
}

/** `datasets/teams.js`, `orders_example_data.py`: rows that a prototype or a developer's database is filled with. */
const ofDataSet = /(?:^|\/)data-?sets?\/|(?:^|[/._-])(?:examples?|samples?|demo|dummy|fake|seed|mock)[-_]?data(?=[/._-])/i;

/** From so many on, values of one key are those of rows. */
const fewestRecords = 4;

/** A key that has another value in each row of a data file: it tells the rows apart; no program signs in with all of them. */
export function isOneOfRecords(
  { binding, name, path = [] }: LiteralFact,
  kind: SecretKind,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (binding !== 'key' || kind === 'password' || !file.endsWith('.json')) return false;
  const values = project
    .factsIn(file, 'literal')
    .filter((other) => other.binding === 'key' && other.name === name && (other.path ?? []).join('.') === path.join('.'))
    .map(({ text }) => (text.kind === 'literal' ? text.value : undefined));
  return new Set(values).size >= fewestRecords;
}

/** `client_example.py`, what writes a file for readers (`generate-example-config.ts`), and what makes users to test with (`commands/load_test_users.py`). */
const ofExample =
  /(?:^|\/)dev\/|(?:^|\/)(?:create|load|make|add|generate|populate|insert)[-_]test[-_][\w-]+\.\w+$|[a-z\d][._-]examples?\.py$|(?:^|[/._-])(?:generate|gen|write|make|create|build)[._-](?:[\w-]+[._-])?(?:examples?|samples?)[._-][^/]*$/i;

/** `examples/`, `docker-examples/`, `sample/`. */
export function isExampleFolder(file: string): boolean {
  return /(?:^|\/)(?:[a-z\d]+[-_])*(?:(?:examples?|samples?)(?:[-_](?:conf(?:ig)?s?|configurations?|settings|data|deploy\w*))?|demos?)\//i.test(
    file,
  );
}

/** Of a client that shows how an interface is used: `demos/node/demo.js`. */
export function isDemo(file: string): boolean {
  return isPutAway(file) || /(?:^|\/)demos?\//i.test(file);
}

/** `db/seeders/`, `user.seeder.ts`: what fills the database that somebody writes or tries the program with. */
export function isSeeder(file: string): boolean {
  return /(?:^|\/)seeders?\/|[._-]seeder\.\w+$/i.test(file);
}

function isSeed(file: string, role: Role): boolean {
  return (
    role !== 'runtime' && role !== 'browser' && /(?:^|[/._-])(?:seeds?|seeders?|populate\w*|demo|samples?)(?=[/._-])/i.test(file)
  );
}

/**
 * Made up whatever it looks like: what the container of a developer's editor sets, accounts out of a factory, the passwords of an example that
 * is an app of its own, and a token that a seed stores the hash of.
 */
export function isAmongMadeUp(fact: LiteralFact, { app, file, role, project }: RuleContext): boolean {
  if (/(?:^|\/)(?:\.devcontainer|(?:db|database)\/factories)\//i.test(file)) return true;
  const examples = /^(?:|.*\/)(?:examples?|samples?)\//i.exec(file)?.[0];
  if (examples !== undefined && app) {
    const isApart = `${app.path}/`.startsWith(examples) || isExampleOfLibrary(file, project);
    return isApart && isOwnSecret(fact.name ?? '');
  }
  if (fact.binding !== 'variable' || fact.name === undefined || !isSeed(file, role)) return false;
  const stored = new RegExp(`\\.update\\(\\s*${fact.name}\\b|\\b[hH]ash\\w*\\(\\s*${fact.name}\\b`);
  return stored.test(project.textOf(file, { start: fact.range.end, end: fact.range.end + 2000 }));
}

/** Stands among labels, messages, field types or selectors. */
export function isForReaders(fact: LiteralFact): boolean {
  return (fact.path ?? []).some(
    (part) => textual.test(part) || /^(?:placeholders|examples|samples)$/.test(wordsOf(part).at(-1) ?? ''),
  );
}

/** `Joi.string().example('…')`: shows the reader of an API's description what a value looks like. */
export function isSampleOfSchema(range: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 40), end: range.start + 1 });
  // `example: 'sk_test_…'` of OpenAPI and of catalogues of credentials.
  if (/(?:^|[\s{,])['"]?examples?['"]?\s*:\s*(?:\[\s*|-\s*|[|>]-?\s*)?['"`]?.?$/s.test(before)) return true;
  if (/\.examples?\(\s*\[?\s*['"`].?$/s.test(before)) return true;
  const text = project.textOf(file, { start: Math.max(0, range.start - 3000), end: range.start });
  return openedAround(text).some((at) => ofSamples.test(text.slice(Math.max(0, at - 60), at)));
}

/** Before the bracket that opens one: `json_schema_extra={`, `"examples": [`, `OpenApiExample(`. */
const ofSamples =
  /(?:^|[^\w.])["']?(?:json_schema_extra|schema_extra|(?:openapi_)?examples?)["']?\s*[:=]\s*$|\b(?:OpenApi|Api)Examples?$/i;

/** Where the brackets stand that are open at a text's end, innermost first. */
function openedAround(text: string): number[] {
  const code = text.replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g, (part) => ' '.repeat(part.length));
  const found: number[] = [];
  let depth = 0;
  for (let at = code.length - 1; at >= 0; at--) {
    if (')]}'.includes(code[at] as string)) depth++;
    else if ('([{'.includes(code[at] as string) && --depth < 0) {
      found.push(at);
      depth = 0;
    }
  }
  return found;
}

/** What a template generator offers in its prompts: whoever makes a project of it gives their own. */
export function isAnswerOfTemplate(file: string): boolean {
  return /(?:^|\/)(?:cookiecutter\.json|copier\.ya?ml)$/.test(file);
}

/** `href="{{ url_for("feed", token=make_token()) }}"`: an argument of what a template engine fills in, in a file of another language. */
export function isInTemplateExpression({ start }: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  if (!/\.(?:xml|html?|svg|txt|json|ya?ml)$/.test(file)) return false;
  const line =
    project
      .textOf(file, { start: Math.max(0, start - 300), end: start })
      .split('\n')
      .at(-1) ?? '';
  return line.lastIndexOf('{{') > line.lastIndexOf('}}');
}

/** `isDemoMode ? '123456' : ''`: what a demonstration is signed in with, before everybody's eyes. */
export function isOfDemonstration(text: string, { range, file, project }: Place): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 60), end: range.start });
  return isGuessable(text) && /\b\w*demo(?:Mode)?\b[^?:\n]*\?\s*['"`]?$/i.test(before);
}
