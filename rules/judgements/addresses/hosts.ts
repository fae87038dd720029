/** What a host's name says about whose it is. */

/** `development` and `sandbox` are left out: public names hold them as well. */
const environmentWord = /^(?:staging|stage|stg|dev|qa|uat|prod|production|preprod|internal)\d*$/;
export function isEnvironmentWord(word: string): boolean {
  return environmentWord.test(word);
}

/** Public sites whose names happen to hold such a word. */
const publicHosts =
  /(?:^|\.)(?:dev\.azure\.com|dev\.mysql\.com|dev\.to|dev\.virtualearth\.net|dev\.twitter\.com|dev\.bitly\.com|dev\.twitch\.tv|dev\.epicgames\.com|dev\.maxmind\.com|dev\.evernote\.com|dev\.fitbit\.com|dev\.w3\.org|docs\.dev\.\w+|vercel\.dev|prod\.reuters\.com|visualstudio\.com|w3\.org|letsencrypt\.org|googleapis\.com|google\.internal)$|(?:^|[.-])(?:stage|staging|dev|qa|uat|prod)[\w-]*(?:\.[\w-]+)*\.(?:paytm\.in|paytmpayments\.com|payu\.in|cashfree\.com|phonepe\.com|adyen\.com|worldpay\.com|docusign\.(?:com|net)|fedex\.com|ups\.com|sabre\.com|amadeus\.com|oktapreview\.com)$/;
const documentation = /(?:^|\.)(?:example|test|invalid)(?:\.(?:com|org|net))?$|^(?:vcr|mock|fake|stub|dummy|placeholder)\./;

/** `localhost` and loopback addresses, with a port or without. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)(?::|$)/i.test(host);
}

/** `localhost`, loopback and private addresses. */
export function isPrivateAddress(host: string): boolean {
  if (/^(?:localhost|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal)$/i.test(host)) return true;
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return false;
  const [first = 0, second = 0] = parts;
  return first === 127 || first === 10 || (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168);
}

/** `.local`, `.internal`, `.svc.cluster.local`, or a label with an environment's word in it; the top-level domain and the name registered under it do not count. */
export function isDeployHost(host: string): boolean {
  const name = host.toLowerCase();
  if (documentation.test(name) || publicHosts.test(name)) return false;
  const labels = name.split('.');
  if (labels.length < 2 || labels.some((label) => !/^[a-z\d_-]+$/.test(label))) return false;
  if (/\.(?:local|internal|lan|corp|intranet)$/.test(name) || /\.svc(?:\.cluster\.local)?$/.test(name)) return true;
  // `acme-staging.com` is a deploy's; of `dev.to` and `lr-in-prod.com` nobody knows.
  const own = labels.slice(0, /^[^-_]+-[^-_]+$/.test(labels.at(-2) as string) ? -1 : -2);
  return own.some((label) => label.split(/[-_]/).some((word) => environmentWord.test(word)));
}
