import { describe, expect, it } from 'vitest';
import { javascript, judge, python, type Sample, samplesIn, withText } from './judged';

const literal = /^(?:(['"])(?:(?!\1)[^\\\n])*\1|\d[\d_]*|[Tt]rue|[Ff]alse)$/;

interface Place {
  readonly sample: Sample;
  /** The literal that the rule reports. */
  readonly written: string;
  readonly start: number;
}

/** The examples that report a literal and nothing around it: the value is what matters, however it is written. */
async function placesIn(language: RegExp): Promise<Place[]> {
  const places: Place[] = [];
  for (const sample of await samplesIn(language)) {
    const text = sample.files[sample.at] as string;
    const [problem] = (await judge(sample.files, sample.rule)).filter(({ file }) => file === sample.at);
    const written = problem ? text.slice(problem.range.start, problem.range.end) : '';
    if (problem && literal.test(written)) places.push({ sample, written, start: problem.range.start });
  }
  return places;
}

/** The program with an expression in the literal's place and declarations below its imports. */
function rewritten({ sample, written, start }: Place, expression: string, declared = ''): string {
  const text = sample.files[sample.at] as string;
  const body = text.slice(0, start) + expression + text.slice(start + written.length);
  const imports = [...body.matchAll(/^(?:import\b|from\b|const .*\brequire\().*\n/gm)];
  const at = imports.reduce((end, { 0: line, index }) => Math.max(end, index + line.length), 0);
  return `${body.slice(0, at)}${declared}${body.slice(at)}`;
}

type Form = readonly [name: string, expression: string, declared?: string];

function halves(written: string): [string, string] | undefined {
  const quote = written[0] as string;
  const inner = written.slice(1, -1);
  return /^['"]/.test(written) && inner.length > 3
    ? [`${quote}${inner.slice(0, 3)}${quote}`, `${quote}${inner.slice(3)}${quote}`]
    : undefined;
}

function javascriptForms(written: string): Form[] {
  const parts = halves(written);
  const number = Number(written.replaceAll('_', ''));
  const common: Form[] = [
    ['constant', 'GIVEN', `const GIVEN = ${written};\n`],
    ['constant of a constant', 'GIVEN', `const FIRST = ${written};\nconst GIVEN = FIRST;\n`],
    ['member of a constant object', 'GIVEN.here', `const GIVEN = { here: ${written} };\n`],
    ['member of a member', "GIVEN.in['here']", `const GIVEN = Object.freeze({ in: { here: ${written} } });\n`],
    ['destructured', 'here', `const { here } = { here: ${written} };\n`],
    [
      'destructured and renamed',
      'given',
      `const GIVEN = { in: { here: ${written} } };\nconst { in: { here: given } } = GIVEN;\n`,
    ],
    ['variable assigned once', 'given', `let given = ${written};\n`],
  ];
  if (parts) {
    const [head, tail] = parts;
    common.push(
      ['template literal', `\`${written.slice(1, -1)}\``],
      ['template of a constant', `\`\${GIVEN}${tail.slice(1, -1)}\``, `const GIVEN = ${head};\n`],
      ['sum', `${head} + ${tail}`],
      ['sum of a constant', `GIVEN + ${tail}`, `const GIVEN = ${head};\n`],
    );
  } else if (number > 1) {
    common.push(
      ['arithmetic', `(${number * 2} / 2)`],
      ['arithmetic of a constant', `GIVEN - 1`, `const GIVEN = ${number + 1};\n`],
    );
  }
  return common;
}

function pythonForms(written: string): Form[] {
  const parts = halves(written);
  const number = Number(written.replaceAll('_', ''));
  const common: Form[] = [
    ['constant', 'GIVEN', `GIVEN = ${written}\n`],
    ['constant of a constant', 'GIVEN', `FIRST = ${written}\nGIVEN = FIRST\n`],
    ['typed constant', 'GIVEN', `from typing import Final\nGIVEN: Final = ${written}\n`],
    ['member of a constant', 'GIVEN["here"]', `GIVEN = {"here": ${written}}\n`],
    ['class member', 'Given.HERE', `class Given:\n    HERE = ${written}\n\n`],
    ['unpacked', 'here', `here, there = ${written}, None\n`],
  ];
  if (parts) {
    const [head, tail] = parts;
    common.push(
      ['f-string', `f${written}`],
      ['f-string of a constant', `f"{GIVEN}${tail.slice(1, -1)}"`, `GIVEN = ${head}\n`],
      ['sum', `${head} + ${tail}`],
      ['literals side by side', `(${head} ${tail})`],
    );
  } else if (number > 1) {
    common.push(['arithmetic', `${number - 1} + 1`]);
  }
  return common;
}

/** Where a name says what the value is, what it says is gone with the value; an import's path is no expression. */
const named = new Set(['no-cross-app-import', 'no-hardcoded-feature-flag', 'no-env-switched-service', 'no-admin-endpoint']);

/** A file's handler writes to a file, whichever it is. */
const certain = new Set(['no-log-file']);

describe('values', async () => {
  const inJavaScript = (await placesIn(javascript)).filter(({ sample }) => !named.has(sample.rule));
  const inPython = (await placesIn(python)).filter(({ sample }) => !named.has(sample.rule));
  const followed = [
    ...inJavaScript.flatMap((place) => javascriptForms(place.written).map((form) => [place, form] as const)),
    ...inPython.flatMap((place) => pythonForms(place.written).map((form) => [place, form] as const)),
  ].map(([place, form]) => [`${place.sample.title}, ${form[0]}`, place, form] as const);
  it.each(followed)('are followed: %s', async (_title, place, [, expression, declared]) => {
    const text = rewritten(place, expression, declared);
    const found = await judge(withText(place.sample, text), place.sample.rule);
    expect(found.length, text).toBeGreaterThan(0);
  });

  const hidden = [
    ...inJavaScript.map((place) => [place, `import { given } from './elsewhere.js';\n`] as const),
    ...inPython.map((place) => [place, `from elsewhere import given\n`] as const),
  ]
    .filter(([{ sample }]) => !certain.has(sample.rule))
    .map(([place, declared]) => [place.sample.title, place, declared] as const);
  it.each(hidden)('that are not known are silent: %s', async (_title, place, declared) => {
    const text = rewritten(place, 'given()', declared);
    const found = (await judge(withText(place.sample, text), place.sample.rule)).filter(({ range }) =>
      text.slice(range.start, range.end).includes('given'),
    );
    expect(
      found.map(({ message }) => message),
      text,
    ).toEqual([]);
  });
});
