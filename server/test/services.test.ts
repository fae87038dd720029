import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineMap } from '../src/engine/lines';
import { analyze, readCase } from './fixture-case';

/**
 * Ordinary services of some twenty files each, with sins of production beside what only looks like one: evidence that a rule asks for must
 * not be so much that it tells nothing where a repository has all that repositories have. Beside each folder `NAME.expected` lists
 * `file:line rule-id` (1-based) of what is told, and `file:line !rule-id` of what is not. What else is told is for the fixtures of the rules.
 */
const root = join(import.meta.dirname, '../../test-fixtures/services');

describe('services', () => {
  for (const entry of readdirSync(root, { withFileTypes: true }).filter((found) => found.isDirectory())) {
    it(entry.name, async () => {
      const { files } = readCase(join(root, entry.name), entry.name, '');
      const told = new Set(
        (await analyze(files, [])).map(
          ({ file, range, ruleId }) => `${file}:${new LineMap(files[file] ?? '').position(range.start).line + 1} ${ruleId}`,
        ),
      );
      const lines = readFileSync(join(root, `${entry.name}.expected`), 'utf8')
        .split('\n')
        .filter(Boolean);
      expect(lines.filter((line) => !line.includes(' !') && !told.has(line))).toEqual([]);
      expect(lines.filter((line) => line.includes(' !') && told.has(line.replace(' !', ' ')))).toEqual([]);
    });
  }
});
