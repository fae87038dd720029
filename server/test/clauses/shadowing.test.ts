import { describe, expect, it } from 'vitest';
import { shadowedVariants } from './import-variants';
import { javascript, judge, python, samplesIn, withText } from './judged';
import { pythonShadowed } from './python-variants';

/** These judge a text, a file or a shape that no library's name has a part in: a route is one whoever made the router. */
const independent = new Set([
  'no-dev-dependency-at-runtime',
  'no-env-specific-source',
  'no-env-switched-service',
  'no-hardcoded-connection-string',
  'no-hardcoded-endpoint',
  'no-hardcoded-secret',
  'no-in-memory-state',
  'no-machine-specific-path',
  'no-process-exit-in-handler',
  'no-sensitive-log',
  'require-dry-run',
]);

/** `open` is a builtin, and a route is one by its shape. */
const independentInPython = new Set(['no-admin-endpoint', 'no-local-file-state']);

describe('names of libraries that stand for something else', async () => {
  const isJudged = ({ rule }: { rule: string }) => !independent.has(rule);
  const inJavaScript = (await samplesIn(javascript)).filter(isJudged).flatMap((sample) => {
    const variants = shadowedVariants(sample.files[sample.at] as string);
    return [...variants].map(([way, text]) => [`${sample.title}, ${way}`, sample, text] as const);
  });
  const inPython = (await samplesIn(python))
    .filter((sample) => isJudged(sample) && !independentInPython.has(sample.rule))
    .filter((sample) => /^(?:from|import) /m.test(sample.files[sample.at] as string))
    .map((sample) => [`${sample.title}, defined here`, sample, pythonShadowed(sample.files[sample.at] as string)] as const);
  const cases = [...inJavaScript, ...inPython];
  it.each(cases)('%s', async (_title, sample, text) => {
    const found = (await judge(withText(sample, text), sample.rule)).filter(({ file }) => file === sample.at);
    expect(
      found.map(({ message }) => message),
      text,
    ).toEqual([]);
  });
});
