/** Words that stand for the credential of an outside provider: sent there they are refused, so nobody runs on them. */

import { literally } from '../../patterns';
import type { RuleContext } from '../../rule';
import { isMadeUp } from './credential-values';
import { isPlaceholder } from './placeholders';

const providers =
  /^(?:facebook|fb|google|gh|github|gitlab|bitbucket|twitter|linkedin|instagram|foursquare|twitch|yahoo|windows|microsoft|azure|spotify|slack|discord|telegram|apple|dropbox|notion|shopify|zoom|paypal|stripe|braintree|razorpay|square|twilio|sendgrid|mailgun|mailchimp|postmark|resend|aws|amazon|gcp|firebase|cloudinary|imagekit|algolia|openai|anthropic|gemini|mistral|cohere|groq|huggingface|replicate|deepseek|perplexity|elevenlabs|pinecone|auth0|okta|mapbox|openweather|openweathermap|newsapi|tmdb|recaptcha|hcaptcha|turnstile|unsplash|pexels|giphy|wechat|alipay|kakao|naver|vk|reddit|pinterest|tiktok|strava|fitbit)$/;
/** What the app itself signs, checks or encrypts with, whoever it is named after. */
const own = /^(?:jwt|session|cookie|webhook|hook|signing|signature|encryption|encrypt|hash|salt|csrf|password|verify)$/;
const mail = /^(?:mail|mailer|smtp|email|sms)$/;
const kinds = 'api|app|application|client|consumer|access|auth|oauth|oauth2|secret|key|token|id|here|the'.split('|');

/** `FACEBOOK_SECRET || 'YOUR_FACEBOOK_SECRET'`, `|| '<client secret>'`, `|| 'Facebook Client Secret'`. */
export function isRefusedByProvider(name: string, text: string): boolean {
  const words = wordsIn(name);
  if (words.some((word) => own.test(word)) && !mail.test(words[0] ?? '')) return false;
  const value = text.trim();
  // Of a client of somebody's login server.
  if (/(?:^| )client secret(?: |$)/.test(words.join(' ')) && /^x{3,}$/i.test(value)) return true;
  const isProviders = words.some((word) => providers.test(word));
  if (!isProviders && !isShownToOthers(words)) return false;
  if (
    value === name ||
    isMadeUp(value) ||
    callsItselfNone.test(value) ||
    /^(?:abc|xyz|x{3,}|foo|bar|key|none|dummy|fake)$/i.test(value)
  )
    return true;
  // A service of one's own may well be run on `my-secret-key`.
  if (!isProviders && /^my[-_ ]/i.test(value)) return false;
  if (/^(?:your|my|insert|enter|add)[-_ ]|^(?:[a-z]+_)*<[^<>]+>$|^\[[A-Za-z _-]+\]$/i.test(value)) return true;
  const said = wordsIn(value);
  return said.length > 1 && said.every((word) => words.includes(word) || kinds.includes(word));
}

/** `invalid-placeholder-token`: says what it is. */
const callsItselfNone = /(?:^|[-_ ])(?:placeholder|invalid|dummy|fake|non-?existent)(?:[-_ ]|$)/i;

/** `PYCON_API_SECRET`, `MAILER_PASSWORD`: an account at whoever the name begins with. */
function isShownToOthers(words: readonly string[]): boolean {
  const api = words.indexOf('api');
  if (
    api > 0 &&
    !/^(?:admin|internal|service|master|app|server|backend|main)$/.test(words[api - 1] ?? '') &&
    /^(?:key|secret|token)$/.test(words[api + 1] ?? '')
  )
    return true;
  return mail.test(words[0] ?? '');
}

/** Lets whoever has the password in: a database begins with the word that it is given. */
const store =
  /^(?:db|dbs|database|databases|datasource|\w*sql|pg|postgres|mongo\w*|redis|rabbit\w*|amqp|elastic\w*|opensearch|clickhouse|cassandra|neo|minio|memcached?|admin|root)$/;
/** Names nobody, so that the program itself may be meant. */
const anybody = /^(?:app|application|site|web|server|api|service|auth|basic|user|backend|frontend|base)$/;
/** Where a service is, by the end of its variable. */
const place = 'URL|URI|HOST|HOSTNAME|ENDPOINT|DOMAIN|SERVER|(?:BASE|API|SERVICE)_?(?:URL|URI|HOST)';

/**
 * `IDENTITY_TOKEN ?? 'REPLACEME'`, `TURN_TOKEN ?? 'turn-token'` beside a read of `IDENTITY_URL` or `TURN_URL`: shown to a service of its own, which
 * does not take such a word. What the program signs, checks or opens a database with is no such thing.
 */
export function isShownToService(name: string, text: string, { file, project }: Pick<RuleContext, 'file' | 'project'>): boolean {
  const words = wordsIn(name);
  if (
    words.some((word) => (own.test(word) && word !== 'password') || word === 'hmac' || store.test(word)) ||
    words.slice(-2).join(' ') === 'secret key'
  )
    return false;
  const said = wordsIn(text);
  const isStandIn =
    isPlaceholder(text) ||
    (said.length > 1 &&
      said.at(-1) === words.at(-1) &&
      !said.some((word) => /^(?:secret|super|my|dev|local|default|insecure|admin|master|test)$/.test(word)));
  const whose = name.replace(/_?(?:(?:AUTH|API|ACCESS|CLIENT|BEARER)_?)?(?:TOKEN|KEY|PASSWORD|PASSWD|PASS|PWD|SECRET)$/i, '');
  if (!isStandIn || whose === name || wordsIn(whose).every((word) => anybody.test(word))) return false;
  const beside = new RegExp(`^${literally(whose)}_(?:${place})$`, 'i');
  return project.factsIn(file, 'env-read').some((read) => beside.test(read.name));
}

function wordsIn(text: string): string[] {
  return /^[A-Za-z\d _.-]+$/.test(text) ? text.toLowerCase().split(/[ _.-]+/) : [];
}
