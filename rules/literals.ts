import { secretKindAt } from './judgements/credentials/secret-names';

/** Enough of an address, a path in a home, a connection string or a provider's token to be worth a rule's look. */
const textOfInterest =
  /:\/\/|\b\d{1,3}(?:\.\d{1,3}){3}\b|^localhost\b|^(?:\/mnt\/[a-z])?(?:\/|[A-Za-z]:[\\/]+)(?:home|Users)\b|\b(?:password|pwd)=|^(?:Bearer|Basic) |^jdbc:|\.(?:local|internal|svc)\b|^[\w-]*(?:staging|stage|stg|dev|qa|uat|prod|production|preprod|internal)\d*[\w-]*\.[\w-]+\.\w|^[\w.-]+[.-](?:staging|stage|stg|dev|qa|uat|prod|preprod|internal)\d*[.-][\w.-]+\.\w/i;
const tokenOfInterest =
  /^(?:AKIA|ASIA|gh[opsur]_|github_pat_|gl\w{2,5}-|GR1348941|x(?:ox[a-z]|app|keysib|ai)-|[sr]k[-_]|SK[\da-f]{32}|SG\.|npm_|pypi-|AIza|GOCSPX-|eyJ|hf_|hv[sbr]\.|dckr_pat_|do[opr]_v1_|dp\.\w|HRKU-|NR(?:AK|II)-|sntry|shp\w\w_|lin_|ntn_|dapi|sq0|re_\w{8}_|PMAK-|ATATT|pat\w{14}\.|sbp_|sb_secret_|pscale_|nf\w_|rnd_|pul-|pplx-|r8_|gsk_|lsv2_|figd|key-[\da-f]|[\da-f]{32}-|\d{8,10}:AA|[MNO][\w-]{22,27}\.[\w-]{6}\.)[\w.-]{8}|^\w{14}\.atlasv1\.|^[A-Za-z\d]{52}JQQJ99/;

/**
 * Whether an extractor should emit a literal fact at all: keeps facts few without knowing any rule's judgement.
 * `path`: outer names, outermost first, where the literal stands in an object.
 */
export function isLiteralOfInterest(name: string | undefined, text: string, path?: readonly string[]): boolean {
  if (text.length < 3 || text.length > 4096) return false;
  return textOfInterest.test(text) || tokenOfInterest.test(text) || secretKindAt(name, path) !== undefined;
}
