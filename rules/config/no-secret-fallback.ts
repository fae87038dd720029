import type { EnvReadFact, LiteralFact, Place, Range, Value } from '../facts';
import {
  credentialsIn,
  fallbackOf,
  isTestFile,
  literalFallback,
  textWithHoles,
} from '../judgements/credentials/credential-borders';
import { isLeftByStarts } from '../judgements/credentials/credential-places';
import { documentInTemplate } from '../judgements/credentials/credential-suggestions';
import { isCredentialValue, isGuessable, isThrowAwayPassword } from '../judgements/credentials/credential-values';
import { isForDevelopment } from '../judgements/credentials/development-credentials';
import {
  isAbsence,
  isBesideEmulator,
  isForTests,
  isNameOfObject,
  isOfDevelopersService,
  isOfScriptByHand,
  isOfSetting,
  isOfStockDatabase,
  isOneOfChoices,
  isOwnName,
  isRefusedByProgram,
  isStackOfStockImages,
  isStartedByTests,
} from '../judgements/credentials/harmless-fallbacks';
import { isFakeKey, isPublished, saysItIsForTests } from '../judgements/credentials/known-values';
import { isReference } from '../judgements/credentials/placeholders';
import { isRefusedByProvider, isShownToService } from '../judgements/credentials/provider-placeholders';
import { isPublishable, isSiteKey } from '../judgements/credentials/public-keys';
import { secretKind } from '../judgements/credentials/secret-names';
import { isDemo, isExampleFolder } from '../judgements/credentials/shown-samples';
import { isKeptFromProduction } from '../judgements/credentials/stand-in-values';
import { isInDevelopersBranch } from '../judgements/development/developers-branches';
import { isRunForDevelopersOnly, startsStoresOnMachine } from '../judgements/development/developers-starts';
import { isDevelopmentName } from '../judgements/development/development';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { isOfStandIn } from '../judgements/development/stand-in-apps';
import { isGuessableApart, isOfTrial } from '../judgements/development/trial-places';
import { isRequiredInOtherBranch, isUnderDebug } from '../judgements/settings/branches';
import { isOfCalledCommand } from '../judgements/settings/conditions';
import { isOfNoDeploy, readBelow } from '../judgements/settings/replaced-settings';
import { isDemandedInProduction, withoutFallback } from '../judgements/settings/required-reads';
import { isReadOtherwiseInProduction, isRequiredInProduction } from '../judgements/settings/settings-modules';
import { folderOf, nameOf } from '../paths';
import { defineRule, type RuleContext } from '../rule';
import { contains } from '../values';

type Context = RuleContext<'fallback'>;

