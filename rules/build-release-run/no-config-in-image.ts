import type { EnvDeclarationFact } from '../facts';
import { passwordInConnectionString } from '../judgements/addresses/urls';
import { buildStepOf } from '../judgements/commands/build-tools';
import { finalStages } from '../judgements/containers/image-stages';
import { isStockBackingService } from '../judgements/containers/stock-images';
import { isGuessable, isWords } from '../judgements/credentials/credential-values';
import { isPlaceholder, isReference } from '../judgements/credentials/placeholders';
import { secretKind, wordsOf } from '../judgements/credentials/secret-names';
import { isDevelopmentName, isOfTests, isOfWorkspace } from '../judgements/development/development';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { folderOf } from '../paths';
import type { Located, ProjectView } from '../project';
import { defineRule, type Fix, type TextEdit } from '../rule';
import { wholeLines } from '../whole-lines';

/** Switches of tools and runtimes: their values belong to the image, whatever they look like, unless they are credentials. */
const toolSwitch =
  /^(?:PATH|LANG|LANGUAGE|LC_\w+|TZ|NODE_ENV|PORT|HOME|USER|PYTHON\w*|PIP_\w+|UV_\w+|POETRY_\w+|NPM_CONFIG_\w+|YARN_\w+|PNPM_\w+|COREPACK_\w+|GO(?:PROXY|SUMDB|PATH|FLAGS|PRIVATE|NOSUMDB)|CARGO_\w+|RUSTUP_\w+|NVM_\w+|DEBIAN_FRONTEND|ELECTRON_\w+|PUPPETEER_\w+|PLAYWRIGHT_\w+|CYPRESS_\w+|SASS_\w+|DISPLAY|TERM)$/i;
/** Addresses that a build downloads from, and texts about the image. */
const buildAddress =
  /(?:^|_)(?:DOWNLOAD|MIRROR|MIRRORS|REGISTRY|INDEX|REPO|REPOS|REPOSITORY|SOURCE|SRC|RELEASE|RELEASES|GIT|TARBALL|ARCHIVE|DIST|SCHEMA|HOMEPAGE|DOCS?|DOCUMENTATION|KEYSERVER|KEYSERVERS|LICENSE|VENDOR|MAINTAINER|INSTALLER|BASE_IMAGE|IMAGE|VERSION|UPDATE_CENTER|JENKINS_UC)(?:_|$)/i;
const archive = /\.(?:tar|t?gz|tgz|zip|xz|bz2|deb|rpm|apk|jar|whl|sh|asc|sig|iso)(?:\?.*)?$/i;
const sourceHost =
  /:\/\/(?:[\w.-]+\.)?(?:github\.com|githubusercontent\.com|gitlab\.com|bitbucket\.org|npmjs\.org|pypi\.org|debian\.org|ubuntu\.com|alpinelinux\.org|nodejs\.org|python\.org|golang\.org|apache\.org|rubygems\.org|crates\.io)(?=[/:]|$)/i;
/** What a bundler puts into the page is public by design, and `USE_TOKEN` is a switch. */
const openName =
  /^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|PUBLIC|EXPO_PUBLIC|GATSBY|VUE_APP)_|(?:^|_)(?:USE|ENABLE|ENABLED|DISABLE|DISABLED|ALLOW|HAS|IS|REQUIRE|NO)_/;
const bindName =
  /^(?:HOST|HOSTNAME|BIND|BIND_\w+|LISTEN\w*|SERVER_HOST|APP_HOST|HTTP_HOST|FLASK_RUN_HOST|UVICORN_HOST|\w*_BIND\w*|\w*_LISTEN\w*)$/i;
const hostWord =
  /^(?:(?:pg|db|sql|mysql|redis|mongo|rabbitmq|smtp|mail)?host|hosts|hostnames?|endpoints?|brokers?|domain|addr|address)$/;

