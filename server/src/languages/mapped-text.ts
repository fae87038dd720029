import type { Range } from '../../../rules/facts';

/**
 * Text that was decoded out of a file (a JSON string, a YAML block scalar, a Dockerfile line with continuations), with the way back:
 * every range of the decoded text maps to the range of the file it came from.
 */
export class MappedText {
  /**
   * @param text decoded text
   * @param starts for each piece, ascending: where it begins in `text` and where in the file; within a piece both run in step
   * @param end offset in the file where the last piece ends
   */
  constructor(
    readonly text: string,
    private readonly pieces: readonly { readonly at: number; readonly offset: number }[],
    private readonly end: number,
  ) {}

  /** Text that stands in the file letter by letter. */
  static plain(text: string, offset: number): MappedText {
    return new MappedText(text, [{ at: 0, offset }], offset + text.length);
  }

  /** Texts one behind the other, each keeping its places. */
  static join(texts: readonly MappedText[]): MappedText {
    let at = 0;
    const pieces = texts.flatMap((text) => {
      const from = at;
      at += text.text.length;
      return text.text === '' ? [] : text.pieces.map((piece) => ({ at: piece.at + from, offset: piece.offset }));
    });
    return new MappedText(texts.map((text) => text.text).join(''), pieces, texts.at(-1)?.end ?? 0);
  }

  /** Offset in the file of a position in `text`. The position after the last character maps to the end. */
  offset(position: number): number {
    if (position >= this.text.length) return this.end;
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low] ?? { at: 0, offset: 0 };
    return piece.offset + (position - piece.at);
  }

  /** Range in the file of `[start, end)` in `text`: up to where its last character ends. */
  range(start: number, end: number): Range {
    if (end <= start) return { start: this.offset(start), end: this.offset(start) };
    return { start: this.offset(start), end: Math.min(this.end, end >= this.text.length ? this.end : this.offset(end - 1) + 1) };
  }

  slice(start: number, end: number): MappedText {
    const first = this.pieces.findLastIndex((piece) => piece.at <= start);
    const pieces = this.pieces
      .slice(Math.max(first, 0))
      .filter((piece) => piece.at < end)
      .map((piece) =>
        piece.at < start ? { at: 0, offset: piece.offset + (start - piece.at) } : { at: piece.at - start, offset: piece.offset },
      );
    return new MappedText(this.text.slice(start, end), pieces, this.range(start, end).end);
  }

  /** The characters at `positions` (ascending) of this text, each keeping its place in the file: quotes and escapes left out. */
  select(positions: readonly number[]): MappedText {
    const pieces: { at: number; offset: number }[] = [];
    let expected = -1;
    positions.forEach((position, at) => {
      const offset = this.offset(position);
      if (offset !== expected) pieces.push({ at, offset });
      expected = offset + 1;
    });
    const last = positions.at(-1);
    const text = positions.map((position) => this.text[position]).join('');
    return new MappedText(text, pieces, last === undefined ? this.offset(0) : this.range(last, last + 1).end);
  }
}