export default defineRule<'fallback'>({
  id: 'no-secret-fallback',
  factor: 'config',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'compose', 'cmd'],
  title: 'Secret with a fallback',
  docs: {
    what: "Reports an environment read of a secret that falls back to a literal: `process.env.JWT_SECRET || 'secret'`.",
    why: 'A deploy that forgets the variable starts all the same, with a secret that everybody can read in the repository: whoever knows it signs tokens for any user. Without a fallback the process fails at startup, where the mistake is seen.',
    examples: [
      {
        bad: { 'auth.js': "export const secret = process.env.JWT_SECRET || 'secret';\n" },
        good: {
          'auth.js': "export const secret = process.env.JWT_SECRET;\nif (!secret) throw new Error('JWT_SECRET is not set');\n",
        },
      },
      {
        bad: { 'settings.py': "import os\n\nSECRET_KEY = os.environ.get('SECRET_KEY', 'dev')\n" },
        good: { 'settings.py': "import os\n\nSECRET_KEY = os.environ['SECRET_KEY']\n" },
      },
      {
        bad: { 'entrypoint.sh': '#!/bin/sh\nexport JWT_SECRET="${JWT_SECRET:-secret}"\nexec node server.js\n' },
        good: { 'entrypoint.sh': '#!/bin/sh\nexport JWT_SECRET="${JWT_SECRET:?}"\nexec node server.js\n' },
      },
      {
        bad: { 'compose.yaml': 'services:\n  web:\n    build: .\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-secret}\n' },
        good: { 'compose.yaml': 'services:\n  web:\n    build: .\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n' },
      },
    ],
    fixSafety:
      'A suggestion: a deploy that does not set the variable stops at startup, or finds nothing, where it used to run on the known secret. A constant that held nothing but the fallback goes with it.',
    silentOn:
      'A fallback that nobody runs on: what a provider or another service refuses (`REPLACEME` for the token of a service whose address is read beside it, a publishable key), what the settings of production require, and a word that anybody would guess in code that no start reaches, in scripts that are run by hand and in stacks of developers. A weak default of what the app itself signs or encrypts with is told of wherever the app runs on it.',
    whenNotToUse: 'For a value that opens nothing: a salt of test data, the token of a fake service.',
    related: ['Semgrep hardcoded-jwt-secret', 'Bandit B105'],
  },
  messages: {
    fallback: '{name} falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.',
  },
  on: {
    'env-read'(fact, context) {
      const value = fact.fallback && literalFallback(fact);
      if (!value || secretKind(fact.name) === undefined || !speaksOf(context, fact)) return;
      if (fact.prompts || fact.compared || !isUsable(value) || isTold(fact, value, context)) return;
      if (isForOwnProcess(fact, context) || isRefusedKey(fact, context) || isRequiredElsewhere(fact, context)) return;
      if (value.kind === 'literal' && isHarmless(fact.name, String(value.value), value.range, context)) return;
      if (value.kind === 'literal' && isKeptFromProduction(String(value.value), fact.place, context)) return;
      // A provider's token is `no-hardcoded-secret`'s.
      if (credentialsIn(context.project, context.file, value.range, 'provider-token').length > 0) return;
      if (credentialsIn(context.project, context.file, value.range, 'private-key').length > 0) return;
      context.report({
        at: value.range,
        message: 'fallback',
        data: { name: fact.name },
        suggest: withoutFallback(context, fact),
      });
    },
    literal(fact, context) {
      const { file, project, report } = context;
      const call = fact.binding === 'fallback' ? ownReader(fact, context) : undefined;
      const read = call ? undefined : readBelow(fact.range, context);
      if ((!call && !read) || fact.name === undefined || secretKind(fact.name) === undefined || !speaksOf(context, fact)) return;
      if (!isUsable(fact.text) || fallbackOf(project, file, fact.range)) return;
      if (isHarmless(fact.name, textWithHoles(fact.text) ?? '', fact.range, context)) return;
      if (credentialsIn(project, file, fact.range, 'provider-token').length > 0) return;
      report({
        at: fact.range,
        message: 'fallback',
        data: { name: fact.name },
        suggest: call && [
          {
            title: `Require ${fact.name}`,
            edits: [{ range: call.argument, text: '' }, ...documentInTemplate(context, fact.name)],
          },
        ],
      });
    },
  },
});

