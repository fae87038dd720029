import { describe, expect, it } from 'vitest';
import { parseDocument, type Scalar, visit } from 'yaml';
import { scalarText } from '../../src/languages/yaml/scalar-text';

/** The words of each value of `file`, each as the text that its place in the file holds. */
function wordsAsWritten(file: string): { decoded: string[]; written: string[] } {
  const decoded: string[] = [];
  const written: string[] = [];
  visit(parseDocument(file), {
    Scalar(key, node) {
      if (key === 'key') return;
      const source = scalarText(file, node as Scalar, String(node.value));
      expect(source, `${node.value}`).toBeDefined();
      for (const match of (source?.text ?? '').matchAll(/\S+/g)) {
        const { start, end } = source?.range(match.index, match.index + match[0].length) ?? { start: 0, end: 0 };
        decoded.push(match[0]);
        written.push(file.slice(start, end));
      }
    },
  });
  return { decoded, written };
}

const shapes: Record<string, string> = {
  'a literal block with blank lines before deeper ones': 'run: |\n  one\n\n    two\n   three\n\n\n      four\n  five\n',
  'a literal block that begins with blank lines': 'run: |\n\n  # one\n    \n  two\n',
  'a literal block with an indicator': 'run: |2-\n    one\n   two\n\n  three\n\n',
  'a literal block that keeps its end': 'run: |+\n  one\n\n\nnext: two\n',
  'a folded block': 'run: >\n  one\n  two\n\n  three\n\n\n    four\n    five\n\n  six\n  seven\n',
  'a folded block that begins with blank lines': 'run: >-\n\n\n  one\n  two\n',
  'lines of nothing but spaces': 'run: |\n  one\n      \n    two\n \n  three\n',
  'Windows line ends': 'run: |\r\n  one\r\n\r\n    two\r\n  three\r\nnext: >\r\n  four\r\n  five\r\n',
  'no line end at the end': 'run: |\n  one\n\n    two',
  'a plain scalar over lines': 'run: one\n  two\n\n  three\nnext: four\n',
  'quotes over lines': 'run: "one\n  two\n\n  three"\nnext: \'four\n  five\'\n',
  'tabs after the indentation': 'run: |\n  one\n\n  \ttwo\n  \t\tthree\n',
};

describe('scalars lead back to where they are written', () => {
  it.each(Object.entries(shapes))('%s', (_, file) => {
    const { decoded, written } = wordsAsWritten(file);
    expect(decoded.length).toBeGreaterThan(1);
    expect(written).toEqual(decoded);
  });
});
