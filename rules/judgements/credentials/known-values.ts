/** Values that everybody may know: published to be used in tests, agreed upon, or saying themselves that they are none. */

import type { Range } from '../../facts';
import type { ProjectView } from '../../project';
import { wordsOf } from './secret-names';

/**
 * reCAPTCHA's keys for tests (developers.google.com/recaptcha/docs/faq), Turnstile's and hCaptcha's, the password of samples of malware, Grafana's `secret_key` (conf/defaults.ini); the
 * client tokens that Datadog's browser kit sends from every page (docs.datadoghq.com/account_management/api-app-keys/#client-tokens); the account that
 * Azurite has on every machine (learn.microsoft.com/azure/storage/common/storage-use-azurite).
 */
const published =
  /^(?:6LeIxAcTAAAAA(?:JcZVRqyHh71UMIEGNQ_MXjiZKhI|GG-vFI1TnRWxMZNFuojJ4WifJWe)|[123]x0{20,}[A-F]{2}|[123]x0{30,}A{2}|0x0{40}|[12]0000000-(?:ffff-){3}0{11}[12]|infected|SW2YcwTIb9zpOOhoPsMm|pub[\da-f]{32}|Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq\/K1SZFPTOtr\/KBHBeksoGMGw(?:==)?)$/;

/** Accounts of every local chain of Hardhat and Anvil, out of the one phrase that both begin with (hardhat.org/hardhat-network/docs/reference#accounts). */
const ofLocalChains =
  /^(?:0x)?(?:ac0974bec39a17e36ba4a6b4d238ff94|59c6995e998f97a5a0044966f0945389|5de4111afa1a4b94908f83103eb1f170|7c852118294e51e653712a81e05800f4|47e179ec197488593b187f80a00eb0da|8b3a350cf5c34c9194ca85829a2df0ec|92db14e403b83dfe3df233f83dfa3a0d|4bbbf85ce3377467afe5d46f804f2218|dbda1821b80551c9d65939329250298a|2a871d0798f97d79848a013d4936a73b)[\da-f]{32}$/i;

export function isPublished(text: string): boolean {
  return published.test(text) || ofLocalChains.test(text);
}

/** A JWT, RFC 7519; those that open something are known as a provider's. */
export function isSignedToken(text: string): boolean {
  return /^(?:Bearer |JWT )?eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}$/.test(text);
}

/** `mwdb-test-key`, `e2e_secret`, `justForTestingYep`. */
export function saysItIsForTests(text: string): boolean {
  if (/^(?:test|e2e|ci)[-_\d]?|test$/i.test(text)) return true;
  return wordsOf(text).some((word) => /^(?:tests?|testing|fake|dummy|mock|insecure)$/.test(word));
}

/** `longer0random9letters1and6numbers8`, `key-0123456789abcdef`: words that digits hold together, a counter. */
export function isMadeUpByWords(text: string): boolean {
  if (/0123456789|1234567890|abcdefghijklm/i.test(text)) return true;
  const words = text.split(/[\d_.-]+/).filter(Boolean);
  return (
    words.length > 2 &&
    words.every((word) => /^[a-z]{3,}$/.test(word) && /[aeiouy]/.test(word)) &&
    words.join('').length / words.length >= 4
  );
}

/** `random1token2string4test5`: plain words with a digit between each of them; what is drawn at random makes none. */
export function isHeldByDigits(text: string): boolean {
  return /^[a-z]{4,}(?:\d[a-z]{4,}){2,}\d*$/.test(text) && isMadeUpByWords(text);
}

/** In the order of the alphabet, of numbers, of a keyboard's rows. */
const orders = ['abcdefghijklmnopqrstuvwxyz', '01234567890', '9876543210', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'deadbeef'];

/** `ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789`: typed along one order or another; of what is drawn at random hardly a tenth is. */
export function isTypedAlong(token: string): boolean {
  const text = token.toLowerCase().replace(/[^a-z\d]/g, '');
  let along = 0;
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    if (pair[0] === pair[1] || orders.some((order) => order.includes(pair))) along++;
  }
  return along / Math.max(1, text.length - 1) > 0.4;
}

/** `sk_test_123`, `sk-proj-`, `sk-shop-asdfghjkl`: a provider's form with nothing behind it, or what fingers type along the keyboard, which no door opens to. */
export function isFakeKey(text: string): boolean {
  const typed = /^[a-z]{2,4}(?:[-_][a-z]{2,5}){1,2}[-_]([a-z]{7,}|\d{7,})$/.exec(text)?.[1];
  if (typed !== undefined && isTypedAlong(typed)) return true;
  return /^(?:[srp]k|whsec|re|gh[ps]|xox[bp])[-_](?:(?:test|live|proj|ant|api)[-_]?)?(?:\d{0,6}|1234567890?\d?|123456789|nothing|none|empty|fake|mock|dummy)$/i.test(
    text,
  );
}

/** `# Not a real secret`, `// public by design`, on its line or in the comment above. */
export function isCalledNoSecret(file: string, { start, end }: Range, project: ProjectView): boolean {
  const before = project.textOf(file, { start: Math.max(0, start - 600), end: start }).split('\n');
  const own = `${before.pop() ?? ''} ${project.textOf(file, { start: end, end: end + 200 }).split('\n')[0]}`;
  // A neighbour of the same kind may stand between: the user's name, the client's id.
  const isBeside = (line: string) => /^\s*-?\s*['"]?[\w.-]+['"]?\s*[:=]/.test(line);
  if (isBeside(before.at(-1) ?? '') && !/(?:^|\s)(?:#|\/\/)/.test(before.at(-1) ?? '')) before.pop();
  // What is said of a table is said of all in it.
  if (/[[({]\s*$/.test(before.at(-1) ?? '')) before.pop();
  const above: string[] = [];
  for (let line = before.pop(); line !== undefined && /^\s*(?:#|\/\/|\*|\/\*|;)/.test(line); line = before.pop())
    above.unshift(line);
  const comments = [/(?:#|\/\/|\/\*)(.*)$/.exec(own)?.[1] ?? '', above.join(' ')];
  return comments.some((comment) =>
    /\b(?:development|testing|throw-?away)(?:-only)?\s+(?:keys?|secrets?|credentials|passwords?|tokens?)\b|\b(?:not|isn't)\s+(?:an?\s+)?(?:really\s+|actually\s+)?(?:real\s+|actual\s+)?(?:secret|sensitive|confidential|credential)|\bno (?:real|actual) (?:secret|credential)|\bnot (?:a )?real\b|\bnothing secret\b|\bsafe to (?:commit|publish|share|be public)\b|\bpublic(?:ly)? (?:known|by design|on purpose)\b|\bpublic (?:test|demo) key\b/i.test(
      comment,
    ),
  );
}

/** A private key whose PEM block is in base64, as a variable holds it in one line. */
export function isEncodedPrivateKey(text: string): boolean {
  return (
    /^LS0tLS1CRUdJTi/.test(text) && /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(Buffer.from(text, 'base64').toString('latin1'))
  );
}
