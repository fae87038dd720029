import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules';
import { owners } from './credential-places';
import { judge } from './judged';

const ofCredentials = [...new Set(owners.map(([rule]) => rule)), 'no-hardcoded-endpoint', 'no-hardcoded-backing-service'];

describe('one rule speaks of each credential', () => {
  it.each(owners.map(([rule, files]) => [rule, Object.keys(files)[0], files] as const))(
    '%s in %s',
    async (rule, _file, files) => {
      const found = await judge(files, ...ofCredentials);
      expect(
        found.map(({ ruleId }) => ruleId),
        Object.values(files)[0],
      ).toEqual([rule]);
    },
  );
});

describe('no two recommended rules report the same range', async () => {
  /** What is missing is told at a place that stands for the whole file. */
  const isOfAPlace = ({ id, preset }: { id: string; preset: string }) => preset === 'recommended' && !id.startsWith('require-');
  const judging = rules.filter(isOfAPlace).map(({ id }) => id);
  const examples = rules.flatMap(({ id, docs }) => docs.examples.map(({ bad }, index) => [`${id} ${index}`, bad] as const));
  it.each(examples)('in the bad example of %s', async (_title, files) => {
    const places = new Map<string, string>();
    for (const { file, range, ruleId } of await judge(files, ...judging)) {
      const place = `${file}:${range.start}-${range.end}`;
      expect(`${place} ${places.get(place) ?? ruleId}`).toBe(`${place} ${ruleId}`);
      places.set(place, ruleId);
    }
  });
});
