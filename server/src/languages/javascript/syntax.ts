import type { TSESTree } from '@typescript-eslint/types';
import { parse as parseTypeScript } from '@typescript-eslint/typescript-estree';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Range } from '../../../../rules/facts';

export type Node = TSESTree.Node;
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export type Parsed =
  | { readonly ast: TSESTree.Program; readonly parseError?: undefined }
  | { readonly ast?: undefined; readonly parseError: { readonly message: string; readonly offset: number } };

/** Parses any of the language's files; JSX by extension. Never throws. */
export function parse(path: string, text: string): Parsed {
  try {
    const ast = parseTypeScript(text, {
      filePath: path,
      jsx: !/\.[cm]?ts$/.test(path),
      range: true,
      // Without it the parser walks the whole tree again to delete what it has made.
      loc: true,
      comment: false,
      tokens: false,
      jsDocParsingMode: 'none',
      allowInvalidAST: true,
      errorOnUnknownASTType: false,
      suppressDeprecatedPropertyWarnings: true,
    });
    return { ast };
  } catch (error) {
    const offset = (error as { index?: number }).index;
    return { parseError: { message: error instanceof Error ? error.message : String(error), offset: offset ?? 0 } };
  }
}

/**
 * Visits every node once, parents first, and sets `parent`. Keeps its own stack, so depth of nesting does not matter.
 */
export function walk(root: Node, visit: (node: Node) => void): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    const keys = visitorKeys[node.type];
    if (!keys) continue;
    for (let i = keys.length - 1; i >= 0; i--) {
      const child = (node as unknown as Record<string, unknown>)[keys[i] as string];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j--) push(stack, child[j], node);
      } else push(stack, child, node);
    }
  }
}

function push(stack: Node[], child: unknown, parent: Node): void {
  if (typeof child !== 'object' || child === null) return;
  (child as { parent: Node }).parent = parent;
  stack.push(child as Node);
}

export function isFunction(node: Node | undefined | null): node is FunctionNode {
  return node?.type === 'FunctionDeclaration' || node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}

export function isClass(node: Node | undefined | null): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

export function rangeOf(node: Node): Range {
  return { start: node.range[0], end: node.range[1] };
}

/** The expression inside casts, non-null marks, `satisfies`, optional chains and decorators of types. */
export function unwrap(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      default:
        return current;
    }
  }
}

/** The name of a property key or member where the text fixes it: `a.b`, `a['b']`, `{ b: … }`, `{ 'b': … }`, `{ 1: … }`. */
export function keyName(key: Node, computed: boolean): string | undefined {
  if (!computed) {
    if (key.type === 'Identifier') return key.name;
    if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  }
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')) return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

export function memberName(node: TSESTree.MemberExpression): string | undefined {
  return keyName(node.property, node.computed);
}
