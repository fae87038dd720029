/** Keys that everybody may have: those of visitors, of searches and of caches that are only read. */

import type { LiteralFact } from '../../facts';
import type { RuleContext } from '../../rule';
import { wordsOf } from './secret-names';
import { around } from './surroundings';

/** DocSearch's key only searches, and every reader's browser sends it. */
export function isSearchKey(
  name: string,
  text: string,
  { path = [], range }: LiteralFact,
  { file, project }: RuleContext,
): boolean {
  if (name !== 'apiKey' || !/^[\da-f]{32}$/.test(text)) return false;
  return path.some((part) => /algolia|docsearch/i.test(part)) || /\bindexName\b/.test(around(project, file, range, 250));
}

/** `Bugsnag.start({ apiKey })`, `MIXPANEL_TOKEN`, `searchApiKey`, `siteKey`, `websiteToken`: with it a page only sends what it saw, or asks what is public; every visitor has it. */
export function isShownToVisitors(
  name: string,
  { path = [], range }: LiteralFact,
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
): boolean {
  const words = [...path, name].flatMap(wordsOf);
  if (words.some((word) => /^(?:secret|private|admin|personal|management|server)$/.test(word))) return false;
  if (/(?:^|[^a-z])(?:web_?)?(?:site|widget)_?(?:key|token)$/i.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))) return true;
  if (words.some((word) => observers.test(word)) || /search_?(?:only_?)?(?:api_?)?key$/i.test(name)) return true;
  const before = project.textOf(file, { start: Math.max(0, range.start - 200), end: range.start });
  const callee = /([\w$]+)(?:\.\w+)?\(\s*\{[^{}()]*$/.exec(before)?.[1];
  return callee !== undefined && observers.test(callee.toLowerCase());
}

const observers =
  /^(?:mixpanel|amplitude|bugsnag|rollbar|posthog|segment|heap|logrocket|fullstory|honeybadger|raygun|trackjs|airbrake|hotjar|intercom|pendo|clarity|matomo|plausible|growthbook|optimizely)$/;

/** Nx marks the tokens that may only read its cache, for the repository. */
export function isReadOnlyCacheToken(file: string, text: string): boolean {
  return /(?:^|\/)nx\.json$/.test(file) && /\|read(?:-only)?$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

/** reCAPTCHA's keys have one form; that of the site goes to every visitor, and only the other is called a secret. */
export function isSiteKey(name: string, text: string): boolean {
  return /^6L[\w-]{38}$/.test(text) && !wordsOf(name).some((word) => /^(?:secret|private|server)$/.test(word));
}

/** The download token in the address that Firebase's storage gives out for a file: whoever is shown the file has it. */
export function isLinkToFile(text: string): boolean {
  return /^https:\/\/firebasestorage\.googleapis\.com\/v0\/b\/[^?]+\?(?:[^#]*&)?alt=media(?:&|$)/.test(text);
}

/** Stripe's publishable keys and Mapbox's public tokens: every browser gets them. */
export function isPublishable(text: string): boolean {
  return /^(?:pk_(?:live|test)_\w|pk\.eyJ|sb_publishable_)/.test(text);
}
