import { SaxesParser } from 'saxes';
import type { Range } from '../../../../rules/facts';

export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly tag: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, XmlText>;
  readonly children: readonly XmlElement[];
  /** What stands in it before its first child, blanks at both ends left out; absent where nothing does. */
  readonly text?: XmlText;
}

export interface XmlText {
  readonly value: string;
  readonly range: Range;
}

type Open = { tag: string; attributes: Map<string, XmlText>; children: XmlElement[]; text?: XmlText; from: number };

/** The root element of a document; of a broken one what was understood. Never throws. */
export function parseXml(source: string): XmlElement | undefined {
  const open: Open[] = [];
  let root: Open | undefined;
  const parser = new SaxesParser({ position: true });
  const noteText = (element: Open, end: number) => {
    const raw = source.slice(element.from, end);
    const value = raw.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
    if (value.trim() === '' || element.text) return;
    const start = element.from + value.length - value.trimStart().length;
    element.text = { value: value.trim(), range: { start, end: start + value.trim().length } };
  };
  parser.on('error', () => {});
  parser.on('opentagstart', ({ name }) => {
    const parent = open.at(-1);
    if (parent && parent.children.length === 0) noteText(parent, source.lastIndexOf('<', parser.position - 1));
    const element: Open = { tag: local(name), attributes: new Map(), children: [], from: 0 };
    parent?.children.push(element as XmlElement);
    root ??= element;
    open.push(element);
  });
  parser.on('attribute', ({ name, value }) => {
    const end = parser.position - 1;
    const start = source.lastIndexOf(source[end] as string, end - 1) + 1;
    open.at(-1)?.attributes.set(local(name), { value, range: { start, end } });
  });
  parser.on('opentag', () => {
    const element = open.at(-1);
    if (element) element.from = parser.position;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (element && !isSelfClosing && element.children.length === 0)
      noteText(element, source.lastIndexOf('</', parser.position - 1));
  });
  parser.write(source).close();
  return root as XmlElement | undefined;
}

/** All elements below one, itself included, outermost first. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const pending = [element];
  for (let next = pending.shift(); next; next = pending.shift()) {
    yield next;
    pending.unshift(...next.children);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
