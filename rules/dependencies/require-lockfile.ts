import type { DependencyFact, PackageFact, Range } from '../facts';
import { installOf } from '../judgements/packages/package-managers';
import { foldersUp, joinFolder } from '../paths';
import type { App, ProjectView } from '../project';
import { gatherRepeated } from '../repeated';
import { defineRule } from '../rule';
import { forbidsLockfiles, isTemplate } from '../templates';

/** Manifests whose package manager writes a lockfile. */
const lockable = /(?:^|\/)(?:package\.json|pyproject\.toml|Pipfile)$/;
/** Monorepo tools that keep the lockfile in a folder of their own. */
const keepsLockElsewhere = ['rush.json', 'common/config/rush'];
/** Of tools that lock Python packages along with others. */
const otherLocks = ['pixi.lock', 'conda-lock.yml', 'requirements.lock'];

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
  project({ project, report }) {
    if (!project.complete || forbidsLockfiles(project)) return;
    const found = project
      .facts('package')
      .filter(({ file }) => project.roleOf(file) !== 'test')
      .flatMap(({ file, fact }) => missingIn(fact, file, project) ?? []);
    // The members of a workspace share the lockfile that it lacks; a repository that commits none has one habit to change.
    for (const [{ at, data }, ...others] of gatherRepeated(found, ({ data: { lockfile } }) => lockfile)) {
      report({
        at,
        message: 'missing',
        data,
        related: others.map((other) => ({ ...other.at, message: 'These are not pinned either.' })),
      });
    }
  },
});

interface Missing {
  readonly at: { readonly file: string; readonly range: Range };
  readonly data: { command: string; lockfile: string };
}

function missingIn(fact: PackageFact, file: string, project: ProjectView): Missing | undefined {
  const { dependenciesRange, ecosystem, packageManager, pinsItself, published } = fact;
  const app = project.appOf(file);
  if (!dependenciesRange || pinsItself || published || !lockable.test(file) || isTemplate(file, project)) return undefined;
  if ((app?.kind !== 'service' && app?.kind !== 'worker') || !app.manifests.includes(file)) return undefined;
  if (!project.factsIn(file, 'dependency').some(isInstalled) || isStray(fact, file, app, project)) return undefined;
  if (project.lockfiles(app.path, ecosystem).length > 0 || keepsLockElsewhere.some((path) => project.exists(path)))
    return undefined;
  const isLockedOtherwise = foldersUp(app.path).some((folder) =>
    otherLocks.some((name) => project.exists(joinFolder(folder, name))),
  );
  if (ecosystem === 'python' && isLockedOtherwise) return undefined;
  // A requirements.txt beside a pyproject.toml holds what is installed.
  if (
    ecosystem === 'python' &&
    app.manifests.some((manifest) => /requirements[^/]*\.txt$|requirements\/[^/]+\.txt$/.test(manifest))
  )
    return undefined;
  return {
    at: { file, range: dependenciesRange },
    data: advice(ecosystem, packageManager, file),
  };
}

/**
 * A manifest beside a program of another language, of which no source imports anything, installs nothing that runs: it has neither a name nor scripts,
 * or no command of the repository installs what it lists.
 */
function isStray({ ecosystem, name, main }: PackageFact, file: string, app: App, project: ProjectView): boolean {
  if (ecosystem !== 'npm' || app.ecosystems.length < 2 || main !== undefined) return false;
  const scripts = project.factsIn(file, 'command').filter(({ origin }) => origin === 'package-script');
  const isBare = name === undefined && scripts.length === 0;
  const isForgotten = scripts.every(({ name: script = '' }) => /^(?:test|lint)/.test(script)) && !installsForNode(project);
  if (!isBare && !isForgotten) return false;
  const names = project.factsIn(file, 'dependency').map((dependency) => dependency.name);
  return !project
    .facts('import')
    .some(
      ({ file: source, fact: { specifier } }) =>
        project.appOf(source) === app &&
        names.some((dependency) => specifier === dependency || specifier.startsWith(`${dependency}/`)),
    );
}

function installsForNode(project: ProjectView): boolean {
  const managers = new Set<string | undefined>(['npm', 'yarn', 'pnpm', 'bun']);
  return project
    .facts('command')
    .flatMap(({ fact }) => fact.commands.map(installOf))
    .some((install) => managers.has(install?.manager) && install?.global === false);
}

/** Comes from outside of the repository. */
function isInstalled({ group, specifier }: DependencyFact): boolean {
  return group === 'runtime' && !/^(?:workspace|file|link|portal):/.test(specifier.trim());
}

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
