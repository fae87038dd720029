import { prefixedTokens } from './prefixed-tokens';

/**
 * Token formats that the secretlint preset has no rule for, or draws more narrowly than their providers do. Sources: GitHub's list of
 * secret scanning patterns and the providers' own pages, as named in each row.
 */
export interface TokenFormat {
  readonly provider: string;
  /** Global; where it has a group `token`, that is the credential, otherwise the whole match is. */
  readonly pattern: RegExp;
  /** The match is no credential after all. */
  except?(match: string, text: string, index: number, path: string): boolean;
}

export const tokenFormats: readonly TokenFormat[] = [
  // Access key ids of IAM users and of temporary credentials; docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html. Those
  // issued today are base32, those of the early years hold the other digits as well.
  // The ids in signed URLs are no secret.
  { provider: 'AWS', pattern: /(?<![A-Za-z\d+/]|[?&;][\w-]{1,40}=)(?:AKIA|ASIA)[A-Z\d]{16}(?![A-Za-z\d+/=])/g },
  // The key that belongs to it has no prefix; its usual name stands before it (secretlint's rule gives the name's range).
  {
    provider: 'AWS',
    pattern:
      /(?:secret_?access_?key|SECRET_?ACCESS_?KEY|[sS]ecretAccessKey)["']?\s*(?::|=>|=)\s*["']?(?<token>[A-Za-z\d/+]{40})(?![A-Za-z\d/+=])/g,
  },
  // docs.stripe.com/keys: secret and restricted keys, webhook signing secrets
  {
    provider: 'Stripe',
    pattern: /(?<![A-Za-z\d])(?:[sr]k_(?:live|test)_[A-Za-z\d]{20,250}|whsec_[A-Za-z\d+/]{32,64}={0,2})(?![A-Za-z\d])/g,
  },
  // www.twilio.com/docs/iam/api-keys: SID of an API key
  { provider: 'Twilio', pattern: /(?<![A-Za-z\d])SK[\da-f]{32}(?![A-Za-z\d])/g },
  // www.twilio.com/docs/sendgrid: `SG.` id `.` secret, base64url (secretlint's rule knows no hyphen)
  { provider: 'SendGrid', pattern: /(?<![A-Za-z\d])SG\.[\w-]{16,32}\.[\w-]{16,64}(?![\w-])/g },
  // pypi.org/help/#apitoken: macaroons that begin with the base64 of their location
  { provider: 'PyPI', pattern: /(?<![A-Za-z\d])pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{32,}/g },
  // cloud.google.com/docs/authentication/api-keys, developers.google.com/identity/protocols/oauth2
  { provider: 'Google', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g, except: isFirebaseWebKey },
  { provider: 'Google', pattern: /(?<![\w-])(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{40,})(?![\w-])/g },
  // learn.microsoft.com/azure/storage/common/storage-account-keys-manage, …/entra client secrets (`Q~`), …/azure-annotated-security-keys (`JQQJ99`)
  {
    provider: 'Azure',
    pattern: /\b(?:AccountKey|SharedAccessKey)=(?<token>[A-Za-z\d+/]{43}=|[A-Za-z\d+/]{86}==)/g,
    except: isEmulatorKey,
  },
  { provider: 'Azure', pattern: /(?<![\w.~-])[\w.~]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g },
  { provider: 'Azure', pattern: /(?<![A-Za-z\d])[A-Za-z\d]{52}JQQJ99[A-Za-z\d]{26}(?![A-Za-z\d])/g },
  // A shared access signature in a URL: version and signature are both there; …/storage/common/storage-sas-overview
  { provider: 'Azure', pattern: /[?&](?=[^\s"'`]*\bs[vre]=)[^\s"'`]*?(?<=[?&])(?<token>sig=[\w%+/-]{40,}(?:%3D|=))/gi },
  // learn.microsoft.com/azure/devops/release-notes/2024/general/sprint-241-update: personal access tokens carry `AZDO`
  { provider: 'Azure DevOps', pattern: /(?<![A-Za-z\d])[A-Za-z\d]{76}AZDO[A-Za-z\d]{4}(?![A-Za-z\d])/g },
  // docs.gitlab.com/security/tokens
  { provider: 'GitLab', pattern: /(?<![A-Za-z\d])(?:glpat|gldt|glrt|glptt|glcbt|glft|gloas|glsoat)-[\w-]{20,128}(?![\w-])/g },
  // platform.openai.com/docs/api-reference/project-api-keys
  { provider: 'OpenAI', pattern: /(?<![A-Za-z\d])sk-(?:proj|svcacct|admin)-[\w-]{40,200}(?![\w-])/g },
  // docs.anthropic.com/en/api/overview
  { provider: 'Anthropic', pattern: /(?<![A-Za-z\d])sk-ant-(?:api|admin|sid|oat)\d\d-[\w-]{32,128}(?![\w-])/g },
  // discord.com/developers/docs/reference#authentication: the bot's id in base64, a time, a signature
  {
    provider: 'Discord',
    pattern: /(?<![\w.-])[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w.-])/g,
    except: (match) => !/^\d{17,20}$/.test(Buffer.from(match.split('.')[0] ?? '', 'base64url').toString('latin1')),
  },
  // core.telegram.org/bots/api#authorizing-your-bot; in the address of a method it stands behind `/bot`
  { provider: 'Telegram', pattern: /(?:(?<![\w:])|(?<=\/bot))\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  // documentation.mailgun.com: the old keys say so only where Mailgun is spoken of
  { provider: 'Mailgun', pattern: /(?<![\w-])key-[\da-f]{32}(?![\w-])/g, except: isFarFrom(/mailgun/i) },
  { provider: 'Mailgun', pattern: /(?<![\w-])[\da-f]{32}-[\da-f]{8}-[\da-f]{8}(?![\w-])/g, except: isFarFrom(/mailgun/i) },
  // mailchimp.com/developer/marketing/docs/fundamentals: the key names its data centre
  { provider: 'Mailchimp', pattern: /(?<![\w-])[\da-f]{32}-us\d{1,2}(?![\w-])/g },
  // docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys: license keys
  { provider: 'New Relic', pattern: /(?<![A-Za-z\d])(?:eu01xx)?[\da-f]{30,36}(?:FFFF)?NRAL(?![A-Za-z\d])/g },
  // developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens
  { provider: 'Terraform Cloud', pattern: /(?<![\w.-])[A-Za-z\d]{14}\.atlasv1\.[\w-]{60,70}(?![\w-])/g },
  // developers.google.com/identity/protocols/oauth2: refresh tokens
  { provider: 'Google', pattern: /(?<![\w/-])1\/\/0[\w-]{40,150}(?![\w-])/g },
  ...prefixedTokens,
  // RFC 7519: two JSON objects and a signature, base64url
  { provider: 'JWT', pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}(?![\w-])/g, except: isSampleToken },
];

/**
 * A Firebase web app's `apiKey` names the project to Google and is meant to be public (firebase.google.com/docs/projects/api-keys); so is
 * the key in the address of the Maps script and the one of YouTube's own pages. Told by what stands around it.
 */
function isFirebaseWebKey(_match: string, text: string, index: number): boolean {
  const around = text.slice(Math.max(0, index - 600), index + 600);
  return /firebaseapp\.com|messagingSenderId|authDomain|firebase_url|mobilesdk_app_id|GOOGLE_APP_ID|GCM_SENDER_ID|maps\.googleapis\.com\/maps\/api\/js|youtube\.com\/youtubei\//i.test(
    around,
  );
}

/** The account that Azurite and the storage emulator have on every machine: learn.microsoft.com/azure/storage/common/storage-use-azurite */
function isEmulatorKey(match: string): boolean {
  return match.includes('Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1');
}

/**
 * Tokens that open nothing: jwt.io's sample (`John Doe`, subject `1234567890`) or one for a user named test, Supabase's public `anon` key and those of its demonstration, one that has ended or did so
 * within hours of being issued, an old answer of a server that documentation shows, and what follows the word `example`.
 */
function isSampleToken(match: string, text: string, index: number, path: string): boolean {
  // Another signed text than RFC 7515's, or an API's description with the answers of a server.
  if (!/"(?:alg|typ|enc)"/.test(decodeBase64Url(match.split('.')[0] ?? '') ?? '') || /\.(?:apib|raml)$/i.test(path)) return true;
  const claims = decodeBase64Url(match.split('.')[1] ?? '');
  if (
    claims === undefined ||
    /John Doe|"sub":\s*"1234567890"|"(?:name|username|user)":\s*"test"|"role":\s*"anon"|"iss":\s*"supabase-demo"|example\.(?:com|org)/i.test(
      claims,
    )
  )
    return true;
  const time = (name: string) => inSeconds(Number(new RegExp(`"${name}":\\s*(\\d+)`).exec(claims)?.[1] ?? Number.NaN));
  const now = Date.now() / 1000;
  if (time('exp') - time('iat') <= DAY || time('exp') < now - 30 * DAY) return true;
  if (Number.isNaN(time('exp')) && time('iat') < now - 365 * DAY && /\.(?:md|mdx|rst|adoc)$/i.test(path)) return true;
  return /\bexamples?\b[^\n]{0,20}\n?[^\n]{0,60}$/i.test(text.slice(Math.max(0, index - 120), index));
}

const DAY = 86_400;

/** Some write milliseconds where RFC 7519 wants seconds. */
function inSeconds(time: number): number {
  return time > 100_000_000_000 ? time / 1000 : time;
}

function decodeBase64Url(text: string): string | undefined {
  const decoded = Buffer.from(text, 'base64url').toString('utf8');
  return decoded.startsWith('{') ? decoded : undefined;
}

/** Nothing in the lines around says whose the key is. */
function isFarFrom(word: RegExp): NonNullable<TokenFormat['except']> {
  return (_match, text, index) => !word.test(text.slice(Math.max(0, index - 300), index + 300));
}
