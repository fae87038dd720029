import { secretKindAt } from './secret-names';

/** Enough of an address, a path in a home, a connection string or a provider's token to be worth a rule's look. */
const textOfInterest =
  /:\/\/|\b\d{1,3}(?:\.\d{1,3}){3}\b|^localhost\b|^(?:\/mnt\/[a-z])?(?:\/|[A-Za-z]:[\\/]+)(?:home|Users)\b|\b(?:password|pwd)=|^(?:Bearer|Basic) |^jdbc:|\.(?:local|internal|svc)\b|^[\w-]*(?:staging|stage|stg|dev|qa|uat|prod|production|preprod|internal)\d*[\w-]*\.[\w-]+\.\w|^[\w.-]+[.-](?:staging|stage|stg|dev|qa|uat|prod|preprod|internal)\d*[.-][\w.-]+\.\w/i;
const tokenOfInterest =
  /^(?:AKIA|ASIA|gh[opsur]_|github_pat_|gl\w{2,4}-|xox[a-z]-|[sr]k[-_]|SK[\da-f]{32}|SG\.|npm_|pypi-|AIza|GOCSPX-|eyJ|hf_|hv[sbr]\.|dckr_pat_)[\w.-]{8}/;

/**
 * Whether an extractor should emit a literal fact at all: keeps facts few without knowing any rule's judgement.
 * `path`: outer names, outermost first, where the literal stands in an object.
 */
export function isLiteralOfInterest(name: string | undefined, text: string, path?: readonly string[]): boolean {
  if (text.length < 3 || text.length > 4096) return false;
  return textOfInterest.test(text) || tokenOfInterest.test(text) || secretKindAt(name, path) !== undefined;
}
