import { SaxesParser } from 'saxes';
import type { LiteralFact, Range, Slot } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import { isFilledIn, readInConfig } from '../data/substitution';
import { xmlLogSinks } from '../formats/xml-logging';
import type { Extraction, Language } from '../language';

/** Config documents; not schemas, pictures, feeds or Android's texts. */
const fileName = /\.(?:xml|config|props|targets|plist)$/i;
const otherFile = /(?:^|\/)res\/values[^/]*\/|(?:^|\/)(?:sitemap|feed|rss|atom)[^/]*\.xml$|\.(?:resx|xlf|xliff|tmx)(?:\.xml)?$/i;

export const xml: Language = {
  id: 'xml',
  matches: (path) => fileName.test(path) && !otherFile.test(path),
  extract: ({ path, text }) => {
    const { facts, parseError } = literals(text, isFilledIn(path) ? 'text' : 'none');
    return { facts: [...facts, ...xmlLogSinks(text)], ...(parseError && { parseError }) };
  },
  phraseBook: (file) => ({
    readEnv: (value, name, options) => readInConfig(file, value, name, options),
    embedCommand: (text) => text,
    comment: { open: '<!--', close: '-->' },
  }),
};

interface Element {
  readonly tag: string;
  /** What an attribute says the element is the value of: `<property name="password">`, `<entry key="db.password">`. */
  described?: string;
  /** Where its text begins; absent once a child element has come. */
  textStart?: number;
  value?: { readonly text: string; readonly range: Range };
}

const describing = /^(?:name|key|id)$/i;

/**
 * Attributes and texts, bound to the attribute's name, the element's, or the name its `name`, `key` or `id` gives: `<add key="ApiKey" value="…"/>`.
 * A property list's `<key>` names the element after it.
 */
function literals(source: string, slot: Slot): Extraction {
  const facts: LiteralFact[] = [];
  const open: Element[] = [];
  let failure: Extraction['parseError'];
  let plistKey: string | undefined;
  const parser = new SaxesParser({ position: true });

  const add = (name: string, text: string, range: Range, binding: LiteralFact['binding']) => {
    const path = open.map((element) => element.described ?? element.tag).slice(0, binding === 'key' ? -1 : undefined);
    if (!isLiteralOfInterest(name, text, path)) return;
    facts.push({
      kind: 'literal',
      text: { kind: 'literal', value: text, range, slot },
      binding: 'key',
      name,
      path,
      range,
    });
  };

  parser.on('error', (error) => {
    failure ??= { message: error.message, offset: parser.position };
  });
  parser.on('opentagstart', (tag) => {
    const parent = open.at(-1);
    if (parent) delete parent.textStart;
    open.push({ tag: tag.name });
  });
  parser.on('attribute', ({ name, value }) => {
    const element = open.at(-1);
    if (!element) return;
    const end = parser.position;
    const start = source.lastIndexOf(source[end - 1] as string, end - 2);
    if (describing.test(name)) element.described ??= value;
    else if (/^value$/i.test(name)) element.value = { text: value, range: { start, end } };
    else add(name, value, { start, end }, 'attribute');
  });
  parser.on('opentag', () => {
    const element = open.at(-1);
    if (!element) return;
    if (element.value) add(element.described ?? element.tag, element.value.text, element.value.range, 'key');
    element.textStart = parser.position;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.at(-1);
    if (element?.textStart !== undefined && !isSelfClosing) {
      const raw = source.slice(element.textStart, source.indexOf('</', element.textStart));
      const text = decode(raw.trim());
      const start = element.textStart + raw.length - raw.trimStart().length;
      if (element.tag === 'key') plistKey = text;
      else {
        const name = element.described ?? (element.tag === 'string' && plistKey !== undefined ? plistKey : element.tag);
        add(name, text, { start, end: start + raw.trim().length }, 'key');
        plistKey = undefined;
      }
    }
    open.pop();
  });
  parser.write(source).close();
  return { facts, ...(failure && { parseError: failure }) };
}

function decode(raw: string): string {
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(raw);
  if (cdata) return cdata[1] as string;
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return raw.replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
}
