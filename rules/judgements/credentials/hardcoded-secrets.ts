/** What a literal is as a credential, and what `no-hardcoded-secret` says of it. */

import type { CredentialFact, LiteralFact } from '../../facts';
import { nameOf } from '../../paths';
import type { RuleContext } from '../../rule';
import { contains } from '../../values';
import { hole, isLocalOrServiceHost, passwordInConnectionString, queryParameters } from '../addresses/urls';
import { isBesideDevelopment, isOfDevelopmentBlock, isOfTrial } from '../development/trial-places';
import { isOfTestsOfJob } from '../pipelines/pipeline-tests';
import { isRequiredInOtherBranch, isUnderDebug } from '../settings/branches';
import { isSetAsDefault } from '../settings/defaults';
import { isOfNoDeploy, readBelow } from '../settings/replaced-settings';
import { isOfOwnAccount } from './accounts';
import { isClassified } from './classified-values';
import {
  credentialsIn,
  declarationAt,
  fallbackOf,
  isCatalogueFile,
  isPageOfDocumentation,
  isProgram,
  isTestFile,
  textWithHoles,
} from './credential-borders';
import { isHarmlessHere } from './credential-places';
import { isCredentialValue, isGuessable, isPlaceholderAccount, isThrowAwayPassword, withoutScheme } from './credential-values';
import {
  isBootstrapAccount,
  isBrokersDefault,
  isForDevelopment,
  isOfAppService,
  isOfDevelopersProfile,
  isOfFilledForm,
  isOfLocalTests,
  isOfNoEngine,
  isOfPlaceholderHost,
  isOfRailsDevelopment,
  isOfTestRunner,
  isOfTestScript,
  isPassphraseOfKeyBeside,
  isReplacedInProduction,
  isStockStore,
} from './development-credentials';
import { isAbsence, isForTests, isGivenDefault, isOfTestData } from './harmless-fallbacks';
import { isCalledNoSecret, isFakeKey, isHeldByDigits, isPublished, isSignedToken, saysItIsForTests } from './known-values';
import {
  isKnownDefault,
  isNamedOtherwise,
  isNamesake,
  isPermission,
  isRefusedWhereCompared,
  isStoredDigest,
  isWordCompared,
  isWorkingDirectory,
} from './namesakes';
import { isPlaceholder } from './placeholders';
import { variableOf } from './provider-variables';
import { isLinkToFile, isReadOnlyCacheToken, isSearchKey, isShownToVisitors, isSiteKey } from './public-keys';
import { isAllowedByScanner, isOfScanner } from './scanner-allowlists';
import { environmentName, secretKindAt } from './secret-names';
import { isOneOfList, type SecretPlace } from './secret-suggestions';
import {
  isAmongMadeUp,
  isAnswerOfTemplate,
  isForReaders,
  isInTemplateExpression,
  isOfDemonstration,
  isOneOfRecords,
  isSampleOfSchema,
} from './shown-samples';
import { isAmongFakes, isKeptFromProduction } from './stand-in-values';
import {
  isOfComposedDatabase,
  isOfHealthCheck,
  isOfJobsService,
  isOfPipelinesOwn,
  isOfStockImage,
  isThrowAwayContainer,
  isThrowAwayService,
} from './throw-away-containers';

export type Message = 'password' | 'secret' | 'header' | 'token' | 'url' | 'argument';
export type Context = RuleContext<Message>;

export interface Verdict extends SecretPlace {
  readonly message: Message;
  readonly data: Readonly<Record<string, string>>;
}

