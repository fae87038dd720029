import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../rules/rule';
import { applyReplacements, combineFixes, resolveEdits } from '../src/engine/edits';
import { extract } from '../src/engine/extract';
import type { Problem } from '../src/engine/problem';
import { analyze, describeProblem, differences, type Files, type FixtureCase, readCase } from './fixture-case';
import { faultsOfMessage, faultsOfTitle } from './voice';

const root = join(import.meta.dirname, '../../test-fixtures/rules');
/** `UPDATE_FIXTURES=1` rewrites existing `.fixed` and `.suggested` files; review them in the diff. */
const update = process.env.UPDATE_FIXTURES === '1';

for (const rule of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const names = readdirSync(join(root, rule.name)).filter((name) => !/\.(?:expected|fixed|suggested)$/.test(name));
  describe(rule.name, () => {
    for (const name of names) {
      const path = join(root, rule.name, name);
      const fixture = readCase(path, name, rule.name);
      it(name, async () => {
        const problems = await analyze(fixture.files, fixture.rules);
        expect(differences(fixture, problems)).toEqual([]);
        for (const problem of problems) {
          expect(faultsOf(problem), describeProblem(problem, fixture.files)).toEqual([]);
          for (const fix of [problem.fix, ...problem.suggestions]) if (fix) await prove(fixture, problem, problems, fix);
        }
        await compareTexts(path, fixture, 'fixed', problems, (problem) => problem.fix);
        await compareTexts(path, fixture, 'suggested', problems, (problem) => problem.fix ?? problem.suggestions[0]);
      });
    }
  });
}

/** In its wording: the message, the titles of what is offered, and what stands at related places. */
function faultsOf({ ruleId, message, fix, suggestions, related }: Problem): string[] {
  return [
    ...faultsOfMessage(ruleId, message),
    ...[...(fix ? [fix] : []), ...suggestions].flatMap(({ title }) => faultsOfTitle(title).map((fault) => `${title}: ${fault}`)),
    ...related.filter((place) => !/^\S.*\.$/.test(place.message)).map((place) => `${place.message}: no full stop at the end`),
  ];
}

/** What a greater sin hides at its place: `sync({ force: true })` without its option still changes the schema at startup. */
const lesser: Readonly<Record<string, string>> = { 'no-destructive-sync': 'no-migration-at-startup' };

function applyFix(files: Files, fixes: { file: string; edits: Fix['edits'] }[]): Files {
  const { edits } = combineFixes(fixes);
  const result: Record<string, string> = { ...files };
  for (const change of resolveEdits(edits, '', (file) => files[file])) {
    if (change.kind === 'create') result[change.file] = change.text;
    else result[change.file] = applyReplacements(files[change.file] ?? '', change.replacements) ?? '<<overlapping edits>>';
  }
  return result;
}

/** Parses, finding gone, nothing new, and not offered again. */
async function prove({ files, rules }: FixtureCase, problem: Problem, before: readonly Problem[], fix: Fix): Promise<void> {
  const title = `${fix.title}: ${describeProblem(problem, files)}`;
  const after = applyFix(files, [{ file: problem.file, edits: fix.edits }]);
  expect(after, `${title}: changes something`).not.toEqual(files);
  for (const [file, text] of Object.entries(after)) {
    if (text === files[file]) continue;
    const wasBroken = files[file] !== undefined && extract(file, files[file]).parseError !== undefined;
    if (!wasBroken) expect(extract(file, text).parseError, `${title}: ${file} parses`).toBeUndefined();
  }
  const remaining = await analyze(after, rules);
  const count = (problems: readonly Problem[]) => {
    const counts = new Map<string, number>();
    for (const { file, ruleId, message } of problems) {
      const key = `${file} ${ruleId}: ${message}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const own = `${problem.file} ${problem.ruleId}: ${problem.message}`;
  const beforeCounts = count(before);
  const afterCounts = count(remaining);
  expect(afterCounts.get(own) ?? 0, `${title}: finding gone`).toBeLessThan(beforeCounts.get(own) ?? 0);
  const hidden = lesser[problem.ruleId];
  const fresh = [...afterCounts]
    .filter(([key, number]) => number > (beforeCounts.get(key) ?? 0) && !(hidden && key.includes(` ${hidden}: `)))
    .map(([key]) => key);
  expect(fresh, `${title}: nothing new`).toEqual([]);
}

async function compareTexts(
  path: string,
  fixture: FixtureCase,
  suffix: 'fixed' | 'suggested',
  problems: readonly Problem[],
  pick: (problem: Problem) => Fix | undefined,
): Promise<void> {
  const { files, rules } = fixture;
  const expected = fixture[suffix];
  const fixes = problems.flatMap((problem) => {
    const fix = pick(problem);
    return fix ? [{ file: problem.file, edits: fix.edits }] : [];
  });
  const after = applyFix(files, fixes);
  const isFolder = !(path.slice(path.lastIndexOf('/') + 1) in files);
  for (const file of Object.keys(expected)) {
    const stored = file.replace(/(^|\/)\.gitignore$/, '$1_gitignore');
    if (update) writeFileSync(`${isFolder ? join(path, stored) : path}.${suffix}`, after[file] ?? '');
    else expect(after[file], `${file}.${suffix}`).toBe(expected[file]);
  }
  if (suffix === 'fixed' && fixes.length > 0 && !update) {
    const changed = Object.keys(after).filter((file) => after[file] !== files[file]);
    expect(Object.keys(expected).sort(), 'a .fixed file stands beside each file that fixes change').toEqual(changed.sort());
    const again = (await analyze(after, rules)).flatMap((problem) =>
      problem.fix ? [{ file: problem.file, edits: problem.fix.edits }] : [],
    );
    expect(applyFix(after, again), 'fixing again changes nothing').toEqual(after);
  }
}