/** `env('JWT_SECRET', 'secret')`: a function of the app's own that reads the environment, as its name says; the argument with its comma. */
function ownReader(fact: LiteralFact, { file, project }: Context): { argument: Range } | undefined {
  const { name, range } = fact;
  const before = project.textOf(file, { start: Math.max(0, range.start - 120), end: range.start });
  const [whole, variable, comma] =
    /(?<![.\w])(?!getenv\b|\w*(?:[rR]equire|[mM]ust|[aA]ssert|[eE]nsure))\w*[eE]nv(?!iron)\w*(?:\.\w+)?\(\s*['"`](\w+)['"`](?:\s*,\s*['"`](?:string|str|text)['"`])?(\s*,\s*(?:default\s*=\s*)?)$/.exec(
      before,
    ) ??
    /(?<![.\w])_?(?:get|read|load|fetch)_\w+\(\s*(?:name|key|var|variable|env_?var|env)\s*=\s*['"](\w+)['"](\s*,\s*default\s*=\s*)$/.exec(
      before,
    ) ??
    [];
  if (whole === undefined || variable !== name || comma === undefined) return undefined;
  // `env('DB_PASSWORD', 'string')`: what the reader makes of it.
  const text = textWithHoles(fact.text) ?? '';
  if (
    /^(?:string|str|text|number|int|integer|float|bool|boolean|json|array|list|url|uri|object|enum)$/i.test(text) &&
    !/default\s*=\s*$/.test(comma)
  )
    return undefined;
  // `env('PGPASSWORD', 'POSTGRES_PASSWORD')`: the variable that is asked next.
  if (isNameOfAnother(text) && comma.trim() === ',') return undefined;
  const closed = (/default\s*=\s*$/.test(comma) ? /^\s*[,)]/ : /^\s*,?\s*\)/).test(
    project.textOf(file, { start: range.end, end: range.end + 40 }),
  );
  return closed ? { argument: { start: range.start - comma.length, end: range.end } } : undefined;
}

function isNameOfAnother(text: string): boolean {
  return (
    /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text) && secretKind(text) !== undefined && !/DEV|DUMMY|CHANGE|DEFAULT|^MY_/.test(text)
  );
}

/** `if DEBUG: KEY = os.environ.get("KEY", "dev")`, `else: KEY = os.environ["KEY"]`: of two branches of one condition, that of a deploy requires it. */
function isRequiredElsewhere({ name, range, sets }: EnvReadFact, context: Context): boolean {
  const { file, project } = context;
  if (!file.endsWith('.py')) return false;
  const required = new RegExp(`^os\\.environ\\[\\s*["']${name}["']`);
  if (sets && isUnderDebug(range, context))
    return project
      .factsIn(file, 'env-read')
      .some((other) => other.name === name && !other.fallback && required.test(project.textOf(file, other.range)));
  return isRequiredInOtherBranch(name, range, context);
}

/** `os.environ.setdefault('SECRET_KEY', 'x')` in a script: what the program it loads needs, for the time that the script runs. */
function isForOwnProcess({ sets }: EnvReadFact, { role }: Context): boolean {
  return sets === true && role !== 'runtime' && role !== 'browser';
}

/** The program does not start where the setting of this key has its default. */
function isRefusedKey({ key }: EnvReadFact, { file, project }: Context): boolean {
  return (
    key !== undefined &&
    project.factsIn(file, 'refusal').some(({ does, defaultsOf = [] }) => does === 'ends' && defaultsOf.includes(key))
  );
}

function speaksOf({ file, project }: Context, { place }: { readonly place?: Place }): boolean {
  if (isTestFile(file) || isOfTrial(file, project) || isOfStandIn(file)) return false;
  if (/(?:^|[._-])(?:tests?|e2e)(?=[._-])[\w.-]*\.(?:sh|bash)$/.test(nameOf(file))) return false;
  if (project.isGitIgnored(file) || isDevelopmentName(folderOf(file))) return false;
  return !(place?.guard?.is && place.guard.values.every((value) => /^tests?(?:ing)?$/i.test(value)));
}

/** Switches and places that a name with `auth` or `credentials` may be asked for. */
const setting =
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined|disabled?|enabled?|basic|bearer|digest|oauth2?|jwt|local|ldap|saml|anonymous|default|auto|include|omit|same-origin|\d)$/i;

