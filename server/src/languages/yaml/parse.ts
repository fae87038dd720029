import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type Scalar } from 'yaml';
import type { Range } from '../../../../rules/facts';
import type { DataEntry, DataNode, DataScalar } from '../data/node';
import { MappedText } from '../mapped-text';
import { scalarText } from './scalar-text';

export interface YamlText {
  /** The root of each document that has one. */
  readonly documents: readonly DataNode[];
  readonly error?: { readonly message: string; readonly offset: number };
}

/** Aliases may repeat what they name, but no more nodes than this come of it in one file ("billion laughs"). */
const maxAliasedNodes = 20_000;
const maxDepth = 200;

/**
 * Parses YAML (all documents of a file); aliases and merge keys are resolved, ranges point to where a value is written.
 * A custom tag (`!Ref`, `!vault`) makes its value null: what it evaluates to is not in the text.
 */
export function parseYaml(text: string): YamlText {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false, strict: false });
    if (!Array.isArray(documents)) return { documents: [] };
    const error = documents.flatMap((document) => document.errors)[0];
    if (error) return { documents: [], error: { message: error.message, offset: error.pos[0] } };
    const budget = { left: maxAliasedNodes };
    return {
      documents: documents.flatMap(({ contents }) =>
        contents ? [new Converter(text, budget).convert(contents as Node, 0)] : [],
      ),
    };
  } catch (error) {
    return { documents: [], error: { message: error instanceof Error ? error.message : String(error), offset: 0 } };
  }
}

/** One document's nodes as data. */
class Converter {
  private readonly anchors = new Map<string, DataNode>();
  private readonly sizes = new WeakMap<DataNode, number>();

  constructor(
    private readonly text: string,
    private readonly budget: { left: number },
  ) {}

  convert(node: Node | null, depth: number, fallback: Range = { start: 0, end: 0 }): DataNode {
    if (node === null) return this.nothing(fallback);
    if (isAlias(node)) return this.follow(node);
    const result = depth > maxDepth ? this.nothing(rangeOf(node)) : this.read(node, depth);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.anchors.set(anchor, result);
    return result;
  }

  private read(node: Node, depth: number): DataNode {
    const range = rangeOf(node);
    const isCustom = node.tag?.startsWith('!') === true && node.tag !== '!';
    if (isCustom) return this.nothing(this.trimmed(range));
    if (isScalar(node)) return this.scalar(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node | null, depth + 1, range));
      return this.sized({ type: 'list', items, range: this.around(node.flow, range, items) }, items);
    }
    if (!isMap(node)) return this.nothing(range);
    const hole = this.templateHole(node);
    if (hole) return hole;
    const entries = this.entries(node.items as Pair<Node | null, Node | null>[], depth);
    return this.sized(
      { type: 'map', entries, range: this.around(node.flow, range, entries) },
      entries.map((entry) => entry.value),
    );
  }

  private scalar(node: Scalar): DataScalar {
    const range = this.trimmed(rangeOf(node));
    const { value } = node;
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
    const decoded = typeof value === 'string' ? value : (node.source ?? '');
    const source = scalarText(this.text, node, decoded);
    return source ? { type: 'scalar', value: known ? value : decoded, range, source } : this.nothing(range);
  }

  /** `{{ .Values.x }}` in an unquoted template reads as a map in a map: it is text that the template engine will fill in. */
  private templateHole(node: Node): DataScalar | undefined {
    const { start, end } = rangeOf(node);
    if (!this.text.startsWith('{{', start)) return undefined;
    const source = this.text.slice(start, end);
    return { type: 'scalar', value: source, range: { start, end }, source: MappedText.plain(source, start) };
  }

  private entries(pairs: readonly Pair<Node | null, Node | null>[], depth: number): DataEntry[] {
    const own: DataEntry[] = [];
    const merged: DataEntry[] = [];
    for (const { key, value } of pairs) {
      const name = this.convert(key, depth + 1);
      if (name.type !== 'scalar') continue;
      const node = this.convert(value, depth + 1, { start: name.range.end, end: name.range.end });
      if (name.source.text === '<<' && node.type !== 'scalar') {
        for (const source of node.type === 'list' ? node.items : [node]) {
          if (source.type === 'map') merged.unshift(...source.entries);
        }
        continue;
      }
      const end = isAlias(value) ? rangeOf(value).end : node.range.end;
      own.push({ key: name.source.text, keyRange: name.range, value: node, range: { start: name.range.start, end } });
    }
    if (merged.length === 0) return own;
    const names = new Set(own.map((entry) => entry.key));
    const inherited = new Map(merged.filter((entry) => !names.has(entry.key)).map((entry) => [entry.key, entry]));
    return [...inherited.values(), ...own];
  }

  private follow(alias: Alias): DataNode {
    const target = this.anchors.get(alias.source);
    this.budget.left -= target ? (this.sizes.get(target) ?? 1) : 0;
    return target && this.budget.left > 0 ? target : this.nothing(rangeOf(alias));
  }

  private sized<N extends DataNode>(node: N, children: readonly DataNode[]): N {
    this.sizes.set(
      node,
      children.reduce((sum, child) => sum + (this.sizes.get(child) ?? 1), 1),
    );
    return node;
  }

  private nothing(range: Range): DataScalar {
    return { type: 'scalar', value: null, range, source: MappedText.plain('', range.start) };
  }

  /** Block collections end where their last child does, not at the line after it. */
  private around(flow: boolean | undefined, range: Range, children: readonly { readonly range: Range }[]): Range {
    if (flow) return this.trimmed(range);
    const end = children.reduce((most, child) => (child.range.end <= range.end ? Math.max(most, child.range.end) : most), 0);
    return end > range.start ? { start: range.start, end } : this.trimmed(range);
  }

  private trimmed({ start, end }: Range): Range {
    let last = end;
    while (last > start && /\s/.test(this.text[last - 1] as string)) last--;
    return { start, end: last };
  }
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
