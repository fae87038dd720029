import type { App, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'require-code-owners',
  factor: 'codebase',
  severity: 'info',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['project'],
  title: 'Shared library without owners',
  docs: {
    what: 'Reports a library that two or more apps of the repository share while no CODEOWNERS says who answers for it.',
    why: 'Each app of a repository is deployed on its own; what they share changes all of them at once. Somebody has to see such a change before it lands.',
    examples: [
      {
        bad: {
          'package.json': '{ "name": "root", "private": true, "workspaces": ["*"] }\n',
          'kit/package.json': '{ "name": "kit", "version": "1.0.0", "main": "index.js" }\n',
          'kit/index.js': 'export const one = 1;\n',
          'api/package.json': '{ "name": "api", "scripts": { "start": "node worker.js" }, "dependencies": { "kit": "*" } }\n',
          'api/worker.js': "import { one } from 'kit';\n\nsetInterval(() => console.log(one), 1000);\n",
          'mail/package.json': '{ "name": "mail", "scripts": { "start": "node worker.js" }, "dependencies": { "kit": "*" } }\n',
          'mail/worker.js': "import { one } from 'kit';\n\nsetInterval(() => console.log(one), 1000);\n",
        },
        good: {
          CODEOWNERS: '/kit/ @acme/platform\n',
          'package.json': '{ "name": "root", "private": true, "workspaces": ["*"] }\n',
          'kit/package.json': '{ "name": "kit", "version": "1.0.0", "main": "index.js" }\n',
          'kit/index.js': 'export const one = 1;\n',
          'api/package.json': '{ "name": "api", "scripts": { "start": "node worker.js" }, "dependencies": { "kit": "*" } }\n',
          'api/worker.js': "import { one } from 'kit';\n\nsetInterval(() => console.log(one), 1000);\n",
          'mail/package.json': '{ "name": "mail", "scripts": { "start": "node worker.js" }, "dependencies": { "kit": "*" } }\n',
          'mail/worker.js': "import { one } from 'kit';\n\nsetInterval(() => console.log(one), 1000);\n",
        },
      },
    ],
    fixSafety: 'A suggestion: it writes a CODEOWNERS file with a made-up team; name the real one.',
    whenNotToUse: 'Where one team owns the whole repository.',
    related: ['OpenSSF Scorecard: Code-Review'],
  },
  messages: {
    missing: '{apps} apps share {library}, but no CODEOWNERS says who answers for it; name its owners.',
  },
  project({ project, report }) {
    if (!project.complete || project.versionControl === undefined) return;
    const places = [
      'CODEOWNERS',
      '.github/CODEOWNERS',
      'docs/CODEOWNERS',
      '.gitlab/CODEOWNERS',
      '.gitea/CODEOWNERS',
      '.bitbucket/CODEOWNERS',
    ];
    if (places.some((path) => project.exists(path))) return;
    const libraries = project.apps.filter(({ kind, path }) => kind === 'library' && path !== '');
    const [first, ...others] = libraries.flatMap((library) => {
      const at = nameOf(library, project);
      const users = at && project.apps.filter((app) => app.kind !== 'library' && uses(app, library, project));
      return at && users && users.length >= 2 ? [{ library, at, apps: users.length }] : [];
    });
    if (!first) return;
    const create = libraries.map(({ path }) => `/${path}/ @your-org/your-team\n`).join('');
    // One file is missing, however many libraries it would name.
    report({
      at: first.at,
      message: 'missing',
      data: { apps: first.apps, library: first.library.name ?? first.library.path },
      related: others.map(({ library, at, apps }) => ({ ...at, message: `${apps} apps share ${library.name ?? library.path}.` })),
      suggest: [{ title: 'Write .github/CODEOWNERS', edits: [{ file: '.github/CODEOWNERS', create }] }],
    });
  },
});

function nameOf(app: App, project: ProjectView) {
  for (const file of app.manifests) {
    const range = project.factsIn(file, 'package')[0]?.nameRange;
    if (range && project.roleOf(file) === 'config') return { file, range };
  }
  return undefined;
}

/** Declares the library, or imports a file of it. */
function uses(app: App, library: App, project: ProjectView): boolean {
  const declares = app.manifests.some((file) => project.factsIn(file, 'dependency').some(({ name }) => name === library.name));
  if (declares) return true;
  return project.facts('import').some(({ file, fact }) => {
    if (project.appOf(file) !== app || project.roleOf(file) === 'test') return false;
    const target = project.resolveImport(file, fact.specifier);
    return target !== undefined && project.appOf(target) === library;
  });
}