/** What this rule says of a literal; undefined where it is no credential or another rule's. */
export function judge(fact: LiteralFact, context: Context): Verdict | undefined {
  if (!speaksOf(context)) return undefined;
  const { file, project } = context;
  const text = textWithHoles(fact.text);
  if (text === undefined || text === '') return undefined;
  if (credentialsIn(project, file, fact.range, 'private-key').length > 0) return undefined;
  if (declarationAt(project, file, fact.range)) return undefined;

  const [token] = credentialsIn(project, file, fact.range, 'provider-token');
  if (isSampleOfSchema(fact.range, context) || isAllowedByScanner(text, file, project)) return undefined;
  // A signed token that is no credential by its own claims: it has ended, or is a sample.
  if (!token && isSignedToken(text) && project.textOf(file, fact.range).includes(withoutScheme(text))) return undefined;
  if (token && !isPlaceholder(text.replaceAll(hole, '')))
    return tokenVerdict(token, fact, project.textOf(file, token.range), text);
  if (fact.binding === 'fallback' || fallbackOf(project, file, fact.range)) return undefined;

  const connection = passwordInConnectionString(text);
  if (connection) {
    // In code and config that is `no-hardcoded-connection-string`; commands are this rule's.
    if (isProgram(file) || fact.binding === 'key' || fact.binding === 'attribute') return undefined;
    if (connection.password.includes(hole) || isPlaceholder(connection.password) || /^\$/.test(connection.password))
      return undefined;
    if (isPlaceholderAccount(connection)) return undefined;
    if (isLocalOrServiceHost(connection.host) && isThrowAwayPassword(connection.password, connection.user)) return undefined;
    if (isThrowAwayContainer(fact, context) || isOfTestScript(fact, context) || isOfPipelinesOwn(fact, connection, context))
      return undefined;
    if (isHarmlessHere(connection.password, fact.range, context)) return undefined;
    return { message: 'url', data: {}, variable: environmentName(fact.name ?? '') };
  }
  const parameter = secretParameter(text);
  if (parameter && !isCatalogueFile(file) && !isForReaders(fact) && !isLinkToFile(text)) {
    if (isToldWhereWritten(fact, parameter.value, context)) return undefined;
    const message = secretKindAt(parameter.name) === 'password' ? 'password' : 'secret';
    return { message, data: { name: parameter.name }, variable: environmentName(parameter.name), part: parameter };
  }
  return text.includes(hole) ? undefined : namedVerdict(fact, text, context);
}

/** `https://api.acme.com/v1?api_key=…`: a name with its value in a URL. */
function secretParameter(text: string) {
  return queryParameters(text).find(({ name, value }) => {
    const kind = secretKindAt(name);
    return kind !== undefined && !value.includes(hole) && isCredentialValue(value, kind);
  });
}

function tokenVerdict(token: CredentialFact, fact: LiteralFact, value: string, text: string): Verdict {
  const start = text.indexOf(value);
  const isNamed = fact.name !== undefined && fact.binding !== 'header' && secretKindAt(fact.name, fact.path) !== undefined;
  const variable = isNamed ? environmentName(fact.name as string, fact.path) : undefined;
  return {
    message: 'token',
    data: { provider: token.provider },
    variable: variable ?? variableOf(token.provider),
    // The address that it stands in stays.
    ...(/^https?:/.test(text) && start > 0 && { part: { start, end: start + value.length } }),
  };
}

