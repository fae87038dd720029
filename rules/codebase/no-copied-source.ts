import type { ProjectView } from '../project';
import { defineRule } from '../rule';

/** Thirty-odd lines that somebody might copy. */
const example = `${Array.from({ length: 32 }, (_, index) => `export const rate${index} = (amount) => amount * ${index};`).join('\n')}\n`;

export default defineRule({
  id: 'no-copied-source',
  factor: 'codebase',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['project'],
  title: 'Copied source',
  docs: {
    what: 'Reports a source file of thirty or more lines of code that two apps of a repository both hold; white space and comments do not count.',
    why: 'A copy is a dependency that nothing declares. A mistake mended in one app stays in the other, and nobody knows which copy is right. What apps share belongs in a library that both declare.',
    examples: [
      {
        bad: {
          'api/package.json': '{ "name": "api", "version": "1.0.0", "engines": { "node": ">=20" } }\n',
          'api/money.js': example,
          'shop/package.json': '{ "name": "shop", "version": "1.0.0", "engines": { "node": ">=20" } }\n',
          'shop/money.js': example,
        },
        good: {
          'api/package.json': '{ "name": "api", "version": "1.0.0", "engines": { "node": ">=20" } }\n',
          'api/money.js': example,
          'shop/package.json': '{ "name": "shop", "version": "1.0.0", "engines": { "node": ">=20" } }\n',
          'shop/money.js': "export { format } from 'api/money.js';\n",
        },
      },
    ],
    whenNotToUse: 'For apps that are to part ways, where each owns its copy from now on.',
    related: ['SonarQube duplicated blocks', 'jscpd'],
  },
  messages: {
    copied: 'This file stands in {apps} as well; keep it once, in a library that both declare.',
  },
  project({ project, report }) {
    for (const copies of copiedFiles(project)) {
      for (const copy of copies) {
        const others = copies.filter((other) => other.app !== copy.app);
        report({
          at: { file: copy.file, range: project.lineRange(copy.file, 0) },
          message: 'copied',
          data: { apps: [...new Set(others.map((other) => other.name))].join(' and ') },
          related: others.map((other) => ({
            file: other.file,
            range: project.lineRange(other.file, 0),
            message: `The copy in ${other.name}.`,
          })),
        });
      }
    }
  },
});

interface Copy {
  readonly file: string;
  /** Folder of its app. */
  readonly app: string;
  readonly name: string;
}

const fewestLines = 30;
/** What tools make, or ask for in each app. */
const otherFiles =
  /(?:^|\/)(?:templates?|static|boilerplates?|scaffolds?|skeletons?|migrations?|alembic|versions|seeds?|seeders|__generated__|generated|vendor|third[_-]?party|\.storybook|proto|protos)\/|_pb2?\.[jt]s$|\.(?:config|conf|setup|d|gen|generated|stories)\.[cm]?[jt]sx?$|(?:^|\/)\.[\w-]+\.[cm]?js$|(?:^|\/)(?:setup|manage|conftest|noxfile|alembic|gulpfile|gruntfile|reportWebVitals|serviceWorker|registerServiceWorker|service-worker|sw)\.\w+$/i;

function copiedFiles(project: ProjectView): readonly (readonly Copy[])[] {
  const byDigest = new Map<string, Copy[]>();
  for (const { file, fact } of project.facts('source-digest')) {
    const app = project.appOf(file);
    const role = project.roleOf(file);
    if (
      fact.lines < fewestLines ||
      !app ||
      app.manifests.length === 0 ||
      role === 'test' ||
      role === 'docs' ||
      otherFiles.test(file)
    )
      continue;
    const copy = { file, app: app.path, name: app.name ?? (app.path === '' ? 'the root app' : app.path) };
    byDigest.set(fact.digest, [...(byDigest.get(fact.digest) ?? []), copy]);
  }
  return [...byDigest.values()].filter((copies) => new Set(copies.map(({ app }) => app)).size > 1);
}
