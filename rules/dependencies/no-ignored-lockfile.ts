import ignore from 'ignore';
import type { Ecosystem, IgnoreEntryFact } from '../facts';
import { installFolder } from '../judgements/packages/lockfiles';
import { folderOf, foldersUp, inFolder, joinFolder, nameOf } from '../paths';
import type { App, Located, ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';
import { isTemplate } from '../templates';

/** The lockfile that each manager writes, first that of the manager by default. */
const written: Readonly<Record<Ecosystem, readonly (readonly [manager: string, file: string])[]>> = {
  npm: [
    ['npm', 'package-lock.json'],
    ['yarn', 'yarn.lock'],
    ['pnpm', 'pnpm-lock.yaml'],
    ['bun', 'bun.lock'],
  ],
  python: [
    ['poetry', 'poetry.lock'],
    ['uv', 'uv.lock'],
    ['pipenv', 'Pipfile.lock'],
    ['pdm', 'pdm.lock'],
  ],
};
/** Files by which a manager that no field names gives itself away. */
const traces: readonly (readonly [manager: string, file: string])[] = [
  ['pnpm', 'pnpm-workspace.yaml'],
  ['pnpm', '.pnpmfile.cjs'],
  ['yarn', '.yarnrc.yml'],
  ['yarn', '.yarnrc'],
  ['bun', 'bunfig.toml'],
];

export default defineRule({
  id: 'no-ignored-lockfile',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['ignore'],
  title: 'Ignored lockfile',
  docs: {
    what: 'Reports a .gitignore line that keeps the lockfile of a service or worker out of the repository.',
    why: 'A lockfile that is not committed locks nothing: every build resolves the ranges anew, and what was tested is not what is deployed.',
    examples: [
      {
        bad: {
          '.gitignore': 'node_modules/\npackage-lock.json\n',
          'package.json': '{\n  "scripts": { "start": "node worker.js" },\n  "dependencies": { "pg": "^8.12.0" }\n}\n',
          'worker.js': "import pg from 'pg';\n\npg.defaults.poolSize = 5;\n",
        },
        good: {
          '.gitignore': 'node_modules/\n',
          'package.json': '{\n  "scripts": { "start": "node worker.js" },\n  "dependencies": { "pg": "^8.12.0" }\n}\n',
          'package-lock.json': '{ "lockfileVersion": 3, "packages": { "node_modules/pg": { "version": "8.12.0" } } }\n',
          'worker.js': "import pg from 'pg';\n\npg.defaults.poolSize = 5;\n",
        },
      },
    ],
    fixSafety:
      'Safe: takes the line out, or takes the lockfile back in where the line means more than it. Commit the lockfile afterwards.',
    whenNotToUse: 'For a library: its lockfile does not reach those who install it.',
  },
  messages: {
    ignored: '{lockfile} is git-ignored here; commit it, so that every build installs the same versions.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const told = new Set<string>();
    for (const app of project.apps) {
      if (app.kind !== 'service' && app.kind !== 'worker') continue;
      if (project.versionControlOf(app.path) !== 'git') continue;
      for (const ecosystem of app.ecosystems) {
        const lockfile = ignoredLockfile(app, ecosystem, project);
        const entry = lockfile && entryFor(lockfile, project);
        if (!entry || told.has(`${entry.file}:${entry.fact.range.start}`)) continue;
        told.add(`${entry.file}:${entry.fact.range.start}`);
        const name = nameOf(lockfile);
        report({
          at: { file: entry.file, range: entry.fact.range },
          message: 'ignored',
          data: { lockfile: name },
          fix: fixFor(entry, name, project),
        });
      }
    }
  },
});

/** The line that ignores the lockfile stands beside one that ignores the manifest as well, which something writes. */
function isIgnored(manifest: string, project: ProjectView): boolean {
  return foldersUp(folderOf(manifest)).some((folder) => project.isGitIgnored(joinFolder(folder, nameOf(manifest))));
}

function ignoredLockfile(app: App, ecosystem: Ecosystem, project: ProjectView): string | undefined {
  const declares = app.manifests.some((manifest) =>
    project.factsIn(manifest, 'dependency').some((fact) => fact.ecosystem === ecosystem),
  );
  // A template leaves it to those who copy it; a manifest that is written at installation has no lockfile to commit either.
  if (!declares || app.manifests.every((manifest) => isTemplate(manifest, project) || isIgnored(manifest, project)))
    return undefined;
  const existing = project.lockfiles(app.path, ecosystem).filter((file) => !file.startsWith('..'));
  const named = managerOf(app, ecosystem, project);
  if (existing.some((file) => !project.isGitIgnored(file))) {
    // Whatever else is ignored belongs to a manager that is not used.
    return undefined;
  }
  const own = existing.find((file) => named === undefined || project.lockfileManager(file) === named);
  if (own !== undefined) return own;
  const manager = named ?? (ecosystem === 'npm' ? 'npm' : undefined);
  const file = written[ecosystem].find(([name]) => name === manager)?.[1];
  if (file === undefined) return undefined;
  const folder = installFolder(app, project);
  const path = folder === '' ? file : `${folder}/${file}`;
  return project.isGitIgnored(path) ? path : undefined;
}

function managerOf(app: App, ecosystem: Ecosystem, project: ProjectView): string | undefined {
  const named = project
    .factsAbove(app.path, 'package')
    .filter(({ fact }) => fact.ecosystem === ecosystem)
    .find(({ fact }) => fact.packageManager !== undefined)?.fact.packageManager;
  if (named !== undefined) return named;
  if (ecosystem === 'python') return syncing(app, project);
  const traced = foldersUp(app.path).flatMap((folder) =>
    traces.filter(([, file]) => project.exists(folder === '' ? file : `${folder}/${file}`)),
  );
  if (traced[0]) return traced[0][0];
  const programs = new Set(project.facts('command').flatMap(({ fact }) => fact.commands.map(({ program }) => program)));
  return ['npm', 'yarn', 'pnpm', 'bun'].find((manager) => programs.has(manager) && !programs.has('npm'));
}

/** `uv sync` and `pdm sync` install by their lockfile, and write it where there is none. */
function syncing({ manifests }: App, project: ProjectView): string | undefined {
  if (!manifests.some((file) => nameOf(file) === 'pyproject.toml')) return undefined;
  const used = project
    .facts('command')
    .flatMap(({ fact }) => (fact.origin === 'docker-run' || fact.origin === 'ci-step' ? fact.commands : []));
  return ['uv', 'pdm'].find((manager) => used.some(({ program, words }) => program === manager && words[1]?.text === 'sync'));
}

/** The line that ignores a file: the last that matches it, in the nearest .gitignore that has one. */
function entryFor(path: string, project: ProjectView): Located<IgnoreEntryFact> | undefined {
  const folder = folderOf(path);
  for (const candidate of foldersUp(folder)) {
    const file = inFolder(candidate, '.gitignore');
    const inner = candidate === '' ? path : path.slice(candidate.length + 1);
    const fact = project
      .factsIn(file, 'ignore-entry')
      .filter(({ pattern }) => !pattern.startsWith('!') && ignore().add(pattern).ignores(inner))
      .at(-1);
    if (fact) return { file, fact };
  }
  return undefined;
}

function fixFor({ file, fact }: Located<IgnoreEntryFact>, lockfile: string, project: ProjectView): Fix | undefined {
  const { start, end } = fact.range;
  if (nameOf(fact.pattern.replace(/^\*\*/, '')) !== lockfile) {
    // `*.lock` may mean other files, a whole folder can't be taken back in part.
    if (!/^(?:\/|\*\*\/)?[^/]+$/.test(fact.pattern)) return undefined;
    return { title: `Stop ignoring ${lockfile}`, edits: [{ file, range: { start: end, end }, text: `\n!${lockfile}` }] };
  }
  const after = project.textOf(file, { start: end, end: end + 200 });
  const lineEnd = end + (/^[ \t]*(?:\r?\n)?/.exec(after)?.[0].length ?? 0);
  return { title: `Stop ignoring ${lockfile}`, edits: [{ file, range: { start, end: lineEnd }, text: '' }] };
}
