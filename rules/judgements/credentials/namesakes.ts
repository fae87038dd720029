/** Texts that only share a name with a credential: keys of maps, words compared, permissions, folders. */

import type { LiteralFact } from '../../facts';
import type { ProjectView } from '../../project';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { isDigest, isGuessable, isThrowAwayPassword, isWords } from './credential-values';
import type { Place } from './development-credentials';
import { type SecretKind, wordsOf } from './secret-names';
import { around } from './surroundings';

/** `password: 'password'` in a map of field names; in the settings of a connection it is a password all the same. */
export function isNamesake(name: string, text: string, fact: LiteralFact): boolean {
  const bare = (value: string) => value.toLowerCase().replace(/[^a-z\d]/g, '');
  // `csrf_token_key = '_csrf_token'`, `KEY_MAIL_PASSWORD="mail-password"`: the key under which something is kept.
  const words = wordsOf(name);
  if (words.at(-1) === 'key' && words.slice(0, -1).join(' ') === wordsOf(text).join(' ')) return true;
  if (words[0] === 'key' && isWords(text) && wordsOf(text).length > 1 && /^[A-Z_]+$/.test(name)) return true;
  // `NODEBB_DB_PASSWORD: 'password'` in a map of variables to settings.
  if (/^[A-Z\d_]+$/.test(name) && bare(text) === words.at(-1) && (fact.path ?? []).some(isMap)) return true;
  if (isShortened(name, text)) return true;
  if (bare(name) !== bare(text)) return false;
  const settings =
    /(?:^|[^a-z])(?:db|database|databases|datasource|connection|conn|sql|mysql|mariadb|pg|postgres\w*|mongo\w*|redis|rabbitmq|amqp|smtp|mail|ldap|auth|credentials|sequelize|knex|pool|default)(?:$|[^a-z])/i;
  return !(fact.path ?? []).some((part) => settings.test(part.replace(/([a-z])([A-Z])/g, '$1 $2')));
}

/** `NEW_PHONE_PASSWORD_CONFIRMED = 'new-phone-pass-confirmed'`: the constant's own words, a few of them cut short. */
function isShortened(name: string, text: string): boolean {
  const whole = wordsOf(name);
  const words = wordsOf(text);
  return (
    /^[A-Z][A-Z\d_]+$/.test(name) &&
    words.length > 2 &&
    words.length === whole.length &&
    words.every((word, index) => word.length > 2 && whole[index]?.startsWith(word))
  );
}

function isMap(part: string): boolean {
  return wordsOf(part).some((word) => /^(?:map|mapping|mappings|keys|names|aliases|to)$/.test(word));
}

/** `'x-api-key': CLIENT_ID`: the constant that holds the text says that everybody may know it, wherever it is passed on. */
export function isNamedOtherwise(
  { range, name }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 120), end: range.start });
  const held = /(?:^|\n)\s*(?:export\s+)?(?:(?:const|let|var)\s+)?([A-Za-z_$][\w$]*)(?:\s*:\s*\w+)?\s*=\s*$/.exec(before)?.[1];
  return held !== undefined && held !== name && /^(?:ids?|name)$/.test(wordsOf(held).at(-1) ?? '');
}

/** `'named-api-key': ['shop.order.read', …]`: what the holder of such a key may do. */
export function isPermission(text: string, kind: SecretKind, isOneOfList: boolean): boolean {
  return kind === 'key' && isOneOfList && /^[a-z][\w-]*(?:[.:][\w-]+){1,5}$/.test(text) && isWords(text.replace(/\d+/g, ''));
}

/** `case 'CharStrings':`, `key === 'FontBBox'`: what a lexer's token is compared with; a password may be any word. */
export function isWordCompared(text: string, kind: SecretKind, { binding }: LiteralFact): boolean {
  return binding === 'comparison' && kind === 'key' && !/\d/.test(text) && /^[\w$:.-]+$/.test(text);
}

/** `PWD=/srv/app`: where a shell stands. */
export function isWorkingDirectory(name: string, text: string): boolean {
  return /^(?:OLD)?PWD$/.test(name) && text.includes('/');
}

/** `config.basicAuth.password === 'pass'`, a list `defaultLogins`: asks whether what is configured is still the word everybody knows. */
export function isKnownDefault(text: string, { binding, path = [] }: LiteralFact, isOneOfList: boolean): boolean {
  if (!isThrowAwayPassword(text)) return false;
  const isPart = (pattern: RegExp) => path.some((part) => pattern.test(part));
  if (binding === 'comparison') return isPart(/^(?:\w*config|conf|settings|options|opts|env)$/i);
  return isOneOfList && isPart(/^(?:default|known|weak|common)_?(?:creds|credentials|logins|passwords)$/i);
}

/** `if (secret === 'changeme-please') throw …`: what everybody can guess is refused, or warned of. */
export function isRefusedWhereCompared(
  text: string,
  { binding, range }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  if (binding !== 'comparison' || !isGuessable(text)) return false;
  return project.factsIn(file, 'refusal').some((refusal) => contains(refusal.range, range));
}

/** What a row of accounts keeps of a password: its digest, with the salt beside it or in a list that is inserted. */
export function isStoredDigest(text: string, { range, file, project }: Place): boolean {
  if (!isDigest(text)) return false;
  const lines = around(project, file, range, 250);
  if (/\bsalt['"]?\s*[:=]/i.test(lines)) return true;
  return (
    /\b(?:user_?name|login|e-?mail)['"]?\s*[:=]/i.test(lines) &&
    (/insert|upsert/i.test(lines) || /(?:seed|insert|users|accounts|fixtures)/i.test(file))
  );
}

/** `get_absolute_url` of a Django model puts it into the address of a page: the token is the row's public id. */
export function isInPageAddress(name: string, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py') || !/^[A-Za-z]\w*_token$/.test(name)) return false;
  const address = new RegExp(
    `^([ \\t]+)def get_absolute_url\\(self\\b[^\\n]*\\n(?:\\1[ \\t][^\\n]*\\n|[ \\t]*\\n)*?\\1[ \\t][^\\n]*\\bself\\.${name}\\b`,
    'm',
  );
  return project.files.some((other) => other.endsWith('.py') && address.test(project.textOf(other)));
}
