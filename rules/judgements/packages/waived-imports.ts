import type { Range } from '../../facts';
import { folderOf, foldersUp, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';

const waived =
  /\beslint-disable\S*\s[^\n]*\b(?:no-extraneous-(?:dependencies|import|require)|no-missing-(?:import|require)|no-unresolved|no-implicit-dependencies)\b|#\s*noqa:[^\n]*\bDEP00[134]\b/;

/** Whether the author has told another linter that an import is undeclared on purpose: on the line, on the one before, or for the file. */
export function isWaived(range: Range, file: string, project: ProjectView): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 400), end: range.start });
  const lines = before.split('\n').slice(-2).join('\n');
  const rest = project.textOf(file, { start: range.end, end: range.end + 200 }).split('\n', 1)[0] ?? '';
  if (waived.test(lines + rest)) return true;
  const head = project.textOf(file, { start: 0, end: 1000 });
  return (head.match(/\/\*\s*eslint-disable\s[^*]*\*\//g) ?? []).some((comment) => waived.test(comment));
}

/** Files that checkers of dependencies are set up in. Sources: knip.dev/reference/configuration, depcheck's and deptry's READMEs. */
const checkers = [
  ...['knip.json', 'knip.jsonc', '.knip.json', '.knip.jsonc', 'knip.ts', 'knip.js', 'knip.config.ts', 'knip.config.js'],
  ...['.depcheckrc', '.depcheckrc.json', '.depcheckrc.yml', '.depcheckrc.yaml', 'package.json', 'pyproject.toml'],
];
const lists =
  /["']?\b(?:ignoreDependencies|ignores|ignore|DEP00[13])["']?\s*[:=]\s*(\[[^\]]*\]|(?:\n\s*-[^\n]*)+|["'][^"'\n]*["'])/g;

/** Whether a list of what a checker of dependencies is not to ask for names a package: `ignoreDependencies: ['@acme/types']`. */
export function isWaivedByChecker(name: string, file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some((folder) =>
    checkers.some((checker) => {
      const path = joinFolder(folder, checker);
      if (!project.exists(path)) return false;
      const text = textOfChecker(path, project);
      return [...text.matchAll(lists)].some(([, list = '']) => namesOf(list).some((listed) => listed === name));
    }),
  );
}

/** In a manifest, what stands under the checker's name. */
function textOfChecker(path: string, project: ProjectView): string {
  const text = project.textOf(path, { start: 0, end: 200_000 });
  if (path.endsWith('package.json')) return /"(?:knip|depcheck)"\s*:[\s\S]*/.exec(text)?.[0] ?? '';
  if (path.endsWith('pyproject.toml'))
    return /^\[tool\.deptry\b[\s\S]*?(?=^\[(?!tool\.deptry)|$(?![\s\S]))/m.exec(text)?.[0] ?? '';
  return text;
}

function namesOf(list: string): string[] {
  const quoted = [...list.matchAll(/(["'`])([^"'`\n]+)\1/g)].flatMap(([, , text = '']) => text.split('|'));
  return quoted.length > 0 ? quoted : list.split(/\n\s*-\s*/).map((text) => text.trim());
}
