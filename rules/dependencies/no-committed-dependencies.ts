import { folderOf } from '../paths';
import type { App, ProjectView } from '../project';
import { defineRule } from '../rule';

/** Names under which virtual environments are usually made. */
const environments = ['venv', '.venv', 'env', '.env', 'virtualenv'];

export default defineRule({
  id: 'no-committed-dependencies',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['ignore'],
  title: 'Installed packages not git-ignored',
  docs: {
    what: 'Reports an app with dependencies in a git repository that does not ignore `node_modules`, or a virtual environment that is there.',
    why: 'Dependencies are declared and installed, never carried along: a committed copy drifts from the manifest, hides what is really needed, and holds files built for one machine.',
    examples: [
      {
        bad: {
          '.gitignore': 'dist/\n',
          'package.json': '{ "name": "kit", "version": "1.0.0", "main": "index.js", "dependencies": { "semver": "^7.6.0" } }\n',
        },
        good: {
          '.gitignore': 'dist/\nnode_modules/\n',
          'package.json': '{ "name": "kit", "version": "1.0.0", "main": "index.js", "dependencies": { "semver": "^7.6.0" } }\n',
        },
      },
      {
        bad: { '.gitignore': '*.pyc\n', 'requirements.txt': 'flask==3.0.3\n', 'venv/pyvenv.cfg': 'home = /usr/bin\n' },
        good: { '.gitignore': '*.pyc\nvenv/\n', 'requirements.txt': 'flask==3.0.3\n', 'venv/pyvenv.cfg': 'home = /usr/bin\n' },
      },
    ],
    fixSafety: 'Safe: only adds a line to .gitignore. What was committed already stays until `git rm -r --cached` takes it out.',
    whenNotToUse: 'In a repository that keeps its packages on purpose, as offline builds do.',
  },
  messages: {
    notIgnored: '{folder} is not git-ignored; add it to .gitignore so that installed packages stay out of the codebase.',
  },
  project({ project, report }) {
    for (const app of project.apps) {
      if (project.versionControlOf(app.path) !== 'git' || isWorkspaceMember(app, project)) continue;
      for (const [manifest, folder] of installFolders(app, project)) {
        const path = app.path === '' ? folder : `${app.path}/${folder}`;
        // `node_modules/*` and `**/node_modules/**` ignore all that stands in the folder, and not the folder.
        if (project.isGitIgnored(`${path}/`) || project.isGitIgnored(`${path}/package`)) continue;
        const ignoreFile = ignoreFileFor(app.path, project);
        const at = ignoreFile
          ? { file: ignoreFile, range: project.lineRange(ignoreFile, 0) }
          : { file: manifest, range: dependenciesRange(manifest, project) };
        // A later line takes it back in; that one must go, not another come.
        const isNegated =
          ignoreFile !== undefined && project.factsIn(ignoreFile, 'ignore-entry').some(({ pattern }) => pattern === `${folder}/`);
        report({
          at,
          message: 'notIgnored',
          data: { folder },
          fix: isNegated
            ? undefined
            : { title: `Add ${folder}/ to .gitignore`, edits: [{ file: ignoreFile ?? '.gitignore', append: [`${folder}/`] }] },
        });
      }
    }
  },
});

/** Folders that an install of this app fills, with the manifest that asks for it. */
function installFolders(app: App, project: ProjectView): [manifest: string, folder: string][] {
  const found: [string, string][] = [];
  const at = (name: string) => (app.path === '' ? name : `${app.path}/${name}`);
  for (const manifest of app.manifests) {
    if (project.roleOf(manifest) !== 'config' || project.factsIn(manifest, 'dependency').length === 0) continue;
    const isNode = project.factsIn(manifest, 'package').some(({ ecosystem }) => ecosystem === 'npm');
    // Plug'n'Play installs no folder.
    if (isNode && !project.exists('.pnp.cjs', { ignored: true }) && !project.exists(at('.pnp.cjs'), { ignored: true })) {
      found.push([manifest, 'node_modules']);
    }
    if (isNode || found.some(([, folder]) => environments.includes(folder))) continue;
    const others = project.list(app.path).filter((name) => !environments.includes(name));
    for (const name of [...environments, ...others]) {
      if (!isEnvironment(at(name), project)) continue;
      // Python 3.13 and virtualenv write one that ignores the whole folder.
      if (!project.exists(at(`${name}/.gitignore`), { ignored: true })) found.push([manifest, name]);
    }
  }
  return found;
}

/** Made by `venv` or virtualenv; older ones of virtualenv have no `pyvenv.cfg`, and neither have those whose settings were left out. */
function isEnvironment(folder: string, project: ProjectView): boolean {
  const holds = (name: string) => project.exists(`${folder}/${name}`, { ignored: true });
  return (
    holds('pyvenv.cfg') ||
    (holds('bin/activate') && holds('lib') && holds('bin/python')) ||
    (holds('Scripts/activate') && holds('Lib/site-packages'))
  );
}

/** Members of a workspace are installed into the folder of the root's manifest. */
function isWorkspaceMember({ path }: App, project: ProjectView): boolean {
  if (path === '') return false;
  const parent = folderOf(path);
  return (
    project.factsAbove(parent, 'package').some(({ fact }) => (fact.workspaces?.length ?? 0) > 0) ||
    project.exists('pnpm-workspace.yaml') ||
    project.exists('lerna.json')
  );
}

function ignoreFileFor(folder: string, project: ProjectView): string | undefined {
  const parts = folder.split('/').filter((part) => part !== '');
  return parts
    .map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/.gitignore`)
    .concat('.gitignore')
    .find((file) => project.exists(file));
}

function dependenciesRange(manifest: string, project: ProjectView) {
  return project.factsIn(manifest, 'package')[0]?.dependenciesRange ?? project.lineRange(manifest, 0);
}
