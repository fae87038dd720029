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

/** What scripts outside strict mode may still write, and the parser does not take: `0755`, `'\\033[0m'`. */
const legacy =
  /^(?:Octal literals are not allowed|Octal escape sequences are not allowed|Decimals with leading zeros are not allowed|Escape sequence '.*' is not allowed)/;
/** Each one costs another parse. */
const mostLegacy = 100;

/** Parses any of the language's files; JSX by extension. Never throws. */
export function parse(path: string, text: string): Parsed {
  const isScript = /\.c?jsx?$/.test(path);
  let readable = text;
  for (let replaced = 0; ; replaced++) {
    try {
      return { ast: parseStrict(path, readable) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const offset = (error as { index?: number }).index ?? 0;
      if (!isScript || replaced >= mostLegacy || !legacy.test(message) || !/[0\\]/.test(readable[offset] ?? ''))
        return { parseError: { message, offset } };
      // The zero or backslash gives way to a space, so that all places stay what they are.
      readable = `${readable.slice(0, offset)} ${readable.slice(offset + 1)}`;
    }
  }
}

function parseStrict(path: string, text: string): TSESTree.Program {
  return parseTypeScript(text, {
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

/** The name a function is called by: its own, its variable's, its method's or its property's. */
export function functionName(fn: FunctionNode): string | undefined {
  if (fn.id) return fn.id.name;
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition')
    return keyName(parent.key, parent.computed);
  if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return memberName(parent.left);
  return undefined;
}
