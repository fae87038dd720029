import { isTestFile } from '../credential-borders';
import { isEnvTemplate } from '../dotenv-files';
import type { EnvDeclarationFact } from '../facts';
import { ignoreEdit } from '../ignore-edits';
import { isPlaceholder } from '../placeholders';
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
      if (isEnvTemplate(file) || isFlaskSettings(file) || isTestFile(file) || project.isGitIgnored(file)) return;
      // What the container of a developer's editor sets is the same for everybody.
      if (/(?:^|\/)\.devcontainer\//.test(file)) return;
      const valued = project.factsIn(file, 'env-declaration').filter(hasValue);
      if (valued[0] !== fact) return;
      const name = file.slice(file.lastIndexOf('/') + 1);
      report({
        at: project.lineRange(file, 0),
        message: 'committed',
        data: { name },
        fix: { title: `Add ${name} to .gitignore`, edits: [ignoreEdit(project, file)] },
      });
    },
  },
});

/** Flask keeps its public settings in `.flaskenv`, apart from `.env`, so that they can be committed. */
function isFlaskSettings(file: string): boolean {
  return /(?:^|\/)\.flaskenv$/.test(file);
}

function hasValue({ commented, value, name }: EnvDeclarationFact): boolean {
  if (commented || value === undefined || metadata.test(name) || ofCompose.test(name)) return false;
  // `DEBUG=1` switches something on.
  return /^[a-z\d]$/i.test(value) || !isPlaceholder(value);
}
