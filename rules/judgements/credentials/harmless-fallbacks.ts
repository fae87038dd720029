/** Literals that an environment read falls back to and that nobody runs on. */

import type { LiteralFact, Range } from '../../facts';
import { nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { isDevelopersStack } from '../containers/production-stacks';
import { isStockBackingService, isStockImage } from '../containers/stock-images';
import { isOfWorkspace } from '../development/development';
import { isSettingsValue } from '../settings/settings-values';
import { isCredentialValue, isGuessable } from './credential-values';
import { endsInCredential, wordsOf } from './secret-names';
import { around } from './surroundings';

type Place = Pick<RuleContext, 'file' | 'project'>;

/** What the app itself signs or encrypts with takes any text. */
const own = /^(?:jwt|session|cookie|signing|signature|encryption|encrypt|salt|csrf|hash)$/;
const absent =
  /^(?:not?[-_ ]?(?:set|used|needed|required|applicable|configured|provided|found|available|defined|given|specified)|un(?:used|set|configured)|none|null|empty|n\/?a|no[-_ ]?(?:api[-_ ]?)?(?:key|token|auth|password|secret)(?:[-_ ](?:required|needed|necessary|set))?|sk-no-key-required|ollama|lm[-_]?studio|local[-_]?ai|llama[-_]?cpp|vllm)$/i;

/** `also_not_a_token`, `not-a-real-key`. */
const calledNone = /(?:^|[-_ ])not[-_ ]?an?[-_ ](?:real[-_ ]|valid[-_ ])?(?:token|key|secret|password|credential)s?(?:$|[-_ ])/i;

/** `LOCAL_AI_API_KEY ?? 'not-used'`, `MAIL_PASSWORD ?? 'notset'`: says that there is none; a key of the app's own it would be all the same. */
export function isAbsence(name: string, text: string): boolean {
  return !isOfApp(name) && (absent.test(text.trim()) || calledNone.test(text));
}

/** `CRM_CLIENT_SECRET || 'CRM_CLIENT_SECRET'`: the variable's own name, which who gave out the credential does not take for it. */
export function isOwnName(name: string, text: string): boolean {
  return !isOfApp(name) && /[-_]/.test(text) && wordsOf(name).join(' ') === wordsOf(text).join(' ');
}

function isOfApp(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => own.test(word)) || words.join(' ').endsWith('secret key');
}

/** `K8S_CONFIG_SECRET ?? 'shop-config-secret'`: the name of a Secret in the cluster, not what it holds. */
export function isNameOfObject(name: string, text: string): boolean {
  return (
    wordsOf(name).some((word) => /^(?:k|ks|k8s|kube|kubernetes|cluster|config|object|resource)$/.test(word)) &&
    /^[a-z\d]+(?:-[a-z\d]+)*-(?:secrets?|credentials|creds)$/.test(text)
  );
}

/** `LDAP_AUTH_SEARCH_BASE ?? 'ou=people'`, `ACCESS_TOKEN_RENEWAL ?? '2 weeks'`: what the name ends in, or the value's own form, says that it is a setting. */
export function isOfSetting(name: string, text: string): boolean {
  if (isSettingsValue(text) || (!endsInCredential(name) && /^[a-z]+(?:,[a-z]+)+$/i.test(text))) return true;
  return (
    !endsInCredential(name) &&
    !/secret|passw|pwd|key|token|change|insecure/i.test(text) &&
    !isCredentialValue(text, 'key', { weakCounts: true })
  );
}

/** `TOKEN_ANSWER: Literal['gif', 'text'] = 'gif'`, `z.enum(['none', 'tls']).default('none')`: one of the few values that a setting takes. */
export function isOneOfChoices(text: string, range: Range, { file, project }: Place): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 300), end: range.start });
  const after = project.textOf(file, { start: range.end, end: range.end + 200 });
  const listed = `[^\\])]{0,200}?['"\`]${literally(text)}['"\`]`;
  const earlier = new RegExp(
    `(?:\\bLiteral\\[|\\benum\\(\\s*\\[|\\b(?:choices|valid|oneOf|one_of|allowed)\\s*[=:(]\\s*\\(?[[(]?)${listed}[^;]{0,80}$`,
  );
  const later = new RegExp(`^['"\`]?\\s*,\\s*(?:\\w*[cC]hoices|validate)\\s*[=:]\\s*[^\\n]{0,30}?[[(]${listed}`);
  return earlier.test(before) || later.test(after);
}

/** `TESTING_AUTH: 'test_auth'`, `E2E_PASSWORD ?? 'letmein'`, `DEMO_USER_PASSWORD`: what a test or a visitor of a demonstration logs in with, as the name says. */
export function isForTests(name: string, text: string): boolean {
  const snake = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  return (
    /(?:^|[_-])(?:testing|e2e|cypress|playwright|selenium|locust|load_?test|demo)(?:[_-]|$)|^tests?[_-]/i.test(snake) &&
    isGuessable(text)
  );
}

