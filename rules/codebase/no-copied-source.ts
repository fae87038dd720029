import type { App, ProjectView } from '../project';
import { enumerate } from '../prose';
import { defineRule } from '../rule';
import { isTemplate } from '../templates';

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
    many: 'This file and {count} others stand in {apps} as well; keep them once, in a library that both declare.',
  },
  project({ project, report }) {
    const related = (copies: readonly Copy[]) =>
      copies.map((copy) => ({
        file: copy.file,
        range: project.lineRange(copy.file, 0),
        message: `The copy in ${copy.name}.`,
      }));
    const tell = (copy: Copy, others: readonly Copy[], more: readonly Copy[] = []) =>
      report({
        at: { file: copy.file, range: project.lineRange(copy.file, 0) },
        message: more.length > 0 ? 'many' : 'copied',
        data: { apps: enumerate([...new Set(others.map((other) => other.name))]), count: more.length },
        related: related([...others, ...more]),
      });

    for (const sets of byApps(copiedFiles(project))) {
      const [first = []] = sets;
      if (sets.length <= fewToTell) {
        for (const copies of sets)
          for (const copy of copies)
            tell(
              copy,
              copies.filter((other) => other.app !== copy.app),
            );
        continue;
      }
      // Whole parts of one app stand in another: one thing to mend.
      for (const app of new Set(first.map((copy) => copy.app))) {
        const own = sets.flatMap((copies) => copies.find((copy) => copy.app === app) ?? []);
        const [copy, ...more] = own;
        if (copy)
          tell(
            copy,
            first.filter((other) => other.app !== app),
            more,
          );
      }
    }
  },
});

/** So many files that the same apps share are told one by one. */
const fewToTell = 5;

/** Copies that the same apps hold, together. */
function byApps(copied: readonly (readonly Copy[])[]): readonly (readonly (readonly Copy[])[])[] {
  const groups = new Map<string, (readonly Copy[])[]>();
  for (const copies of copied) {
    const key = [...new Set(copies.map(({ app }) => app))].sort().join('\0');
    groups.set(key, [...(groups.get(key) ?? []), copies]);
  }
  return [...groups.values()];
}

interface Copy {
  readonly file: string;
  /** Folder of its app. */
  readonly app: string;
  readonly name: string;
}

const fewestLines = 30;
/** What tools make, or ask for in each app. */
const otherFiles =
  /(?:^|\/)(?:generators?|contrib|snippets|static|migrations?|alembic|versions|seeds?|seeders|__generated__|generated|vendor|third[_-]?party|\.storybook|proto|protos)\/|_pb2?\.[jt]s$|\.(?:config|conf|setup|d|gen|generated|stories)\.[cm]?[jt]sx?$|(?:^|\/)\.[\w-]+\.[cm]?js$|(?:^|\/)(?:setup|manage|conftest|noxfile|alembic|gulpfile|gruntfile|reportWebVitals|serviceWorker|registerServiceWorker|service-worker|sw)\.\w+$/i;

/** Its folder, where another app bears the same name: that one was copied with the rest. */
function nameFor({ name, path }: App, project: ProjectView): string {
  const isOwn = name !== undefined && !project.apps.some((other) => other.name === name && other.path !== path);
  return isOwn ? name : path === '' ? 'the root app' : path;
}

/** `03-router`, `lesson4`: steps of a course, each of which goes on from a copy of the one before. */
const chapter =
  /^(?:(?:lesson|chapter|step|part|day|week|section|module|unit|capitulo|leccion|clase)s?[-_. ]?)?\d{1,2}[a-z]?(?:[-_. ]|$)/i;

function isChapter(path: string, project: ProjectView): boolean {
  const parts = path.split('/');
  return parts.some(
    (part, index) =>
      chapter.test(part) && project.list(parts.slice(0, index).join('/')).filter((name) => chapter.test(name)).length >= 3,
  );
}

/** A copy of a file that somebody else publishes, which says where it was taken from. */
function isFromElsewhere(file: string, project: ProjectView): boolean {
  const head = project.textOf(file, { start: 0, end: 600 });
  return /(?:\/\/|\*|#)[^\n]*\b(?:imported|copied|taken|adapted|borrowed|vendored|derived|ported|forked)\b[^\n]*\b(?:from|of)\b[^\n]*(?:\n[ \t]*(?:\/\/|\*|#)[^\n]*)?https?:\/\//i.test(
    head,
  );
}

/** Programs that each stand for themselves, to be read and copied: so many that nobody runs them together, and nothing that holds them. */
function isCollection(project: ProjectView): boolean {
  const apps = project.apps.filter(({ manifests }) => manifests.length > 0);
  return apps.length >= fewestOfCollection && !apps.some(({ path }) => path === '');
}

const fewestOfCollection = 40;

function copiedFiles(project: ProjectView): readonly (readonly Copy[])[] {
  if (isCollection(project)) return [];

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
      otherFiles.test(file) ||
      isTemplate(file, project) ||
      isFromElsewhere(file, project) ||
      isChapter(app.path, project)
    )
      continue;
    const copy = { file, app: app.path, name: nameFor(app, project) };
    byDigest.set(fact.digest, [...(byDigest.get(fact.digest) ?? []), copy]);
  }
  return [...byDigest.values()].filter((copies) => new Set(copies.map(({ app }) => app)).size > 1);
}
