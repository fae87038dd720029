/** Tables that say of what kind each field is: a word that their entries share is no credential. */

import type { Range } from '../../facts';
import type { RuleContext } from '../../rule';
import { isSecretLikeName } from './secret-names';

/** Entries of a connection, which bear one name often enough: `{ user: 'shop', password: 'shop', database: 'shop' }`. */
const account =
  /^(?:user|username|user_name|login|name|db|dbname|db_name|database|schema|host|hostname|server|type|dialect|client|driver|engine|provider|adapter|vendor|role|email|title|label)$/i;
const entry = /(?:^|[{,\n])\s*['"]?([A-Za-z_][\w.-]*)['"]?\s*:\s*(['"])([A-Za-z][\w-]*)\2/g;

/** `{ host: 'public', password: 'secret', port: 'public' }`, `{ smtp_host: 'mail_settings', smtp_password: 'mail_settings' }`. */
export function isClassified(text: string, range: Range, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  if (!/^[A-Za-z]+(?:[_-][A-Za-z]+)*$/.test(text)) return false;
  const object = objectAround(file, range, project);
  if (object === undefined) return false;
  if (isMadeOfKeys(text, object)) return true;
  const words = new Map<string, number>();
  for (const [, key = '', , word = ''] of object.matchAll(entry)) {
    if (account.test(key) || isSecretLikeName(key) || !/^[A-Za-z]+(?:[_-][A-Za-z]+)*$/.test(word)) continue;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return (words.get(text) ?? 0) > 1 || [...words.values()].some((count) => count > 2);
}

/** `{ username: 'icon-username', password: 'icon-password', email: 'icon-email' }`: each is its key with the same words around it. */
function isMadeOfKeys(text: string, object: string): boolean {
  const frameOf = (key: string, word: string) => (word !== key && word.includes(key) ? word.replace(key, '*') : undefined);
  const frames = [...object.matchAll(entry)].map(([, key = '', , word = '']) => ({ word, frame: frameOf(key, word) }));
  const own = frames.find(({ word, frame }) => word === text && frame !== undefined)?.frame;
  return own !== undefined && frames.filter(({ frame }) => frame === own).length > 2;
}

/** What stands directly in the braces around a place; undefined where they are too far away. */
export function objectAround(file: string, { start, end }: Range, project: RuleContext['project']): string | undefined {
  const before = project.textOf(file, { start: Math.max(0, start - 3000), end: start });
  const after = project.textOf(file, { start: end, end: end + 3000 });
  let depth = 0;
  let from = before.length - 1;
  for (; from >= 0; from--) {
    if (before[from] === '}') depth++;
    else if (before[from] === '{' && depth-- === 0) break;
  }
  depth = 0;
  let to = 0;
  for (; to < after.length; to++) {
    if (after[to] === '{') depth++;
    else if (after[to] === '}' && depth-- === 0) break;
  }
  if (from < 0 || to === after.length) return undefined;
  let object = before.slice(from) + after.slice(0, to);
  for (let inner = ''; inner !== object; ) {
    inner = object;
    object = object.replace(/(?<=.){[^{}]*}/gs, '');
  }
  return object;
}
