import type { Fact, Place, Range, Value } from '../../../../rules/facts';
import type { Module } from './module';
import { field, type Node, rangeOf } from './syntax';

/** A call whose callee is known, with its arguments by position or keyword. */
export class Call {
  private readonly positional: readonly Node[];
  private readonly keywords = new Map<string, Node>();
  /** Positions can't be told behind `*args`. */
  private readonly certainUntil: number;

  constructor(
    readonly node: Node,
    /** Qualified name of the callee: `redis.Redis`, `flask.Flask().run`. */
    readonly name: string,
    readonly module: Module,
  ) {
    const list = field(node, 'arguments');
    const children = list?.type === 'argument_list' ? list.children : [];
    this.positional = children.filter((child) => child.type !== 'keyword_argument' && child.type !== 'dictionary_splat');
    const splat = this.positional.findIndex((child) => child.type === 'list_splat');
    this.certainUntil = splat < 0 ? this.positional.length : splat;
    for (const child of children) {
      if (child.type === 'keyword_argument') {
        const key = field(child, 'name');
        const value = field(child, 'value');
        if (key && value) this.keywords.set(module.text(key), value);
      } else if (child.type === 'dictionary_splat' && child.children[0]) this.spread(child.children[0]);
    }
  }

  /** `**options` of a constant dictionary. */
  private spread(node: Node): void {
    for (const pair of this.module.evaluator.dictionary(node)?.children ?? []) {
      const key = pair.type === 'pair' && field(pair, 'key');
      const value = key && field(pair, 'value');
      const name = key && this.module.evaluator.text(key);
      if (name && value && !this.keywords.has(name)) this.keywords.set(name, value);
    }
  }

  get callee(): Node {
    return field(this.node, 'function') as Node;
  }

  get calleeRange(): Range {
    return rangeOf(this.callee);
  }

  get range(): Range {
    return rangeOf(this.node);
  }

  get place(): Place {
    return this.module.place(this.node);
  }

  /** Last word of the callee. */
  get method(): string {
    return this.name.slice(this.name.lastIndexOf('.') + 1);
  }

  get count(): number {
    return this.positional.length + this.keywords.size;
  }

  /** `position` 0-based, undefined for keyword-only arguments; the first of the keywords that is given counts. */
  argument(position: number | undefined, ...keywords: readonly string[]): Node | undefined {
    for (const keyword of keywords) {
      const value = this.keywords.get(keyword);
      if (value) return value;
    }
    return position !== undefined && position < this.certainUntil ? this.positional[position] : undefined;
  }

  value(position: number | undefined, ...keywords: readonly string[]): Value | undefined {
    const node = this.argument(position, ...keywords);
    return node && this.module.value(node);
  }

  text(position: number | undefined, ...keywords: readonly string[]): string | undefined {
    const node = this.argument(position, ...keywords);
    return node && this.module.evaluator.text(node);
  }

  /** A keyword that is literally `True`. */
  isTrue(position: number | undefined, ...keywords: readonly string[]): boolean {
    const value = this.value(position, ...keywords);
    return value?.kind === 'literal' && value.value === true;
  }

  get arguments(): readonly Node[] {
    return [...this.positional, ...this.keywords.values()];
  }

  get positionals(): readonly Node[] {
    return this.positional;
  }
}

/** What calls of a library mean, by the qualified name of the callee. */
export type ApiTable = Readonly<Record<string, (call: Call) => Fact | readonly Fact[] | undefined>>;

/** One row for several names of one thing. */
export function rows(names: readonly string[], row: (call: Call) => Fact | readonly Fact[] | undefined): ApiTable {
  return Object.fromEntries(names.map((name) => [name, row]));
}
