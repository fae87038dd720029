import type { EnvDeclarationFact } from '../facts';
import { ignoreEdit } from '../ignore-edits';
import { passwordInConnectionString } from '../judgements/addresses/urls';
import { isTestFile } from '../judgements/credentials/credential-borders';
import { isCredentialValue } from '../judgements/credentials/credential-values';
import { isRealCredential } from '../judgements/credentials/dotenv-credentials';
import { isKept, isPlaceholder } from '../judgements/credentials/placeholders';
import { secretKind } from '../judgements/credentials/secret-names';
import { isInDevelopersFolder } from '../judgements/development/trial-places';
import { isCopiedToBegin, isDeploysDotenv, isEnvTemplate, isInBundle, isShellCode } from '../judgements/settings/dotenv-files';
import { isTakenByDevelopersOnly, isTakenInProduction } from '../judgements/settings/env-file-consumers';
import { folderOf, joinFolder, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

/** Keys that tools which encrypt the values leave readable. */
const metadata = /^(?:DOTENV_PUBLIC_KEY|DOTENV_VAULT|SOPS_|_?sops_|sops$)/i;
/** Compose's own settings, which are the same for everybody who starts the project. */
const ofCompose = /^(?:COMPOSE_[A-Z_]+|DOCKER_BUILDKIT|BUILDKIT_PROGRESS)$/;

export default defineRule({
  id: 'no-committed-env-file',
  factor: 'config',
  severity: 'error',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['env', 'ignore'],
  title: 'Committed dotenv file',
  docs: {
    what: 'Reports a dotenv file with values that git does not ignore.',
    why: 'A dotenv file holds one deploy’s config, and sooner or later its secrets. In the repository it is in everybody’s, and it silently overrides or stands in for what a deploy sets. Commit a template with the names instead.',
    examples: [
      {
        bad: { '.env': 'SMTP_HOST=mail.acme.com\n', '.gitignore': 'node_modules\n' },
        good: { '.env': 'SMTP_HOST=mail.acme.com\n', '.gitignore': 'node_modules\n.env\n', '.env.example': 'SMTP_HOST=\n' },
      },
      {
        bad: { 'deploy/prod.env': 'SMTP_HOST=mail.acme.com\n' },
        good: { 'deploy/prod.env.example': 'SMTP_HOST=\n' },
      },
    ],
    fixSafety:
      'Safe: the file stays where it is, git only stops offering it. A file that is tracked already must also be taken out with `git rm --cached`.',
    silentOn: 'A template by another name: the file’s head, a README or a script says to copy it to the `.env` that git ignores.',
    whenNotToUse:
      'For a dotenv file that holds nothing but defaults which every deploy may share; name it `.env.defaults` and the rule is silent.',
    related: ['secretlint no-dotenv'],
  },
  messages: {
    committed: '{name} holds a deploy’s config and git does not ignore it; ignore it, and commit a template without values.',
  },
  on: {
    'env-declaration'(fact, { file, project, report }) {
      if (fact.where !== 'dotenv' || project.versionControl !== 'git') return;
      const name = nameOf(file);
      if (!isCommitted(file, project) || valuesOf(file, project)[0] !== fact) return;
      const alike = project.files.filter((other) => nameOf(other) === name && isCommitted(other, project));
      // One for each folder of a row of templates or services: told of once.
      const copies = alike.length > fewestCopies ? alike : [file];
      if (copies[0] !== file) return;
      report({
        at: project.lineRange(file, 0),
        message: 'committed',
        data: { name },
        related: copies.slice(1).map((copy) => ({ file: copy, range: project.lineRange(copy, 0), message: 'So is this one.' })),
        fix: { title: `Add ${name} to .gitignore`, edits: copies.map((copy) => ignoreEdit(project, copy)) },
      });
    },
  },
});

/** From here on files of one name are told as one. */
const fewestCopies = 4;

function isCommitted(file: string, project: ProjectView): boolean {
  if (isEnvTemplate(file) || isFlaskSettings(file) || isTestFile(file) || project.isGitIgnored(file)) return false;
  // What documentation shows, and what the container of a developer's editor sets for everybody alike.
  if (/(?:^|\/)(?:\.devcontainer|docs?|documentation|examples?|samples?|contrib)\//.test(file)) return false;
  if (
    isInDevelopersFolder(file) ||
    isOfPipeline(file) ||
    isCopied(file, project) ||
    isCopiedToBegin(file, project) ||
    isShellCode(file, project) ||
    isTakenByDevelopersOnly(file, project) ||
    isOfVault(file, project)
  )
    return false;
  const valued = valuesOf(file, project);
  const isDeploys = isDeploysDotenv(file) || isTakenInProduction(file, project);
  // One named after a deploy is that deploy's, whatever it is tracked for.
  const isOnPurpose = (!isDeploys || nameOf(file) === '.env') && isTakenBack(file, project);
  if (isOnPurpose && !isDeploys) return false;
  // Of a file that everybody is meant to have, or that is named after no deploy, only what opens something is one's.
  if (isOnPurpose || !isDeploys) return valued.some((fact) => isRealCredential(fact, file, project));
  return valued.length > 0 && !isPublic(file, valued) && !isOfCompose(file, valued, project);
}

/** `.env.ci`, `.env.devcontainer`: what a pipeline or an editor starts for its own tests gets the same values everywhere. */
function isOfPipeline(file: string): boolean {
  return /^(?:\.env[._-](?:ci|e2e|cypress|playwright|devcontainer|codespaces?|gitpod|build|feature|integration|tox)|(?:ci|e2e|devcontainer|build|feature|integration|tox)\.env)$/i.test(
    nameOf(file),
  );
}

/** `!.env-local`, `!/web/.env` in .gitignore: everybody starts with the same, on purpose. */
function isTakenBack(file: string, project: ProjectView): boolean {
  return project.factsAbove(folderOf(file), 'ignore-entry').some(({ file: ignore, fact }) => {
    if (nameOf(ignore) !== '.gitignore' || !fact.pattern.startsWith('!')) return false;
    const path = fact.pattern.slice(1).replace(/^\//, '');
    return path.includes('/') || fact.pattern.startsWith('!/')
      ? joinFolder(folderOf(ignore), path) === file
      : path === nameOf(file);
  });
}

/** `DB_PASSWORD="op://shop/db/password"` on nearly every line: names where each deploy's values are kept, as a template does. */
function isOfVault(file: string, project: ProjectView): boolean {
  const declared = project.factsIn(file, 'env-declaration').filter(({ where, commented }) => where === 'dotenv' && !commented);
  const kept = declared.filter(({ value = '' }) => isKept(value));
  const others = declared.filter(({ value = '' }) => !isKept(value));
  return kept.length > 2 * others.length && !others.some(isSecret);
}

function isSecret({ name, value = '' }: EnvDeclarationFact): boolean {
  return (secretKind(name) !== undefined && !isPlaceholder(value)) || passwordInConnectionString(value) !== undefined;
}

/** `config.env.env` beside a `config.env` that the app reads, or one whose head says to copy it: a template by another name, if its secrets are blank. */
function isCopied(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  if (name === '.env') return false;
  if (!name.startsWith('.env') && isToBeFilledIn(file, project)) return true;
  const head = project.textOf(file, { start: 0, end: 400 });
  if (!/\.env\.env$/.test(file) && !/^#.*\b(?:copy|cp|rename)\b.*\bto\s+\S*\.env\b/im.test(head)) return false;
  return valuesOf(file, project).every(
    ({ name, value = '' }) => secretKind(name) === undefined && !passwordInConnectionString(value),
  );
}

/** `LICENSE_KEY=REPLACE_LICENSE_KEY_HERE`, and no secret besides: an order to whoever fills it in. */
function isToBeFilledIn(file: string, project: ProjectView): boolean {
  const values = project.factsIn(file, 'env-declaration').filter(({ where, commented }) => where === 'dotenv' && !commented);
  return values.some(({ value = '' }) => /^(?:REPLACE|INSERT|ENTER|PUT|FILL|YOUR)[-_ ]/i.test(value)) && !values.some(isSecret);
}

function valuesOf(file: string, project: ProjectView): readonly EnvDeclarationFact[] {
  return project.factsIn(file, 'env-declaration').filter((fact) => fact.where === 'dotenv' && hasValue(fact));
}

/** Bundlers put these into what browsers download, and have the defaults of all deploys committed in `.env`. */
function isPublic(file: string, valued: readonly EnvDeclarationFact[]): boolean {
  return (
    /^\.env(?:\.(?:production|staging))?$/.test(nameOf(file)) &&
    valued.some(isOfDownload) &&
    valued.every((fact) => isOfDownload(fact) || ofBundler.test(fact.name))
  );
}

/** What Create React App itself reads while it builds (create-react-app.dev/docs/advanced-configuration). */
const ofBundler =
  /^(?:SASS_PATH|NODE_PATH|INLINE_RUNTIME_CHUNK|SKIP_PREFLIGHT_CHECK|GENERATE_SOURCEMAP|PUBLIC_URL|BUILD_PATH|BROWSER|FAST_REFRESH|IMAGE_INLINE_SIZE_LIMIT|DISABLE_ESLINT_PLUGIN|ESLINT_NO_DEV_ERRORS|TSC_COMPILE_ON_ERROR|WDS_SOCKET_\w+|CHOKIDAR_USEPOLLING)$/;

/** `VITE_MAP_TOKEN=pk.…`: a key that is made to be shown. */
function isOfDownload({ name, value = '' }: EnvDeclarationFact): boolean {
  const kind = secretKind(name);
  return isInBundle(name) && (kind === undefined || !isCredentialValue(value, kind, { weakCounts: true }));
}

/** The images, versions and ports that a compose file beside it is filled in with: the same for everybody who starts it. */
function isOfCompose(file: string, valued: readonly EnvDeclarationFact[], project: ProjectView): boolean {
  if (nameOf(file) !== '.env' || !valued.some(({ name }) => /(?:^|_)(?:IMAGE|TAG|VERSION|REGISTRY|REPO)(?:_|$)/.test(name)))
    return false;
  const beside = project.list(folderOf(file)).filter((name) => /^(?:docker-)?compose\b.*\.ya?ml$/.test(name));
  const used = new Set(
    beside.flatMap((name) => {
      const compose = folderOf(file) === '' ? name : `${folderOf(file)}/${name}`;
      const names = [...project.factsIn(compose, 'env-read'), ...project.factsIn(compose, 'env-declaration')];
      return names.map((each) => each.name);
    }),
  );
  // A few more may be for the Makefile beside it.
  return !valued.some(isSecret) && valued.filter(({ name }) => used.has(name)).length * 3 >= valued.length * 2;
}

/** Flask keeps its public settings in `.flaskenv`, apart from `.env`, so that they can be committed. */
function isFlaskSettings(file: string): boolean {
  return /(?:^|\/)\.flaskenv$/.test(file);
}

function hasValue({ commented, value, name }: EnvDeclarationFact): boolean {
  if (commented || value === undefined || metadata.test(name) || ofCompose.test(name)) return false;
  // `DEBUG=1` switches something on.
  return /^[a-z\d]$/i.test(value) || !isPlaceholder(value);
}
