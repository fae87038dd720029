import { isTestFile } from '../credential-borders';
import { isEnvTemplate } from '../dotenv-files';
import type { EnvDeclarationFact } from '../facts';
import { isPlaceholder } from '../placeholders';
import type { ProjectView } from '../project';
import { defineRule, type Edit } from '../rule';

/** Keys that tools which encrypt the values leave readable. */
const metadata = /^(?:DOTENV_PUBLIC_KEY|DOTENV_VAULT|SOPS_|_?sops_|sops$)/i;

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
  if (commented || value === undefined || metadata.test(name)) return false;
  // `DEBUG=1` switches something on.
  return /^[a-z\d]$/i.test(value) || !isPlaceholder(value);
}

/** The nearest .gitignore above the file, or a new one at the root. */
function ignoreEdit(project: ProjectView, file: string): Edit {
  const parts = file.split('/');
  for (let depth = parts.length - 1; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/');
    const ignore = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
    if (!project.exists(ignore) && depth > 0) continue;
    const path = parts.slice(depth).join('/');
    // A bare name holds at every level, which is what one wants of `.env`.
    return { file: ignore, append: [path] };
  }
  return { file: '.gitignore', append: [file] };
}
