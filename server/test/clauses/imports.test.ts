import { describe, expect, it } from 'vitest';
import { importVariants } from './import-variants';
import { javascript, judge, python, type Sample, samplesIn, withText } from './judged';
import { pythonImportVariants } from './python-variants';

type Case = readonly [title: string, sample: Sample, text: string];

function casesOf(samples: readonly Sample[], variantsOf: (text: string) => ReadonlyMap<string, string>): Case[] {
  return samples.flatMap((sample) =>
    [...variantsOf(sample.files[sample.at] as string)].map(([way, text]): Case => [`${sample.title}, ${way}`, sample, text]),
  );
}

/** How a module is imported makes no difference to what is reported. */
describe('imports written in another way', async () => {
  const cases = [
    ...casesOf(await samplesIn(javascript), importVariants),
    ...casesOf(await samplesIn(python), pythonImportVariants),
  ];
  it.each(cases)('%s', async (_title, sample, text) => {
    const before = (await judge(sample.files, sample.rule)).length;
    const after = await judge(withText(sample, text), sample.rule);
    expect(after.length, text).toBe(before);
  });
});
