import type { LoggedValue } from '../../facts';
import { endsInCredential, isSecretLikeName, wordsOf } from './secret-names';

/**
 * Whether what a log call gets is a credential for certain. `password`, `secret` and `apiKey` say it by themselves. A `token` is one by the
 * words before it (`accessToken`), as a variable, or as a member of what carries credentials (`req.body.token`, `session.token`); a member
 * of some other object (`checkout.token`, `transaction.token`) is as often its public id.
 */
export function isLoggedSecret({ chain, members = [] }: Pick<LoggedValue, 'chain' | 'members'>, file: string): boolean {
  const last = chain.at(-1);
  if (last === undefined || !isSecretLikeName(last) || !isHeldBy(last)) return false;
  // Hadoop's name for the id that stands beside `fs.s3a.secret.key`.
  if (/\bfs\.s3[an]?\.access\.key$/.test(last)) return false;
  if (isSignIn(last) || isWhatTokenSays(last) || isOfSessions(last)) return false;
  if (wordsOf(last).join(' ') === 'auth') return members.length === 0 || members.some(isSecretLikeName);
  const qualifiers = qualifiersOf(last);
  if (!qualifiers) return true;
  if (qualifiers.some((word) => readTokens.test(word))) return false;
  if (!credentialTokens.test(qualifiers.at(-1) ?? '') && qualifiers.some((word) => otherTokens.test(word))) return false;
  if (members.length > 0 && !members.some(isSecretLikeName)) return false;
  if (qualifiers.length > 0) return true;
  if (chain.length === 1) return !isAboutWords(file);
  const owner = chain.at(-2) as string;
  if (owner === 'this' || owner === 'self')
    return !isAboutWords(file) && !/(?:^|[/_.-])(?:models?|entit(?:y|ies)|domain)(?:[/_.-]|$)/i.test(file);
  return carriers.test(wordsOf(owner).at(-1) ?? '');
}

/** The name ends in the credential, or in what carries one whole: `token_response`, where `creds_validated` and `authorizationAPI` are something else. */
function isHeldBy(name: string): boolean {
  const words = wordsOf(name);
  while (words.length > 1 && carriersOfOne.test(words.at(-1) as string)) words.pop();
  return endsInCredential(words.join('_'));
}

const carriersOfOne =
  /^(?:responses?|results?|reply|pair|object|obj|json|text|str|string|raw|val|value|values|data|entry|plain|plaintext|decrypted|confirm|confirmation|confirmed|repeat|again|field|hex|bytes|buffer|b|in|ok)$/;

/** Whether a text tells of a token that lets nobody in: `consistency token: `, `page_token=`. */
export function tellsOfOtherToken(text: string): boolean {
  // What a webhook signs together with the time: drawn anew for each call.
  if (/\bsignature\b/i.test(text) && /\btimestamp\b/i.test(text)) return true;
  const told = [...text.matchAll(/(\w+?)[\s_-]tokens?\b/gi)].map(([, word = '']) => wordsOf(word).at(-1) ?? '');
  return told.length > 0 && told.every((word) => otherTokens.test(word));
}

/** Whether a name says no more than `token`. */
export function isBareToken(name: string): boolean {
  return isSecretLikeName(name) && qualifiersOf(name)?.length === 0;
}

/** `token_data`, `jwtPayload`, `tokenClaims`: what was read out of a token, which lets nobody in. */
function isWhatTokenSays(name: string): boolean {
  const words = wordsOf(name);
  return (
    /^(?:data|payloads?|claims?|info|details|contents?|fields?)$/.test(words.at(-1) as string) &&
    words.slice(0, -1).some((word) => /token$|^jwt$/.test(word))
  );
}

/** `credential_sessions`: the objects of a client that keeps its secrets to itself. */
function isOfSessions(name: string): boolean {
  return /^(?:sessions|clients|providers|stores|managers)$/.test(wordsOf(name).at(-1) as string);
}

