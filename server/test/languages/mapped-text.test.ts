import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/languages/mapped-text';

const file = 'say "one\\ttwo" + three';
/** `one<tab>two`, decoded from the string above. */
const decoded = new MappedText(
  'one\ttwo',
  [
    { at: 0, offset: 5 },
    { at: 3, offset: 8 },
    { at: 4, offset: 10 },
  ],
  13,
);
const written = ({ start, end }: { start: number; end: number }) => file.slice(start, end);

describe('MappedText', () => {
  it('maps ranges back to what was written', () => {
    expect(written(decoded.range(0, 3))).toBe('one');
    expect(written(decoded.range(4, 7))).toBe('two');
    expect(written(decoded.range(0, 7))).toBe('one\\ttwo');
    expect(decoded.range(2, 2)).toEqual({ start: 7, end: 7 });
    expect(decoded.range(7, 7)).toEqual({ start: 13, end: 13 });
  });
  it('slices', () => {
    const slice = decoded.slice(2, 6);
    expect(slice.text).toBe('e\ttw');
    expect(written(slice.range(0, 1))).toBe('e');
    expect(written(slice.range(2, 4))).toBe('tw');
    expect(decoded.slice(3, 3).text).toBe('');
  });
  it('selects characters', () => {
    const selected = decoded.select([0, 2, 4, 5]);
    expect(selected.text).toBe('oetw');
    expect(written(selected.range(1, 2))).toBe('e');
    expect(written(selected.range(2, 4))).toBe('tw');
    expect(decoded.select([]).text).toBe('');
  });
  it('joins', () => {
    const joined = MappedText.join([decoded.slice(0, 3), MappedText.plain('', 3), MappedText.plain('three', 17)]);
    expect(joined.text).toBe('onethree');
    expect(written(joined.range(0, 3))).toBe('one');
    expect(written(joined.range(3, 8))).toBe('three');
    expect(MappedText.join([]).text).toBe('');
  });
  it('keeps plain text in step', () => {
    const plain = MappedText.plain('three', 17);
    expect(written(plain.range(1, 4))).toBe('hre');
    expect(plain.offset(99)).toBe(22);
  });
});