/** `test_otp_secret = '…'`: a variable of what makes up accounts to test with, wherever it is passed on. */
export function isOfTestData({ range }: LiteralFact, { file, project }: Place): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 80), end: range.start });
  return /(?:^|\n)[ \t]*(?:(?:const|let|var)[ \t]+)?test(?:_[a-z]|[A-Z])\w*(?:[ \t]*:[ \t]*\w+)?[ \t]*=[ \t]*$/.test(before);
}

/** `http://localhost:4566` in the lines around: what a cloud's stand-in on the same machine is shown, which takes anything. */
export function isBesideEmulator(range: Range, { file, project }: Place): boolean {
  return /\b(?:localhost|127\.0\.0\.1|localstack):4566\b|\/devstoreaccount1\b/.test(around(project, file, range, 300));
}

/** `if (isProduction && SECRET === 'dev') throw …`: a deploy that forgets the variable does not start. */
export function isRefusedByProgram(text: string, { file, project }: Place): boolean {
  return project.factsIn(file, 'refusal').some(({ does, texts }) => does === 'ends' && texts.includes(text));
}

/** A compose file of databases and their consoles alone: developers start it beside the program. */
export function isStackOfStockImages({ file, project }: Place): boolean {
  if (!/(?:^|\/)[\w.-]*compose[\w.-]*\.ya?ml$/.test(file)) return false;
  const images = project.factsIn(file, 'image').filter(({ use }) => use === 'run');
  const text = project.textOf(file, { start: 0, end: 100_000 });
  return images.length > 0 && images.every(({ name }) => isStockImage(name)) && !/^\s+build:/m.test(text);
}

/**
 * `${SHOP_DB_PASSWORD:-shop}` that a compose file hands to a stock database or login server: what everybody could guess opens that one alone, which begins
 * with it, and its clients in the same file have to know it.
 */
export function isOfStockDatabase(variable: string, text: string, { file, project }: Place): boolean {
  if (!/(?:^|\/)[\w.-]*compose[\w.-]*\.ya?ml$/.test(file) || !isGuessable(text)) return false;
  return project
    .factsIn(file, 'env-declaration')
    .some(
      ({ image, name, range }) =>
        image !== undefined &&
        isStockBackingService(image) &&
        endsInCredential(name) &&
        new RegExp(`\\$\\{${literally(variable)}\\b`).test(project.textOf(file, range)),
    );
}

/** `docker/bin/e-cli`: a script that no start or image runs, and no name says that one does; somebody calls it by hand. */
export function isOfScriptByHand({ file, project }: Place): boolean {
  if (!/\.(?:sh|bash)$|(?:^|\/)s?bin\/[\w-]+$/.test(file)) return false;
  // A lone script may be all that starts anything.
  if (!/\/.*\//.test(file) && project.starts.length === 0) return false;
  if (
    /entry-?point|start|run|init|deploy|release|install|set-?up|env|common|config|boot|launch|serve|provision/i.test(nameOf(file))
  )
    return false;
  if (project.starts.some((start) => start.file === file)) return false;
  return !project
    .facts('command')
    .some(
      ({ file: caller, fact }) =>
        caller !== file && fact.commands.some(({ words }) => words.slice(0, 3).some(({ text }) => nameOf(text) === nameOf(file))),
    );
}

/** In a stack of developers, or a service of one that is for them. */
export function isOfDevelopersService(range: Range, { file, project }: Place): boolean {
  const around = project
    .factsIn(file, 'workload')
    .find((workload) => workload.format === 'compose' && contains(workload.range, range));
  return around?.development === true || isDevelopersStack(file, project);
}

/** `pretest: bash prepare-database.sh`: a shell script that nothing but tests and the like start. */
export function isStartedByTests({ file, project }: Place): boolean {
  if (!/\.(?:sh|bash)$/.test(file)) return false;
  const starters = project
    .facts('command')
    .filter(({ fact }) => fact.commands.some(({ words }) => words.some(({ text }) => nameOf(text) === nameOf(file))));
  return (
    starters.length > 0 &&
    starters.every(
      ({ file: starter, fact }) =>
        isOfWorkspace(starter) ||
        (fact.phase === 'ci' && !fact.remote) ||
        (fact.origin === 'package-script' && /^(?:pre|post)?(?:t|tests?|cov|coverage|e2e|ci)(?:[:._-]|$)/i.test(fact.name ?? '')),
    )
  );
}

/** `settings.get('password', 'shop')`, `add_argument('--password', default='shop')`: what stands in where nothing is given, in place of what the getter finds. */
export function isGivenDefault(
  text: string,
  { argumentOf, binding, name = '', range }: LiteralFact,
  { file, project }: Place,
): boolean {
  if (!isGuessable(text)) return false;
  if (argumentOf && /^get(?:[A-Z_]|$)/.test(argumentOf.callee) && argumentOf.position > 0) return true;
  if (binding !== 'argument') return false;
  // `default_password="admin"`: of a device that nobody gave another one.
  if (/^default_/.test(name)) return true;
  const before = project.textOf(file, { start: Math.max(0, range.start - 300), end: range.start });
  return /,\s*(?:default(?:_value)?|fallback)\s*=\s*$/.test(before) || /,\s*\{\s*(?:default|fallback)\s*:\s*$/.test(before);
}
