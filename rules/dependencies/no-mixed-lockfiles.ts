import type { CommandFact, Ecosystem } from '../facts';
import { installOf } from '../judgements/packages/package-managers';
import { folderOf, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

/** Lockfiles that other tools keep beside a package manager's: a second runtime's, and exports for installers. */
const secondary = new Set(['deno', 'pip']);

export default defineRule({
  id: 'no-mixed-lockfiles',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['project'],
  title: 'Lockfiles of two package managers',
  docs: {
    what: 'Reports lockfiles of two package managers of one language that stand side by side.',
    why: 'Each manager keeps only its own lockfile up to date. Which versions get installed then depends on who runs the install, and the two drift apart unseen.',
    examples: [
      {
        bad: {
          'package.json': '{ "name": "kit", "version": "1.0.0", "packageManager": "pnpm@9.12.0" }\n',
          'package-lock.json': '{ "lockfileVersion": 3 }\n',
          'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
        },
        good: {
          'package.json': '{ "name": "kit", "version": "1.0.0", "packageManager": "pnpm@9.12.0" }\n',
          'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
        },
      },
      {
        bad: { 'pyproject.toml': '[project]\nname = "kit"\n', 'poetry.lock': '# Poetry\n', 'uv.lock': 'version = 1\n' },
        good: { 'pyproject.toml': '[project]\nname = "kit"\n', 'uv.lock': 'version = 1\n' },
      },
    ],
    whenNotToUse: 'While moving from one package manager to another.',
  },
  messages: {
    second: '{file} is a second lockfile beside that of {manager}; delete it, so that one manager decides the versions.',
    several: '{file} stands beside the lockfile of {manager}; keep one package manager and delete the lockfile of the other.',
  },
  project({ project, report }) {
    for (const folder of new Set(['', ...project.apps.map(({ path }) => path)])) {
      for (const ecosystem of ['npm', 'python'] as const) judge(folder, ecosystem);
    }

    function judge(folder: string, ecosystem: Ecosystem): void {
      const lockfiles = project
        .lockfiles(folder, ecosystem)
        .filter((file) => folderOf(file) === folder && !project.isGitIgnored(file))
        .map((file) => ({ file, manager: project.lockfileManager(file) ?? '' }))
        .filter(({ manager }) => !secondary.has(manager));
      const managers = new Set(lockfiles.map(({ manager }) => manager));
      if (managers.size < 2) return;
      const named = namedManager(folder, ecosystem, project);
      const used = ecosystem === 'python' && named !== undefined ? usedManager(managers, project) : undefined;
      const kept = used ?? (named !== undefined && managers.has(named) ? named : undefined);
      for (const { file, manager } of lockfiles) {
        if (manager === kept) continue;
        const others = lockfiles.filter((other) => other.manager !== manager && (kept === undefined || other.manager === kept));
        report({
          at: { file, range: project.lineRange(file, 0) },
          message: kept === undefined ? 'several' : 'second',
          data: {
            file: nameOf(file),
            manager: [...new Set(others.map((other) => other.manager))].join(' and '),
          },
          related: others.map((other) => ({
            file: other.file,
            range: project.lineRange(other.file, 0),
            message: `The lockfile of ${other.manager}.`,
          })),
        });
      }
    }
  },
});

function namedManager(folder: string, ecosystem: Ecosystem, project: ProjectView): string | undefined {
  return project
    .factsAbove(folder, 'package')
    .filter(({ fact }) => fact.ecosystem === ecosystem)
    .map(({ fact }) => fact.packageManager)
    .find((manager) => manager !== undefined);
}

/** The one by which images install, or else pipelines: the table of another may be left over in pyproject.toml. */
function usedManager(managers: ReadonlySet<string>, project: ProjectView): string | undefined {
  const usedBy = (origin: CommandFact['origin']) => {
    const commands = project.facts('command').flatMap(({ fact }) => (fact.origin === origin ? fact.commands : []));
    const programs = new Set(
      commands.filter((command) => installOf(command)?.packages.length === 0).map(({ program }) => program),
    );
    return [...managers].filter((manager) => programs.has(manager));
  };
  const ofImages = usedBy('docker-run');
  const used = ofImages.length > 0 ? ofImages : usedBy('ci-step');
  return used.length === 1 ? used[0] : undefined;
}
