import { defineRule } from '../rule';
import { isTemplate } from '../templates';

/** Manifests whose package manager writes a lockfile. */
const lockable = /(?:^|\/)(?:package\.json|pyproject\.toml|Pipfile)$/;
/** Monorepo tools that keep the lockfile in a folder of their own. */
const keepsLockElsewhere = ['rush.json', 'common/config/rush'];

export default defineRule({
  id: 'require-lockfile',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['manifest'],
  title: 'Missing lockfile',
  docs: {
    what: 'Reports the manifest of a service or worker that has dependencies and no lockfile.',
    why: 'A range such as `^4.18.0` means another version every week. Only a lockfile makes two builds of one commit the same, down to the dependencies of dependencies.',
    examples: [
      {
        bad: {
          'package.json': '{\n  "scripts": { "start": "node worker.js" },\n  "dependencies": { "pg": "^8.12.0" }\n}\n',
          'worker.js': "import pg from 'pg';\n\npg.defaults.poolSize = 5;\n",
        },
        good: {
          'package.json': '{\n  "scripts": { "start": "node worker.js" },\n  "dependencies": { "pg": "^8.12.0" }\n}\n',
          'package-lock.json': '{ "lockfileVersion": 3, "packages": { "node_modules/pg": { "version": "8.12.0" } } }\n',
          'worker.js': "import pg from 'pg';\n\npg.defaults.poolSize = 5;\n",
        },
      },
      {
        bad: {
          'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["flask>=3,<4"]\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
        },
        good: {
          'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["flask>=3,<4"]\n',
          'uv.lock': 'version = 1\n\n[[package]]\nname = "flask"\nversion = "3.0.3"\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
        },
      },
    ],
    whenNotToUse: 'Where dependencies are vendored or resolved by a build system such as Bazel.',
  },
  messages: {
    missing: 'No lockfile pins these dependencies; run `{command}` and commit {lockfile}.',
  },
  on: {
    package({ dependenciesRange, ecosystem, packageManager, pinsItself, published }, { file, app, project, report }) {
      if (!dependenciesRange || pinsItself || published || !lockable.test(file) || !project.complete) return;
      if ((app?.kind !== 'service' && app?.kind !== 'worker') || !app.manifests.includes(file)) return;
      if (!project.factsIn(file, 'dependency').some(({ group }) => group === 'runtime')) return;
      if (isTemplate(file, project)) return;
      if (project.lockfiles(app.path, ecosystem).length > 0 || keepsLockElsewhere.some((path) => project.exists(path))) return;
      // A requirements.txt beside a pyproject.toml holds what is installed.
      if (
        ecosystem === 'python' &&
        app.manifests.some((manifest) => /requirements[^/]*\.txt$|requirements\/[^/]+\.txt$/.test(manifest))
      )
        return;
      report({ at: dependenciesRange, message: 'missing', data: advice(ecosystem, packageManager, file) });
    },
  },
});

function advice(ecosystem: 'npm' | 'python', manager: string | undefined, file: string): { command: string; lockfile: string } {
  switch (manager) {
    case 'yarn':
      return { command: 'yarn install', lockfile: 'yarn.lock' };
    case 'pnpm':
      return { command: 'pnpm install', lockfile: 'pnpm-lock.yaml' };
    case 'bun':
      return { command: 'bun install', lockfile: 'bun.lock' };
    case 'poetry':
      return { command: 'poetry lock', lockfile: 'poetry.lock' };
    case 'pdm':
      return { command: 'pdm lock', lockfile: 'pdm.lock' };
    default:
      if (file.endsWith('Pipfile')) return { command: 'pipenv lock', lockfile: 'Pipfile.lock' };
      return ecosystem === 'npm'
        ? { command: 'npm install', lockfile: 'package-lock.json' }
        : { command: 'uv lock', lockfile: 'uv.lock' };
  }
}
