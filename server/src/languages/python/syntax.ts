import type { Parser, TreeCursor } from '@vscode/tree-sitter-wasm';
import type { Range } from '../../../../rules/facts';

/**
 * A node of the syntax tree as a plain object. The parser's own tree lives in WASM memory that must be freed by hand, and each look at it
 * crosses a border; so it is copied once and freed. Named nodes are kept, and tokens that carry a field (operators) or are `async`.
 */
export interface Node extends Range {
  /** Name in the tree-sitter-python grammar. */
  readonly type: string;
  /** Its field in the parent. */
  readonly field: string | undefined;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
  /** All nodes of the tree, parents first; this one and those below it stand at `[index, next)`. */
  readonly all: readonly Node[];
  readonly index: number;
  readonly next: number;
}

export interface Tree {
  readonly root: Node;
  /** Where the first piece of text stands that is not Python; undefined where all is. */
  readonly errorAt: number | undefined;
}

export function parse(parser: Parser, text: string): Tree {
  const tree = parser.parse(text);
  if (!tree) throw new Error('The parser gave no tree');
  try {
    const cursor = tree.walk();
    try {
      const state: CopyState = { errorAt: undefined, all: [] };
      return { root: copy(cursor, undefined, state), errorAt: state.errorAt };
    } finally {
      cursor.delete();
    }
  } finally {
    tree.delete();
  }
}

interface CopyState {
  errorAt: number | undefined;
  readonly all: Node[];
}

function copy(cursor: TreeCursor, parent: Node | undefined, state: CopyState): Node {
  const children: Node[] = [];
  const type = cursor.nodeType;
  const start = cursor.startIndex;
  if (state.errorAt === undefined && (type === 'ERROR' || cursor.nodeIsMissing)) state.errorAt = start;
  const { all } = state;
  const field = cursor.currentFieldName ?? undefined;
  const node = { type, start, end: cursor.endIndex, field, parent, children, all, index: all.length, next: all.length + 1 };
  all.push(node);
  if (cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeIsMissing) state.errorAt ??= cursor.startIndex;
      if (cursor.nodeIsNamed ? cursor.nodeType !== 'comment' : cursor.currentFieldName !== null || cursor.nodeType === 'async') {
        children.push(copy(cursor, node, state));
      }
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  node.next = all.length;
  return node;
}

export function field(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.field === name);
}

export function fields(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.field === name);
}

/** The node and all below it, parents first. `ERROR` nodes are left out: what they hold was not understood. */
export function walk(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (let at = node.index; at < node.next; ) {
    const current = node.all[at] as Node;
    if (current.type === 'ERROR') at = current.next;
    else {
      found.push(current);
      at++;
    }
  }
  return found;
}

/** Nearest ancestor of one of the types; the node itself does not count. */
export function ancestor(node: Node, ...types: readonly string[]): Node | undefined {
  let current = node.parent;
  while (current && !types.includes(current.type)) current = current.parent;
  return current;
}

export function isWithin(node: Node, outer: Node): boolean {
  return node.start >= outer.start && node.end <= outer.end;
}

export function rangeOf(node: Node): Range {
  return { start: node.start, end: node.end };
}

/** The expression without parentheses and `await` around it. */
export function bare(node: Node): Node {
  let current = node;
  while (current.type === 'parenthesized_expression' || current.type === 'await') {
    const inner = current.children[0];
    if (!inner || current.children.length !== 1) break;
    current = inner;
  }
  return current;
}

export function isFunction(node: Node): boolean {
  return node.type === 'function_definition' || node.type === 'lambda';
}

/** Decorators of a function or class, outermost first: the expressions without `@`. */
export function decoratorsOf(definition: Node): Node[] {
  if (definition.parent?.type !== 'decorated_definition') return [];
  return definition.parent.children.flatMap((child) =>
    child.type === 'decorator' && child.children[0] ? [child.children[0]] : [],
  );
}

/** Statement that holds the node. */
export function statementOf(node: Node): Node {
  let current = node;
  while (current.parent && current.parent.type !== 'block' && current.parent.type !== 'module') current = current.parent;
  return current;
}