export default defineRule({
  id: 'no-config-in-image',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['docker'],
  title: 'Config fixed in the image',
  docs: {
    what: 'Reports ENV and ARG that fix what belongs to a deploy in the image: credentials, addresses of services, hosts.',
    why: 'One build serves every deploy; what differs between deploys joins it at release. An address in the image ties it to one of them, and a secret stays readable in the layers and the history for everybody who can pull it.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22\nENV API_URL=https://api.acme.io\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22\nENV NODE_ENV=production\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'FROM node:22\nARG NPM_TOKEN\nRUN npm ci\n' },
        good: { Dockerfile: 'FROM node:22\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\n' },
      },
    ],
    fixSafety: 'A suggestion: the image no longer sets the variable, so every deploy has to. An argument only loses its default.',
    silentOn:
      'Words and addresses that only let the checks of a build stage pass: they stand among made-up credentials, in a stage that the image does not inherit.',
    whenNotToUse:
      'For an address that belongs to the image itself and is the same in every deploy, such as a mirror of packages.',
    related: ['BuildKit SecretsUsedInArgOrEnv', 'hadolint DL3064'],
  },
  messages: {
    secret: '{name} puts a secret into the image for everybody who can pull it; pass it when the container starts.',
    argument: 'Build argument {name} stays readable in the image’s history; mount it as a build secret.',
    credentials: '{name} puts a password into the image for everybody who can pull it; pass it when the container starts.',
    address: '{name} fixes an address of one deploy in the image; set it when the container starts.',
  },
  on: {
    'env-declaration'(fact, { report, project, file }) {
      if (fact.where !== 'docker-env' && fact.where !== 'docker-arg') return;
      const at = fact.valueRange ?? fact.nameRange;
      const data = { name: fact.name };
      const verdict = judge(fact, project, file);
      if (!verdict || isToldAtArgument(fact, project, file)) return;
      const [plainest, ...variants] = variantsOf(fact, file, project);
      if (plainest && plainest.file !== file) return;
      const suggestion = together([{ file, fact }, ...variants], project);
      report({
        at,
        message: verdict,
        data,
        ...(verdict !== 'address' && { severity: 'error' as const }),
        related: variants.map((other) => ({
          file: other.file,
          range: other.fact.valueRange ?? other.fact.nameRange,
          message: 'It is set in this image too.',
        })),
        suggest: suggestion && [suggestion],
      });
    },
  },
});

/** `ENV DB_PASSWORD=$DB_PASSWORD` under an ARG of that name that has a default: it is told of where the value stands. */
function isToldAtArgument({ where, name, value, range }: EnvDeclarationFact, project: ProjectView, file: string): boolean {
  if (where !== 'docker-env' || (value !== `$${name}` && value !== `\${${name}}`)) return false;
  return project
    .factsIn(file, 'env-declaration')
    .some(
      (other) =>
        other.where === 'docker-arg' &&
        other.name === name &&
        !!other.value &&
        other.range.end <= range.start &&
        judge(other, project, file) !== undefined,
    );
}

/** One suggestion for all variants of an image, where each has one. */
function together(places: readonly Located<EnvDeclarationFact>[], project: ProjectView): Fix | undefined {
  const fixes = places.map(({ file, fact }) => ({ file, fix: suggestionFor(fact, project, file) }));
  const title = fixes[0]?.fix?.title;
  if (title === undefined || fixes.some(({ fix }) => fix === undefined)) return undefined;
  return { title, edits: fixes.flatMap(({ file, fix }) => (fix?.edits ?? []).map((edit) => ({ file, ...edit }))) };
}

/** Variants of an image (`Dockerfile`, `Dockerfile.multiarch`) that set the same; the one with the plainest name first. */
function variantsOf(fact: EnvDeclarationFact, file: string, project: ProjectView): readonly Located<EnvDeclarationFact>[] {
  if (fact.where !== 'docker-env') return [];
  return project
    .facts('env-declaration')
    .filter(
      ({ file: other, fact: declared }) =>
        declared.where === 'docker-env' &&
        declared.name === fact.name &&
        declared.value === fact.value &&
        (other !== file || declared === fact) &&
        folderOf(other) === folderOf(file) &&
        judge(declared, project, other) !== undefined,
    )
    .toSorted((one, other) => one.file.length - other.file.length);
}

function judge(
  fact: EnvDeclarationFact,
  project: ProjectView,
  file: string,
): 'secret' | 'argument' | 'credentials' | 'address' | undefined {
  const { name, value, valueRange } = fact;
  if (isOfTests(file) || isOfWorkspace(file)) return undefined;
  if (value && isThrownAway(fact, value, project, file)) return undefined;
  const secret = secretKind(name) !== undefined && !/_ALWAYS_AUTH$/i.test(name) && !openName.test(name);
  if (value === undefined || value === '') return secret && fact.where === 'docker-arg' ? 'argument' : undefined;
  const token =
    valueRange &&
    project.factsIn(file, 'credential').some(({ range }) => range.start >= valueRange.start && range.end <= valueRange.end);
  if (token) return 'secret';
  if (secret) {
    if (isOfDevelopersDirectory(value, project, file)) return undefined;
    const [, variable, fallback = ''] = /^\$\{?([A-Za-z_]\w*)(?::?-([^}]*))?\}?$/.exec(value) ?? [];
    if (variable !== undefined && fallback === '') return isArgument(variable, project, file) ? 'secret' : undefined;
    if (variable !== undefined) return isSecretValue(name, fallback) ? 'secret' : undefined;
    return isSecretValue(name, value) ? 'secret' : undefined;
  }
  const credentials = passwordInConnectionString(value);
  if (credentials && isPlaceholder(withoutExampleHost(value))) return undefined;
  if (isForDevelopers(fact, project, file)) return undefined;
  if (credentials) return 'credentials';
  if (!isAddress(name, value) || isUsedByBuild(name, project, file) || isLeftBehind(fact, value, project, file)) return undefined;
  if (isAmongStandIns(fact, project, file)) return undefined;
  return 'address';
}