/** A text that the program would really use as a secret, however weak. */
function isUsable(value: Value): boolean {
  if (value.kind === 'literal' && typeof value.value === 'boolean') return false;
  // `${PASSWORD:-"\"\""}`: quotes with nothing in them.
  const text = textWithHoles(value)
    ?.trim()
    .replace(/^(?:\\?["'])+$/, '');
  if (text === undefined || text === '' || text.includes('\0') || isReference(text) || setting.test(text)) return false;
  // An empty list or object in JSON.
  if (isStandIn(text) || /^[[\]{}\s]+$/.test(text)) return false;
  return !/^(?:\.{1,2}|~)$|^(?:\.{0,2}\/|~\/)[\w./-]*$|^[\w./-]+\.(?:json|pem|key|crt|txt|ya?ml)$/.test(text);
}

function isHarmless(name: string, text: string, range: Range, context: Context): boolean {
  return (
    isRefusedByProvider(name, text) ||
    isOwnName(name, text) ||
    isSiteKey(name, text) ||
    isAbsence(name, text) ||
    isNameOfObject(name, text) ||
    isPublished(text) ||
    isPublishable(text) ||
    isOfSetting(name, text) ||
    isForTests(name, text) ||
    isOneOfChoices(text, range, context) ||
    isRefusedByProgram(text, context) ||
    isOnDisplay(text, range, context) ||
    (isGuessable(text) && isLeftByStarts(context)) ||
    (isGuessable(text) && (isOfDevelopersService(range, context) || isForDevelopersShell(range, context))) ||
    ((isGuessable(text) || saysItIsForTests(text)) && isOfNoDeploy(range, context)) ||
    isShownToService(name, text, context) ||
    (isGuessable(text) && isBesideEmulator(range, context)) ||
    isRequiredInProduction(name, context) ||
    isDemandedInProduction(name, context) ||
    isReadOtherwiseInProduction(name, range, context) ||
    (isGuessable(text) && isOfCalledCommand(range, context)) ||
    isOfStockDatabase(name, text, context) ||
    (isGuessable(text) && (isOfScriptByHand(context) || isOfMadeUpData(context))) ||
    (isThrowAwayPassword(text) && (isStackOfStockImages(context) || isStartedByTests(context)))
  );
}

/** `scripts/load_fake_orders.py`: fills what stands on somebody's own machine, as its name says. */
function isOfMadeUpData({ file, role }: Context): boolean {
  return (
    role !== 'runtime' && /(?:^|[._-])(?:fakes?|dummy|mock|samples?|demo|fixtures?|test[-_]?data)(?=[._-])/i.test(nameOf(file))
  );
}

/** A script that only developers' containers start, and a branch of one that asks for the name of their environment. */
function isForDevelopersShell(range: Range, { file, project }: Context): boolean {
  if (!/\.(?:sh|bash)$/.test(file)) return false;
  return (
    isInDevelopersBranch({ file, range }, project) ||
    isRunForDevelopersOnly(file, project) ||
    startsStoresOnMachine(file, project)
  );
}

/** What an example of a library, or the settings of a developer's own machine, may fall back to; a real key looks like one. */
function isOnDisplay(text: string, range: Range, { file, project }: Context): boolean {
  if (isForDevelopment(text, { range, file, project }) || isGuessableApart(text, file)) return true;
  return isDemo(file) || (isExampleFolder(file) && isExampleOfLibrary(file, project) && !isCredentialValue(text, 'key'));
}

/** Lets the client of a provider be made where nobody has an account: `sk-proj-`, zeros, `just empty text`, the key that all may try out. */
function isStandIn(text: string): boolean {
  return isFakeKey(text) || /^0+(?:-0+)+$|^DEMO_KEY$|\s(?:empty|nothing)(?:\s|$)|^(?:empty|nothing)\s/.test(text);
}

/** `A || B || 'x'` is told once, at the innermost read that has a secret's name. */
function isTold(fact: EnvReadFact, value: Value, { file, project }: Context): boolean {
  return project.factsIn(file, 'env-read').some(
    (other) =>
      secretKind(other.name) !== undefined &&
      literalFallback(other)?.range.start === value.range.start &&
      // The inner read of one expression, or the constant that this one falls back to.
      (other.range.start > fact.range.start
        ? other.range.end <= fact.range.end
        : contains(other.range, value.range) && !contains(other.range, fact.range) && !contains(fact.range, value.range)),
  );
}
