import type { Range } from '../facts';
import { ignoreEdit } from '../ignore-edits';
import { declarationAt, isTestFile } from '../judgements/credentials/credential-borders';
import { isCalledNoSecret } from '../judgements/credentials/known-values';
import { isPlaceholder } from '../judgements/credentials/placeholders';
import { isAllowedByScanner, isOfScanner } from '../judgements/credentials/scanner-allowlists';
import { isSampleOfSchema } from '../judgements/credentials/shown-samples';
import { isDevelopmentName, isInTestClass } from '../judgements/development/development';
import { isInTestModule, isOfTrial } from '../judgements/development/trial-places';
import { isEnvTemplate } from '../judgements/settings/dotenv-files';
import { folderOf, joinFolder, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

const keyStore = /\.(?:p12|pfx|jks|keystore)$/i;
/** Made anew by the Android tools on every machine, with a password everybody knows. */
const debugStore = /(?:^|\/)debug\.keystore$/;

export default defineRule({
  id: 'no-committed-private-key',
  factor: 'config',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['any'],
  title: 'Committed private key',
  docs: {
    what: 'Reports a PEM private key in any file, and key store files (`.p12`, `.pfx`, `.jks`, `.keystore`).',
    why: 'A private key in the repository is everybody’s who ever cloned it: they can be the server, sign as the release, log in as the deploy user. It stays in the history when the file is deleted, so the key must be replaced.',
    examples: [
      {
        bad: {
          deploy_key:
            '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n-----END OPENSSH PRIVATE KEY-----\n',
        },
        good: {
          'deploy_key.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK0wmN deploy@acme\n',
        },
      },
      {
        bad: { 'certs/server.p12': 'key store' },
        good: { 'certs/server.crt': '-----BEGIN CERTIFICATE-----\nMIIDXTCCAkWgAwIBAgIJAKL0UG\n-----END CERTIFICATE-----\n' },
      },
    ],
    fixSafety:
      'A suggestion: git stops offering the file, but what was committed is known. Replace the key, and take the file out with `git rm --cached`.',
    silentOn:
      'Keys that tests alone read, and those in a folder whose README says that they are made for tests and not for a deployment.',
    whenNotToUse: 'For a key that only a local server uses and that everybody may know: disable the rule for that file.',
    related: ['secretlint privatekey', 'gitleaks private-key'],
  },
  messages: {
    key: 'This {label} is in the repository; replace it, and keep the new one out.',
    store: 'This key store with private keys is in the repository; replace the keys, and keep the new store out.',
  },
  on: {
    credential(fact, { file, project, report }) {
      if (
        fact.type !== 'private-key' ||
        isHarmless(file, project) ||
        isSampleOfSchema(fact.range, { file, project }) ||
        isMadeUp(project.textOf(file, fact.range)) ||
        isNamedForTests(fact.range, { file, project }) ||
        declarationAt(project, file, fact.range)?.throwAway ||
        isCalledNoSecret(file, fact.range, project) ||
        isInTestModule(file, fact.range, project) ||
        isInTestClass(file, fact.range, project)
      )
        return;
      report({
        at: fact.range,
        message: 'key',
        data: { label: labelOf(fact.provider) },
        suggest: textAround(project, file, fact.range).trim() === '' ? ignoring(project, file) : undefined,
      });
    },
  },
  project({ project, report }) {
    for (const file of filesOf(project, '')) {
      if (!keyStore.test(file) || debugStore.test(file) || isHarmless(file, project)) continue;
      report({ at: { file, range: { start: 0, end: 0 } }, message: 'store', suggest: ignoring(project, file) });
    }
  },
});

/** A block filled with one word over and over, or with what says that the key goes there. */
function isMadeUp(block: string): boolean {
  const body = block.replace(/-----[A-Z ]+-----|\\n|[\s#*"'+]/g, '');
  if (body.length < 200 && /mock|fake|dummy|example|placeholder/i.test(body)) return true;
  return /^(.{1,30}?)\1{2,}$/.test(body) || isPlaceholder(body);
}

/** `TEST_KEY="…"`: says itself that tests sign with it. */
function isNamedForTests({ start }: Range, { file, project }: { file: string; project: ProjectView }): boolean {
  const before = project.textOf(file, { start: Math.max(0, start - 80), end: start });
  return /(?:^|[\s"'])(?:TESTS?|TESTING|E2E)_\w+["']?\s*[=:]\s*["'`]?$/.test(before);
}

/** Of tests, of the stack that developers run on their machines, or made for an example together with its certificate. */
function isHarmless(file: string, project: ProjectView): boolean {
  if (
    isTestFile(file) ||
    isOfTrial(file, project) ||
    isEnvTemplate(file) ||
    isPageOfDocumentation(file) ||
    isOfScanner(file) ||
    isAllowedByScanner('', file, project) ||
    project.isGitIgnored(file) ||
    isDevelopmentName(folderOf(file))
  )
    return true;
  if (isKnownToAll(file) || isReadByTestsOnly(file, project) || isCalledUnfit(file, project)) return true;
  if (!/(?:^|\/)(?:examples?|samples?)\//i.test(file) && !isOfLocalhost(file)) return false;
  return (
    keyStore.test(file) ||
    project.list(folderOf(file)).some((name) => /\.(?:crt|cer|cert|pem)$|\bcert/i.test(name) && name !== nameOf(file))
  );
}

/** What a reader is to fill in looks like this. */
function isPageOfDocumentation(file: string): boolean {
  return /(?:^|\/)(?:docs?|documentation)\/.*\.(?:mdx?|rst|adoc|txt)$/i.test(file);
}

/** `localhost.key`, `localhost-key.pem` with the certificate beside it: no other host can show that one. */
function isOfLocalhost(file: string): boolean {
  return /(?:^|[./_-])localhost(?:[._-]|$)/i.test(nameOf(file));
}

/** `insecure_key`, `ssl-cert-snakeoil.key`, `shop-expired.key`: says itself that everybody has it, or that nobody takes it any more. */
function isKnownToAll(file: string): boolean {
  return /(?:^|[._-])(?:insecure|snake-?oil|dummy|fake|expired|revoked)(?=[._-])/i.test(nameOf(file));
}

/** `Self-signed, for tests. Do NOT use these in any real deployment.` in the README of its folder, and no program that a start runs reads it all the same. */
function isCalledUnfit(file: string, project: ProjectView): boolean {
  const folder = folderOf(file);
  const readme = project.list(folder).find((name) => /^readme(?:\.\w+)?$/i.test(name));
  if (readme === undefined || folder === '') return false;
  const text = project.textOf(joinFolder(folder, readme), { start: 0, end: 5000 });
  const path = `${nameOf(folder)}/${nameOf(file)}`;
  const isRead = project.files.some((other) => project.roleOf(other) === 'runtime' && project.textOf(other).includes(path));
  return (
    !isRead &&
    /\bself-signed\b|\btest(?:s|ing)?\b|\blocal development\b/i.test(text) &&
    /\b(?:do not|don['’]t|never|not|must not|should not)\b[^.\n]{0,60}\b(?:production|deployments?|public|live)\b/i.test(text)
  );
}

/** Tests name the file and no other source in the folders around does. */
function isReadByTestsOnly(file: string, project: ProjectView): boolean {
  const around = folderOf(folderOf(file));
  const readers = project.files.filter(
    (other) =>
      other !== file &&
      (around === '' || other.startsWith(`${around}/`)) &&
      project.textOf(other, { start: 0, end: 200_000 }).includes(nameOf(file)),
  );
  return readers.length > 0 && readers.every((reader) => project.roleOf(reader) === 'test' || isTestFile(reader));
}

/** `RSA PRIVATE KEY`, as a PEM block calls it, in words: `RSA private key`. */
function labelOf(block: string): string {
  return block
    .toLowerCase()
    .replace(/\b(?:rsa|dsa|ec|pgp)\b/g, (kind) => kind.toUpperCase())
    .replace('openssh', 'OpenSSH');
}

/** What stands in the file besides the key; of a chain the certificates go with it. */
function textAround(project: ProjectView, file: string, { start, end }: Range): string {
  const before = project.textOf(file, { start: 0, end: start });
  const after = project.textOf(file, { start: end, end: Number.MAX_SAFE_INTEGER });
  return (before + after).replace(/-----BEGIN ([A-Z\d ]+)-----[\s\S]*?-----END \1-----|^#.*$/gm, '');
}

function ignoring(project: ProjectView, file: string): readonly Fix[] | undefined {
  if (project.versionControl !== 'git') return undefined;
  return [{ title: 'Add it to .gitignore', edits: [ignoreEdit(project, file)] }];
}

/** Every file of the tree, read or not. */
function* filesOf(project: ProjectView, folder: string): Generator<string> {
  for (const name of project.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (keyStore.test(name)) yield path;
    else if (!name.includes('.') || name.startsWith('.') || project.list(path).length > 0) yield* filesOf(project, path);
  }
}
