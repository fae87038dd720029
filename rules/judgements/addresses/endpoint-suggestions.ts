/** Which variable an address is read from, and the edit that reads it there. */

import type { LiteralFact, Range } from '../../facts';
import type { Fix, RuleContext } from '../../rule';
import { besideText, readFromEnvironment } from '../credentials/credential-suggestions';
import { environmentName, wordsOf } from '../credentials/secret-names';
import { isEnvironmentWord, isPrivateAddress } from './hosts';

/** `cors({ origin })`, `corsOptions.origin`: whom a browser may let in. */
export function isOrigin({ name, path = [], argumentOf }: LiteralFact): boolean {
  const isCors = [...path, argumentOf?.callee ?? ''].some((part) => wordsOf(part).includes('cors'));
  return /^(?:allowed)?_?origins?$/i.test(name ?? '') && (isCors || name === 'origin');
}

/** The literal's own name as a URL or host: `baseUrl` → `BASE_URL`, `orders` → `ORDERS_URL`; a name that says no more gets the host's word. */
export function variableFor({ name, path, binding }: LiteralFact, host: string): string {
  const own = name === undefined || binding === 'argument' ? '' : environmentName(name, path);
  const label = isPrivateAddress(host)
    ? ''
    : wordsOf(host.split('.')[0] ?? '')
        .filter((word) => !isEnvironmentWord(word))
        .join('_')
        .toUpperCase();
  const service = label === '' ? 'SERVICE' : label;
  if (own === '') return `${service}_URL`;
  if (/^(?:URL|URI|HOST|HOSTNAME|ENDPOINT|ORIGIN|ADDRESS|SERVER|TARGET|DOMAIN)$/.test(own)) return `${service}_${own}`;
  return /(?:URL|URI|HOST|ENDPOINT|ORIGIN|ADDRESS|SERVER|BASE|TARGET|DOMAIN)S?$/.test(own) ? own : `${own}_URL`;
}

/** Reads the address and keeps the path after it. */
export function suggestions(context: RuleContext<'endpoint'>, { text: value }: LiteralFact, variable: string): Fix[] {
  if (value.kind === 'partial') return inTemplate(context, value.range, variable);
  if (value.kind !== 'literal' || typeof value.value !== 'string') return [];
  const path = /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#]*([/?#].*)?$/i.exec(value.value)?.[1] ?? '';
  if (path === '' || path === '/') return readFromEnvironment(context, value, variable);
  const written = context.project.textOf(context.file, value.range);
  if (value.slot !== 'expression' || !written.includes(path) || /[\\`'"$]/.test(path)) return [];
  return besideText(context, value, variable, { after: path });
}

/** Scheme, host and port of a template as it is written, the port a number or a hole. */
const jsAuthority = /^`([a-z][a-z\d+.-]*:\/\/[\w.-]+(?::(?:\d+|\$\{[^{}`]*\}))?)(?=[/?#`]|\$\{)/i;
const pyAuthority = /^[fF]("|')([a-z][a-z\d+.-]*:\/\/[\w.-]+(?::(?:\d+|\{[^{}"']*\}))?)(?=[/?#"']|\{)/i;

/** `http://localhost:4000/users/${id}` → `${process.env.USERS_URL}/users/${id}`. */
function inTemplate(context: RuleContext<'endpoint'>, range: Range, variable: string): Fix[] {
  const written = context.project.textOf(context.file, range);
  const isPython = context.file.endsWith('.py');
  const authority = isPython ? pyAuthority.exec(written)?.[2] : jsAuthority.exec(written)?.[1];
  if (authority === undefined) return [];
  const start = range.start + written.indexOf(authority);
  const place = { start, end: start + authority.length };
  const value = { kind: 'literal', value: authority, range: place, slot: 'expression' } as const;
  const quote = written[1] === '"' ? "'" : '"';
  const hole = (read: string) => (isPython ? `{${read.replace(/["']/g, quote)}}` : `\${${read.replace(/!$/, '')}}`);
  return readFromEnvironment(context, value, variable).map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ('range' in edit && edit.range.start === start ? { ...edit, text: hole(edit.text) } : edit)),
  }));
}
