import type { CredentialFact, EnvDeclarationFact, EnvReadFact, LiteralFact, Range, Value } from '../../facts';
import type { ProjectView } from '../../project';
import { contains } from '../../values';
import { hole } from '../addresses/urls';
import { secretKind } from './secret-names';

/**
 * Which rule speaks of a credential: the catalogue's head, clause 8. The rules of hardcoded secrets ask here what another rule judges
 * already, and which files none of them judges.
 */

const testFolder =
  /(?:^|\/)(?:tests?|__tests__|specs?|__specs__|mocks?|__mocks__|fixtures?|__fixtures__|test-fixtures|testdata|tests?[-_](?:data|environments?|envs?|resources|setup|config|support|stack)|e2e|__e2e__|cypress|stubs?|__snapshots__|postman|t\/(?:unit|integration|functional|smoke))\//i;
const testName =
  /(?:^|\/)mocks?\.[cm]?[jt]sx?$|(?:^|\/)fixtures?\.(?:json5?|ya?ml)$|(?:^|[/._-])(?:seeds?|seeders?|init[-_]?db|init[-_]?data(?:base)?|populate|load[-_]?data|users|accounts)[._-](?:for[._-])?test(?:s|ing)?\.[cm]?[jt]s$|(?:^|[/._-])test(?:ing)?(?:[._-][\w-]+)?\.(?:json5?|ya?ml|toml|ini|properties)$|(?:^|\/)(?:test_[\w-]+\.py|tests?[-_][\w.-]+\.(?:pem|key|sec|asc|gpg|p12|pfx|jks|keystore|priv)|smoke[-_]?test[\w-]*\.\w+|[\w-]+_test\.(?:py|go)|conftest\.py|[\w.-]*\.env\.test|[\w-]+[._-](?:tests?|conformance|smoke|benchmarks?)\.(?:sh|bash))$|\.(?:test|spec|e2e|mock|fixture|story|storie|clienttest|servertest)s?\.[\w.]+$|(?:^|\/)test-?preload\.[cm]?[jt]s$/i;

/** Tests and what they read, also data that has no role of its own. */
export function isTestFile(file: string): boolean {
  return testFolder.test(file) || testName.test(file);
}

/** A page of the documentation shows made-up credentials, or ones of accounts that are gone: `docs/setup/gitlab.md`. */
export function isPageOfDocumentation(file: string): boolean {
  return /(?:^|\/)(?:docs?|documentation|gitbook)\/.+\.(?:mdx?|markdown|rst|adoc)$/i.test(file);
}

const language =
  '(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|is|it|ja|ka|ko|lt|lv|ms|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|ur|vi|zh)(?:[_-][A-Za-z]{2,4})?';
/** Every two-letter code, for data alone: `io.ts` and `my.js` are programs. Source: the runtime's own list of languages (CLDR). */
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const named = /(?:^|\/)([a-z]{2})(?:[_-][A-Za-z]{2,4})?\.(?:json5?|ya?ml|properties|po|xliff)$/;
const data = '\\.(?:json5?|ya?ml|properties|[cm]?[jt]s|ini|toml|xml|po)$';
/** By folder (`locales/en.json`), by name (`messages_de.properties`), or named after a language alone (`de.json`). */
const catalogue = new RegExp(
  `(?:^|/)(?:i18n|l10n|locales?|langs?|languages?|translations?|strings|intl|nls|_locales)(?:[-_]messages)?(?:/|(?:[._-][^/]*)?${data})|(?:^|/)(?:messages|labels|strings|translations?|validationmessages)(?:[_-]${language})?${data}|(?:^|/)(?:[\\w-]+[._-])?${language}${data}`,
  'i',
);
const describing = /(?:^|\/)[^/]*(?:swagger|openapi|postman|insomnia|schema|asyncapi)[^/]*\.(?:json5?|ya?ml|toml|xml)$/i;

/** Where node-config is told which variable of the environment each setting comes from. */
const ofVariables = /(?:^|\/)custom-environment-variables\.\w+$/;

/** Texts for readers, descriptions of an interface, and lists of variables: what stands under `password` there is a label, a type, an example or a name. */
export function isCatalogueFile(file: string): boolean {
  const code = named.exec(file)?.[1];
  const isNamed = code !== undefined && languageNames.of(code) !== code;
  return isNamed || catalogue.test(file) || describing.test(file) || ofVariables.test(file);
}

/** Source of a program, where `binding` tells code from the words of a command line. */
export function isProgram(file: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|vue|svelte|astro)$/.test(file);
}

/** The text of a value, with `hole` where a template leaves one; undefined where it is no text. */
export function textWithHoles(value: Value): string | undefined {
  if (value.kind === 'literal') return value.value === null ? undefined : String(value.value);
  return value.kind === 'partial' ? value.parts.map((part) => part ?? hole).join('') : undefined;
}

/** The literal that an environment read falls back to, through further reads: `A || B || 'x'`. */
export function literalFallback(fact: EnvReadFact): Value | undefined {
  let value = fact.fallback;
  while (value?.kind === 'env') value = value.fallback;
  return value?.kind === 'literal' || value?.kind === 'partial' ? value : undefined;
}

/** The environment read that this place is the fallback of. */
export function fallbackOf(project: ProjectView, file: string, range: Range): EnvReadFact | undefined {
  return project.factsIn(file, 'env-read').find((read) => contains(literalFallback(read)?.range, range));
}

/** The environment variable that a manifest gives this value to; those of platforms' files are no manifest's. */
export function declarationAt(project: ProjectView, file: string, range: Range): EnvDeclarationFact | undefined {
  return project
    .factsIn(file, 'env-declaration')
    .find(({ where, range: declared }) => !/^(?:shell|platform|app\.json)$/.test(where) && contains(declared, range));
}

export function credentialsIn(
  project: ProjectView,
  file: string,
  range: Range,
  type: CredentialFact['type'],
): readonly CredentialFact[] {
  return project.factsIn(file, 'credential').filter((fact) => fact.type === type && contains(range, fact.range));
}

/** A read's fallback under a name of a secret: `no-secret-fallback` speaks of it. */
export function isSecretFallback(read: EnvReadFact | undefined): boolean {
  return read !== undefined && secretKind(read.name) !== undefined;
}

/** The first of several facts about one literal: a constant is told of where it is defined and where it is used. */
export function isFirstAt(
  project: ProjectView,
  file: string,
  fact: LiteralFact,
  judges: (fact: LiteralFact) => boolean,
): boolean {
  const same = project
    .factsIn(file, 'literal')
    .filter((other) => other.range.start === fact.range.start && other.range.end === fact.range.end);
  return same.length < 2 || same.find(judges) === fact;
}
