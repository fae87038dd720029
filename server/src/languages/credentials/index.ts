import type { CredentialFact, Range } from '../../../../rules/facts';
import { isWords, shannonEntropy } from '../../../../rules/judgements/credentials/credential-values';
import { isPlaceholder } from '../../../../rules/judgements/credentials/placeholders';
import { prefixes } from './prefixed-tokens';
import { privateKeys } from './private-keys';
import { type Finding, secretlintFindings } from './secretlint';
import { tokenFormats } from './token-formats';

/** What every token of a known format begins with, or stands behind. One pass over the text spares nearly all files the rest. */
const unprefixed =
  /AKIA|ASIA|SECRET_?ACCESS_?KEY|secret_?access_?key|[Ss]ecretAccessKey|gl(?:pat|dt|rt|ptt|cbt|ft|oas|soat)-|xox[bp]-|hooks\.slack\.com|[sr]k_(?:live|test)_|whsec_|SK[\da-f]{32}|SG\.[\w-]{16}|npm_[A-Za-z\d]{30}|_authToken=|x-oauth-basic|pypi-AgE|AIza|GOCSPX-|ya29\.|1\/\/0\w{20}|AccountKey=|SharedAccessKey=|[?&]sig=|\dQ~|JQQJ99|AZDO|NRAL|\.atlasv1\.|:AA[\w-]{33}|[MNO][\w-]{22,27}\.[\w-]{6}\.|-us\d|mailgun|Mailgun|MAILGUN|sk-[A-Za-z\d]{10}|sk-(?:proj|svcacct|admin|ant)-|hf_[A-Za-z]{30}|ops_ey|hv[sbr]\.|vc[piark]_|dckr_pat_|eyJ[\w-]{10,}\.eyJ|PRIVATE KEY|LS0tLS1CRUdJTi/;
const hint = new RegExp(`${unprefixed.source}|${prefixes}`);

/** Files whose long random texts are checksums: lockfiles, source maps, pictures; a bundle's tokens belong to its sources. */
const machineWritten =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|pdm\.lock|composer\.lock|Gemfile\.lock|Cargo\.lock|go\.sum)$|\.(?:map|svg|min\.js|min\.css|snap)$/;

/**
 * Secrets in their providers' own formats and private keys, wherever in a text they stand, comments included. Ranges only: no fact,
 * message or error ever holds the text. Placeholders (`ghp_xxxx…`) are left out.
 */
export function credentialFacts(path: string, text: string): CredentialFact[] {
  if (!hint.test(text) || machineWritten.test(path) || isMinified(text)) return [];
  const keys = privateKeys(text);
  const found: Finding[] = [...formatFindings(text, path), ...secretlintFindings(text)].flatMap((finding) =>
    trimmed(finding, text),
  );
  const tokens = found.filter(
    ({ range }, index) =>
      !isMadeUp(text.slice(range.start, range.end)) &&
      !keys.some((key) => contains(key.range, range)) &&
      !found.some(
        (other, place) => place !== index && contains(other.range, range) && (!contains(range, other.range) || place < index),
      ),
  );
  return [
    ...keys,
    ...tokens.map(({ provider, range }): CredentialFact => ({ kind: 'credential', type: 'provider-token', provider, range })),
  ].sort((a, b) => a.range.start - b.range.start);
}

function formatFindings(text: string, path: string): Finding[] {
  return tokenFormats.flatMap(({ provider, pattern, except }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      if (except?.(match[0], text, match.index, path)) return [];
      const token = match.groups?.token ?? match[0];
      const start = match.index + match[0].length - token.length;
      return [{ provider, range: { start, end: start + token.length } }];
    }),
  );
}

/** Without white space and quotes at its ends; nothing where an assignment's value is empty (`_authToken=`). */
function trimmed({ provider, range }: Finding, text: string): Finding[] {
  const raw = text.slice(range.start, range.end);
  const body = /^(?:_authToken=)?["']?(.*?)["'\s]*$/s.exec(raw)?.[1] ?? '';
  const start = range.start + raw.indexOf(body);
  return body === '' ? [] : [{ provider, range: { start, end: start + body.length } }];
}

/** `xoxb-your-token`, `sk_test_1111…`, `SG.Utils.render`: the format with nothing random in it. */
function isMadeUp(token: string): boolean {
  const body = token.replace(/^[A-Za-z]{2,6}[-_.](?:(?:live|test|pat|api|proj|ant)[-_])?/, '');
  if (isPlaceholder(token) || isPlaceholder(body) || shannonEntropy(body) < 2.2) return true;
  // Capitals tell no words apart, and nothing but a key has this prefix and length.
  return !/^A[KS]IA[A-Z\d]{16}$/.test(token) && (isWords(token) || isWords(body));
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Very long lines all over: written by a bundler. */
function isMinified(text: string): boolean {
  if (text.length < 20_000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > 500;
}