function namedVerdict(fact: LiteralFact, text: string, context: Context): Verdict | undefined {
  const { path, argumentOf } = fact;
  const { file, role, project } = context;
  // `jwt.sign(claims, '…')`: what the argument is for says what it is.
  const name = fact.name ?? argumentOf?.secret;
  const kind = secretKindAt(name, path);
  if (name === undefined || kind === undefined || isCatalogueFile(file) || isForReaders(fact)) return undefined;
  // `config.sample.yml` is copied and filled in, as a dotenv template is.
  if (!isProgram(file) && /[._-](?:examples?|samples?|template|tmpl|tpl|dist)(?:[._-]|$)/i.test(nameOf(file))) return undefined;
  if (isClassified(text, fact.range, context) || isWordCompared(text, kind, fact) || isWorkingDirectory(name, text))
    return undefined;
  if (isOfTestRunner(fact, file) || isStockStore(name, text, file)) return undefined;
  if (isSearchKey(name, text, fact, context) || isReadOnlyCacheToken(file, text)) return undefined;
  if (isAmongMadeUp(fact, context) || isOfTestScript(fact, context)) return undefined;
  if (isAnswerOfTemplate(file) || isInTemplateExpression(fact.range, context) || isOfRailsDevelopment(fact, context))
    return undefined;
  if (isOfAppService(text, fact) || isNamesake(name, text, fact) || isKnownDefault(text, fact, isOneOfList(fact, context)))
    return undefined;
  if (!isCredentialValue(text, kind, { weakCounts: isProgram(file) }) || isPublished(text)) return undefined;
  if (kind === 'key' && isHeldByDigits(text)) return undefined;
  if (isPermission(text, kind, isOneOfList(fact, context)) || isPassphraseOfKeyBeside(name, text, context)) return undefined;
  if (isOfOwnAccount(text, fact, context) || isGivenDefault(text, fact, context) || isNamedOtherwise(fact, context))
    return undefined;
  if (isCalledNoSecret(file, fact.range, project) || isForTests(name, text) || isOfTestData(fact, context)) return undefined;
  if (isInPipeline(fact, context) && isOfTestsOfJob(name, text, isGuessable(text), fact.range, context)) return undefined;
  if (isHarmlessHere(text, fact.range, context)) return undefined;
  const place = { range: fact.range, file, project };
  if (
    isOfLocalTests(text, place) ||
    isOfFilledForm(text, place) ||
    isOfPlaceholderHost(text, place) ||
    isOfDemonstration(text, place)
  )
    return undefined;
  if (isShownToVisitors(name, fact, context) || isOfDevelopersProfile(text, place)) return undefined;
  if (isForDevelopment(text, place) || isBootstrapAccount(text, place) || isBrokersDefault(text, place) || isFakeKey(text))
    return undefined;
  if (path?.[0] === 'DATABASES' && isOfNoEngine(place)) return undefined;
  if (isAmongFakes(fact.range, context) || isKeptFromProduction(text, fact.place, context)) return undefined;
  if ((isGuessable(text) && isOfNoDeploy(fact.range, context)) || readBelow(fact.range, context)) return undefined;
  if (
    (isUnderDebug(fact.range, context) && isRequiredInOtherBranch(name, fact.range, context)) ||
    isOneOfRecords(fact, kind, context)
  )
    return undefined;
  if (isBesideDevelopment(text, fact.range, context)) return undefined;
  if (isReplacedInProduction(fact, context) || (kind === 'password' && isStoredDigest(text, place))) return undefined;
  if ((fact.ofDevelopers && isGuessable(text)) || isOfDevelopmentBlock(text, fact) || isRefusedWhereCompared(text, fact, context))
    return undefined;
  if (isAbsence(name, text) || isSiteKey(name, text) || isSetAsDefault(fact.range, context)) return undefined;
  // Whoever can reach it stands at that machine.
  if (/^https?:\/\/\w+@(?:localhost|127\.0\.0\.1|host\.docker\.internal)(?=[:/])/.test(text)) return undefined;
  // Sentry's address goes to every browser.
  if (role === 'browser' && /^https:\/\/\w+@[\w.-]*sentry\.io\//.test(text)) return undefined;
  if (
    !isProgram(file) &&
    (isThrowAwayService(name, text, fact) || isOfStockImage(name, text, fact, context) || isThrowAwayContainer(fact, context))
  )
    return undefined;
  if (!isProgram(file) && (isOfJobsService(text, context) || (isGuessable(text) && /[._-]defaults?\.\w+$/i.test(file))))
    return undefined;
  if (isOfHealthCheck(text, fact, context)) return undefined;
  if (
    !isProgram(file) &&
    ((isGuessable(text) && saysItIsForTests(text) && !/insecure/i.test(text)) || isOfComposedDatabase(name, text, context))
  )
    return undefined;
  const isPassing =
    fact.binding === 'header' || fact.binding === 'comparison' || (path ?? []).some((part) => /headers?$/i.test(part));
  const variable = environmentName(
    name,
    isPassing ? [] : fact.binding === 'key' && !isProgram(file) ? [stemOf(file), ...(path ?? [])] : path,
  );
  if ((fact.binding === 'header' || withoutScheme(text) !== text) && isToldWhereWritten(fact, text, context)) return undefined;
  if (fact.binding === 'header') return { message: 'header', data: { name }, variable };
  if (argumentOf && name === argumentOf.secret)
    return {
      message: 'argument',
      data: { kind: kind === 'password' ? 'password' : 'key', name: argumentOf.callee },
      variable: name,
    };
  return { message: kind === 'password' ? 'password' : 'secret', data: { name }, variable };
}

function isInPipeline({ range }: LiteralFact, { file, project }: Context): boolean {
  return project.factsIn(file, 'command').some((command) => command.phase === 'ci' && contains(command.range, range));
}

/** `database` of `config/database.yml`. */
function stemOf(file: string): string {
  return /([^/.]*)[^/]*$/.exec(file)?.[1] ?? '';
}

/** `Bearer ${token}`, `?key=${token}`, where the constant behind it is reported itself. */
function isToldWhereWritten({ range }: LiteralFact, text: string, context: Context): boolean {
  const { file, project } = context;
  const credential = withoutScheme(text);
  if (project.textOf(file, range).includes(credential)) return false;
  return project
    .factsIn(file, 'literal')
    .some(
      (other) =>
        other.binding !== 'header' &&
        !contains(range, other.range) &&
        textWithHoles(other.text) === credential &&
        judge(other, context) !== undefined,
    );
}

export function speaksOf({ file, project }: Context): boolean {
  if (isPageOfDocumentation(file)) return false;
  return !isTestFile(file) && !isOfTrial(file, project) && !isOfScanner(file) && !project.isGitIgnored(file);
}