/** A word that some build step has to be given, in a stage that is not shipped: `ARG SECRET_KEY=foo`. */
function isThrownAway({ scope, where }: EnvDeclarationFact, value: string, project: ProjectView, file: string): boolean {
  // `ARG SECRET_KEY=insecure_build_key`: says of itself that no process is to run with it.
  if (where === 'docker-arg' && isWords(value) && wordsOf(value).some((word) => /^(?:insecure|dummy|fake|unused)$/.test(word)))
    return true;
  if (finalStages(project, file).some(({ stage }) => stage?.name === scope || String(stage?.index) === scope)) return false;
  if (where !== 'docker-arg' && where !== 'docker-env') return false;
  if (/^[a-z]{1,8}$|^(?:dummy|fake|foo|not-?used|unused|ignored?|build)(?:[-_ ].*)?$/i.test(value)) return true;
  return /^[a-z][\w+]*:\/\/[\w-]*:\w{1,10}@[\w-]+(?::\d+)?(?:\/|$)/i.test(value);
}

/** The word that opens a stock directory or database in an image of developers: `FROM osixia/openldap` in `Dockerfile-ldap-dev`. */
function isOfDevelopersDirectory(value: string, project: ProjectView, file: string): boolean {
  const base = finalStages(project, file).at(-1)?.name ?? '';
  return isStockBackingService(base) && isGuessable(value) && isDevelopmentImage(file, project);
}

