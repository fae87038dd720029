import { describe, expect, it } from 'vitest';
import { type DataNode, type DataScalar, get } from '../data/node';
import { parseYaml } from './parse';

function root(text: string): DataNode {
  const { documents, error } = parseYaml(text);
  expect(error).toBeUndefined();
  return documents[0] as DataNode;
}

function scalar(text: string, ...path: string[]): DataScalar {
  const node = get(root(text), ...path);
  if (node?.type !== 'scalar') throw new Error(`${path.join('.')} is ${node?.type}`);
  return node;
}

/** What the file holds where the decoded text says `part` stands. */
function written(text: string, node: DataScalar, part: string): string {
  const at = node.source.text.indexOf(part);
  expect(at, `${JSON.stringify(part)} in ${JSON.stringify(node.source.text)}`).toBeGreaterThanOrEqual(0);
  const { start, end } = node.source.range(at, at + part.length);
  return text.slice(start, end);
}

const scalars: [string, string, string[]][] = [
  ['plain', 'a: node server.js\n', ['node', 'server.js']],
  ['plain over lines', 'a: node\n  server.js\n\n  --port 1\n', ['node', 'server.js', '--port']],
  ['single quotes', "a: 'it''s node \"x\"'\n", ['node', '"x"', 's node']],
  ['double quotes', 'a: "\\tnode \\"x\\" \\u00e9 server.js"\n', ['node', 'x', 'server.js']],
  ['double quotes over lines', 'a: "node \\\n    server.js\n\n    next"\n', ['node', 'server.js', 'next']],
  ['literal', 'a: |\n  node server.js\n    indented\n\n  last\n', ['node server.js', 'indented', 'last']],
  ['literal, first line indented', 'a: |2\n    node\n  last\n', ['node', 'last']],
  ['literal with chomping and comment', 'a: |- # why\n  node\n  last\nb: 1\n', ['node', 'last']],
  ['literal kept', 'a: |+\n\n  node\n\n\nb: 1\n', ['node']],
  ['folded', 'a: >\n  node\n  server.js\n\n  --port 1\n    more\n  end\n', ['node', 'server.js', '--port', 'more', 'end']],
  ['multi-byte', 'ä: 1\na: "é → node 🚀 server.js"\n', ['node', '🚀', 'server.js']],
  ['windows line ends', 'a: |\r\n  node\r\n  server.js\r\nb: >\r\n  x\r\n', ['node', 'server.js']],
  ['windows line ends, quoted', 'a: "node\r\n  server.js"\r\n', ['node', 'server.js']],
  ['tabs', 'a:\tnode\tserver.js\n', ['node', 'server.js']],
];

describe('scalars', () => {
  it.each(scalars)('%s', (_name, text, parts) => {
    const value = get(root(text), 'a');
    for (const part of parts) expect(written(text, value as DataScalar, part)).toBe(part);
  });

  it('maps every letter of a block scalar to itself', () => {
    const text = 'x:\n- run: |\n    npm ci\n\n    if true; then\n      npm test  \n    fi\n  name: y\n';
    const node = get(root(text), 'x');
    const run = get(node?.type === 'list' ? node.items[0] : undefined, 'run') as DataScalar;
    for (let i = 0; i < run.source.text.length; i++) {
      if (run.source.text[i] !== '\n') expect(text[run.source.offset(i)], `letter ${i}`).toBe(run.source.text[i]);
    }
  });

  it('keeps the quotes in the range and leaves them out of the text', () => {
    const text = 'a: "x y"\n';
    const node = scalar(text, 'a');
    expect(text.slice(node.range.start, node.range.end)).toBe('"x y"');
    expect(node.source.text).toBe('x y');
  });

  it('keeps the text of a number as written', () => {
    expect(scalar('a: 3.10\n', 'a')).toMatchObject({ value: 3.1, source: { text: '3.10' } });
  });
});

describe('structure', () => {
  it('resolves aliases to the place where the value is written', () => {
    const text = 'base: &b\n  image: node:20\nweb: *b\n';
    const { range } = scalar(text, 'web', 'image');
    expect(text.slice(range.start, range.end)).toBe('node:20');
  });

  it('merges, own keys first, earlier sources over later ones', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {x: 2, y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  y: 3\n';
    const node = get(root(text), 'c');
    expect(node?.type === 'map' && node.entries.map(({ key, value }) => [key, value.type === 'scalar' && value.value])).toEqual([
      ['x', 1],
      ['z', 2],
      ['y', 3],
    ]);
  });

  it('keeps a key that stands twice', () => {
    const node = root('a: 1\na: 2\n');
    expect(node.type === 'map' && node.entries.length).toBe(2);
  });

  it('reads many documents and ends a collection at its last value', () => {
    const text = 'a:\n  - 1\n  - 2\n\n# end\n---\nb: 1\n';
    const { documents } = parseYaml(text);
    expect(documents).toHaveLength(2);
    const list = get(documents[0], 'a');
    expect(list && text.slice(list.range.start, list.range.end)).toBe('- 1\n  - 2');
  });

  it('gives text for a template hole and nothing for a custom tag', () => {
    expect(scalar('a: {{ .Values.tag }}\n', 'a').value).toBe('{{ .Values.tag }}');
    expect(scalar('a: !vault |\n  3133\n', 'a').value).toBeNull();
  });

  it('reports where it could not go on', () => {
    expect(parseYaml('a: [1, 2\nb: 3\n').error).toMatchObject({ offset: expect.any(Number) });
  });
});

describe('hostile input', () => {
  it('does not follow an alias bomb to its end', () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 12; i++) text += `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]\n`;
    const count = (node: DataNode): number =>
      node.type === 'scalar'
        ? 1
        : (node.type === 'list' ? node.items : node.entries.map((e) => e.value)).reduce((sum, n) => sum + count(n), 1);
    expect(count(root(text))).toBeLessThan(100_000);
  });

  it('survives an alias that contains itself', () => {
    expect(scalar('a: &a\n  b: *a\n', 'a', 'b').value).toBeNull();
  });

  it.each([
    '['.repeat(5000),
    '{a: '.repeat(3000),
    '- '.repeat(3000),
    '"',
    "a: 'x",
    'a: |',
    'a: >-\n',
    '&',
    '*',
    '? ',
    '\t',
    '%',
    '---',
    '\uFEFFa: 1',
  ])('does not throw: %#', (text) => {
    expect(() => parseYaml(text)).not.toThrow();
  });

  it('does not throw on any beginning of a file', () => {
    const text =
      "a: &x\r\n  - \"é\\n\n  y\"\n  - |+\n    run\n\n  - >-\n   z\nb: {<<: *x, c: [1, 'it''s']}\n? k\n: v\n--- !t\nd: *x\n";
    for (let end = 0; end <= text.length; end++) expect(() => parseYaml(text.slice(0, end))).not.toThrow();
  });
});