/** The words before `token` that tell what it is for, adjectives aside; undefined where the name is secret-like by other words. */
function qualifiersOf(name: string): string[] | undefined {
  const words = wordsOf(name);
  const last = words.at(-1) as string;
  if (!last.endsWith('token')) return undefined;
  const before = [...words.slice(0, -1), last.slice(0, -'token'.length)].filter((word) => word !== '');
  return before.filter((word) => !adjectives.test(word));
}

const adjectives =
  /^(?:a|the|my|our|its|new|old|current|existing|previous|raw|plain|full|whole|generated|fresh|valid|stored|saved|cached|given|provided|received|incoming|string|str|value|temp|tmp|t|x)$/;
/** Tokens that let nobody in: places in a list or stream, words of a text, coins, ids of a business, what is held for a while. */
const otherTokens =
  /^(?:next|prev|page|paging|pagination|continuation|continue|cursor|resume|sync|cancel|cancellation|abort|stop|start|end|begin|first|last|left|right|open|close|opening|closing|paren|brace|bracket|comma|operator|keyword|identifier|literal|number|eof|eol|peek|lookahead|parser|lexer|word|sub|pad|unk|cls|sep|bos|eos|special|input|output|prompt|completion|usage|gas|design|theme|color|style|erc|nft|coin|swap|lp|base|quote|reward|staking|stake|liquidity|collateral|governance|native|wrapped|checkout|cart|basket|order|transaction|payment|invoice|product|item|tracking|correlation|trace|idempotency|concurrency|version|change|mutation|device|push|fcm|apns|expo|recaptcha|captcha|turnstile|state|reservation|booking|lock|lease|fenc(?:e|ing)|delta|snapshot|checkpoint|watermark|bookmark|scroll|iterator|partition|offset|position|sequence|marker|batch|dedup|dedupe|deduplication|consistency|nonce|revision|generation|chunk|byte|char|whitespace|indent|newline|symbol|delimiter|separator|unknown|mask|reasoning|thinking|burn|mint|minted|deposit|collection|matched|tombstoned?)$/;
/** What was read out of one already: `decodedAccessToken`. */
const readTokens = /^(?:decoded|parsed|verified)$/;
/** Whatever it is for: `page_access_token`. */
const credentialTokens = /^(?:access|refresh|auth|oauth|authentication|authorization|bearer|api|jwt|secret|session|csrf|xsrf)$/;
/** What holds the token of a user, request or service. */
const carriers =
  /^(?:req|request|ctx|context|body|query|params|headers?|cookies?|session|sessions|user|users|account|member|auth|authentication|authorization|login|oauth|jwt|credentials?|creds|config|configuration|conf|cfg|settings?|options|opts|env|environ|secrets|response|res|resp|data|result|payload|json|args|argv|flags|input|form|values|client|api|bot|integration|webhook|invite|invitation|reset|verification|confirmation|state|store|storage|identity|profile|access|refresh|bearer|registry)$/;

/** Where tokens are the words of a text. */
function isAboutWords(file: string): boolean {
  return /(?:^|[/_.-])(?:lex\w*|pars\w*|tokeni[sz]\w*|scanner|grammar|compiler|nlp|highlight\w*|syntax)(?:[/_.-]|$)|(?:Lexer|Parser|Tokeni[sz]er|Scanner)\.\w+$/.test(
    file,
  );
}

/** `googleAuth`, `supports_auth_plain`: a way to sign in, not what signs in. `authorization` and `basicAuth` hold credentials. */
function isSignIn(name: string): boolean {
  const words = wordsOf(name);
  const others = words.filter((word) => !/^o?auth$/.test(word));
  if (others.length === words.length || others.length === 0 || isSecretLikeName(others.join('_'))) return false;
  return !(/^auth$/.test(words.at(-1) as string) && /^(?:basic|http|proxy|bearer|user)$/.test(words.at(-2) as string));
}