/** The address of a store in a stage that only builds: no process meets it there, and no bundle takes it in, as it may a page's `https://…`. */
function isLeftBehind({ scope, where }: EnvDeclarationFact, value: string, project: ProjectView, file: string): boolean {
  if (where !== 'docker-env' || !/^(?:mongodb|postgres(?:ql)?|mysql|mariadb|rediss?|amqps?)(?:\+\w+)?:\/\//i.test(value))
    return false;
  return !finalStages(project, file).some(({ stage }) => stage?.name === scope || String(stage?.index) === scope);
}

/** Beside credentials that are made up in a stage which only builds: they let the build's own checks pass, and so does the address. */
function isAmongStandIns({ scope, where }: EnvDeclarationFact, project: ProjectView, file: string): boolean {
  const standIns = project
    .factsIn(file, 'env-declaration')
    .filter(
      (other) =>
        other.where === where &&
        other.scope === scope &&
        secretKind(other.name) !== undefined &&
        !!other.value &&
        isThrownAway(other, other.value, project, file),
    );
  return standIns.length > 1;
}

/** In an image of developers or tests, or in a stage of theirs that the image which is shipped does not build on. */
function isForDevelopers({ scope }: EnvDeclarationFact, project: ProjectView, file: string): boolean {
  if (isDevelopmentImage(file, project)) return true;
  if (scope === undefined || !isDevelopmentName(scope)) return false;
  const chain = finalStages(project, file);
  if (isDevelopmentName(chain[0]?.stage?.name ?? '')) return true;
  return !chain.some(({ stage }) => stage?.name === scope || String(stage?.index) === scope);
}

/** A switch under a secret-like name (`AUTH=true`, `TOKEN_AUTH=basic`) is none. */
function isSecretValue(name: string, value: string): boolean {
  if (isPlaceholder(value) || /^(?:true|false|yes|no|on|off|none|null|\d{1,3})$/i.test(value) || value.startsWith('/'))
    return false;
  return wordsOf(name).at(-1) !== 'auth' || !/^[a-z]+$/.test(value);
}

function isArgument(variable: string, project: ProjectView, file: string): boolean {
  return project.factsIn(file, 'env-declaration').some((fact) => fact.where === 'docker-arg' && fact.name === variable);
}

function isAddress(name: string, value: string): boolean {
  if (toolSwitch.test(name) || buildAddress.test(name) || isReference(value)) return false;
  const scheme = /^(?:jdbc:)?[a-z][\w+.-]*:\/\/([^/?#\s]*)/i.exec(value);
  if (scheme) {
    const authority = scheme[1]?.replace(/^.*@/, '') ?? '';
    const host = authority.replace(/:\d*$/, '');
    if (/^(?:file|unix|sqlite\d?)$/i.test(value.slice(0, value.indexOf(':')))) return false;
    if (
      host === '' ||
      /^(?:0\.0\.0\.0|\[::\]|\+|\*)$/.test(host) ||
      host.includes('<') ||
      isPlaceholder(withoutExampleHost(host))
    ) {
      return false;
    }
    return !archive.test(value) && !sourceHost.test(value);
  }
  if (/^(?:0\.0\.0\.0|::|\*|\[::\])(?::\d+)?$/.test(value)) return false;
  if (/^(?:localhost|127\.0\.0\.1|::1)$/.test(value) && bindName.test(name)) return false;
  if (/^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/.test(value)) return !wordsOf(name).includes('version') && !bindName.test(name);
  const last = wordsOf(name).at(-1);
  // A server's name may be that of a program (`SERVER=gunicorn`).
  if (last === 'server' && !/^[\w-]+(?:\.[\w-]+){2,}(?::\d+)?$/.test(value)) return false;
  if (last === undefined || !(hostWord.test(last) || last === 'server') || isPlaceholder(value)) return false;
  return (
    /^[a-z0-9](?:[\w-]*[a-z0-9])?(?:\.[a-z0-9-]+)*(?::\d+)?(?:,[\w.:-]+)*$/i.test(value) &&
    !/^(?:\d+|true|false|none|auto|any)$/i.test(value)
  );
}

/** Whoever writes `api.example.com` into an image means an address. */
function withoutExampleHost(text: string): string {
  return text.replace(/\bexample\.(?:com|org|net|io)\b/g, 'acme.io');
}

/** What a RUN line or a download takes is an input of the build. */
function isUsedByBuild(name: string, project: ProjectView, file: string): boolean {
  const use = new RegExp(`\\$(?:${name}\\b|\\{${name}\\b)`);
  const runs = project
    .factsIn(file, 'command')
    .some(
      (fact) =>
        fact.origin === 'docker-run' &&
        /\b(?:curl|wget|git|apt|apt-get|apk|yum|dnf|pip\d?|npm|yarn|go|gem|gpg)\b/.test(fact.text) &&
        use.test(fact.text),
    );
  return runs || project.factsIn(file, 'copy').some((fact) => fact.sources.some(({ text }) => use.test(text)));
}

function suggestionFor(fact: EnvDeclarationFact, project: ProjectView, file: string): Fix | undefined {
  const { name, where, nameRange, valueRange, range } = fact;
  if (where === 'docker-arg') {
    // A build argument without its default is asked of whoever builds; one that has none is taken by tools that are not seen here.
    if (!valueRange || secretKind(name) !== undefined) return undefined;
    return { title: `Drop the default of ${name}`, edits: [{ range: { start: nameRange.end, end: range.end }, text: '' }] };
  }
  if (isReferredTo(name, range, project, file) || isCompiledIn(fact, project, file)) return undefined;
  const edit = withoutPair(fact, project, file);
  return edit && { title: `Leave ${name} to the deploy`, edits: [edit] };
}

function isReferredTo(name: string, own: EnvDeclarationFact['range'], project: ProjectView, file: string): boolean {
  const reference = new RegExp(`\\$(?:${name}\\b|\\{${name}\\b)`);
  const text = (start: number, end: number) => project.textOf(file, { start, end });
  return reference.test(text(0, own.start)) || reference.test(text(own.end, Number.MAX_SAFE_INTEGER));
}

/** A later build step of the stage may write the value into what it makes. */
function isCompiledIn({ range, scope }: EnvDeclarationFact, project: ProjectView, file: string): boolean {
  return project
    .factsIn(file, 'command')
    .some(
      ({ origin, stage, commands, range: later }) =>
        origin === 'docker-run' &&
        later.start > range.end &&
        (stage?.name ?? String(stage?.index)) === scope &&
        commands.some((command) => buildStepOf(command) === 'compile'),
    );
}

/** Takes one pair out of an ENV instruction, or the instruction that holds no other. */
function withoutPair({ range, where }: EnvDeclarationFact, project: ProjectView, file: string): TextEdit | undefined {
  const all = project.factsIn(file, 'env-declaration').filter((other) => other.where === where);
  const joined = (start: number, end: number) => /^(?:[ \t]|\\\r?\n)+$/.test(project.textOf(file, { start, end }));
  const before = all.find((other) => other.range.end < range.start && joined(other.range.end, range.start));
  if (before) return { range: { start: before.range.end, end: range.end }, text: '' };
  const after = all.find((other) => other.range.start > range.end && joined(range.end, other.range.start));
  if (after) return { range: { start: range.start, end: after.range.start }, text: '' };
  const keyword = /^[ \t]*ENV[ \t]+$/im.exec(project.textOf(file, { start: 0, end: range.start }).split('\n').at(-1) ?? '');
  const lines = keyword && wholeLines(project, file, { start: range.start - keyword[0].trimStart().length, end: range.end });
  return lines ? { range: lines, text: '' } : undefined;
}
