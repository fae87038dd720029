import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { type ClassNode, type FunctionNode, isClass, isFunction, memberName, type Node, walk } from './syntax';

export type Variable = ScopeManager['variables'][number];

/** One parsed file with its bindings, and the nodes extraction asks for, collected in a single walk in source order. */
export class Module {
  readonly calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
  readonly functions: FunctionNode[] = [];
  readonly members: TSESTree.MemberExpression[] = [];
  readonly strings: (TSESTree.StringLiteral | TSESTree.TemplateLiteral)[] = [];
  readonly concatenations: TSESTree.BinaryExpression[] = [];
  readonly writes: (TSESTree.AssignmentExpression | TSESTree.UpdateExpression)[] = [];
  /** Names and members that something is given as its value, which may stand for a constant: `{ key: HERE }`, `const key = HERE`. */
  readonly references: (TSESTree.Identifier | TSESTree.MemberExpression)[] = [];
  readonly ifs: TSESTree.IfStatement[] = [];
  readonly objectPatterns: TSESTree.ObjectPattern[] = [];
  readonly imports: (
    | TSESTree.ImportDeclaration
    | TSESTree.ExportNamedDeclaration
    | TSESTree.ExportAllDeclaration
    | TSESTree.ImportExpression
    | TSESTree.TSImportEqualsDeclaration
    | TSESTree.TSImportType
  )[] = [];
  readonly spreads: TSESTree.SpreadElement[] = [];
  readonly classes: ClassNode[] = [];
  readonly decorators: TSESTree.Decorator[] = [];
  readonly scopes: ScopeManager;
  private readonly variables = new Map<Node, Variable>();
  private readonly fields = new Map<Node, Map<string, Node[]>>();
  private memberWrites: Map<Variable, Set<string>> | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly ast: TSESTree.Program,
  ) {
    walk(ast, (node) => this.collect(node));
    this.scopes = analyze(ast, { sourceType: 'module', lib: [], jsxPragma: null });
    for (const variable of this.scopes.variables) {
      if (isAmbient(variable)) continue;
      for (const identifier of variable.identifiers) this.variables.set(identifier, variable);
      for (const reference of variable.references) this.variables.set(reference.identifier, variable);
    }
  }

  get isTypeScript(): boolean {
    return /\.[cm]?tsx?$/.test(this.path);
  }

  /** The variable an identifier declares or refers to; undefined for globals, also for those that `declare const process` only types. */
  variableOf(identifier: Node): Variable | undefined {
    return this.variables.get(identifier);
  }

  /** Whether an identifier names a global of the runtime and nothing of this file. */
  isGlobal(identifier: Node, name: string): boolean {
    return identifier.type === 'Identifier' && identifier.name === name && !this.variables.has(identifier);
  }

  /** CommonJS's `require`, or what `createRequire(import.meta.url)` gave under that name. */
  isRequire(identifier: Node): boolean {
    if (identifier.type !== 'Identifier' || identifier.name !== 'require') return false;
    const definition = this.variables.get(identifier)?.defs[0];
    if (!definition) return !this.variables.has(identifier);
    const made = definition.type === 'Variable' ? definition.node.init : undefined;
    const maker = made?.type === 'CallExpression' ? made.callee : undefined;
    const name = maker?.type === 'MemberExpression' ? maker.property : maker;
    return name?.type === 'Identifier' && name.name === 'createRequire';
  }

  /** The class (or old-style constructor function) whose instance `this` is at a node. */
  thisContainer(node: Node): Node | undefined {
    for (let at = node.parent; at; at = at.parent) {
      if (isClass(at)) return at;
      if (at.type === 'FunctionDeclaration') return at;
      if (at.type === 'FunctionExpression' && at.parent.type !== 'MethodDefinition') return at;
    }
    return undefined;
  }

  /** Everything ever put into `this.NAME` of a container: initial values, assigned values, and typed parameters. */
  fieldValues(container: Node, name: string): readonly Node[] {
    return this.fields.get(container)?.get(name) ?? [];
  }

  fieldNames(container: Node): readonly string[] {
    return [...(this.fields.get(container)?.keys() ?? [])];
  }

  /** Whether a member of an object held by a variable is assigned or deleted anywhere in the file. */
  isMemberWritten(variable: Variable, name: string): boolean {
    if (!this.memberWrites) {
      this.memberWrites = new Map();
      for (const write of this.writes) {
        const target = write.type === 'UpdateExpression' ? write.argument : write.left;
        if (target.type !== 'MemberExpression') continue;
        let root: Node = target;
        let key = '*';
        while (root.type === 'MemberExpression') {
          key = memberName(root) ?? '*';
          root = root.object;
        }
        const owner = this.variableOf(root);
        if (!owner) continue;
        const names = this.memberWrites.get(owner) ?? new Set<string>();
        names.add(key);
        this.memberWrites.set(owner, names);
      }
    }
    const names = this.memberWrites.get(variable);
    return names !== undefined && (names.has(name) || names.has('*'));
  }

  private collect(node: Node): void {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        this.calls.push(node);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.functions.push(node);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.classes.push(node);
        break;
      case 'MemberExpression':
        this.members.push(node);
        break;
      case 'Literal':
        if (typeof node.value === 'string') this.strings.push(node as TSESTree.StringLiteral);
        break;
      case 'TemplateLiteral':
        this.strings.push(node);
        break;
      case 'BinaryExpression':
        if (node.operator === '+') this.concatenations.push(node);
        break;
      case 'AssignmentExpression':
        this.writes.push(node);
        if (node.operator === '=') this.addReference(node.right);
        if (node.left.type === 'MemberExpression' && node.left.object.type === 'ThisExpression') {
          this.addField(this.thisContainer(node), memberName(node.left), node.right);
        }
        break;
      case 'UpdateExpression':
        this.writes.push(node);
        break;
      case 'PropertyDefinition':
        if (node.value) this.addField(node.parent.parent, fieldName(node), node.value);
        else if (node.typeAnnotation) this.addField(node.parent.parent, fieldName(node), node.typeAnnotation);
        break;
      case 'TSParameterProperty': {
        const parameter = node.parameter.type === 'AssignmentPattern' ? node.parameter.left : node.parameter;
        const owner = this.thisContainer(node);
        if (parameter.type === 'Identifier' && parameter.typeAnnotation) {
          this.addField(owner, parameter.name, parameter.typeAnnotation);
        }
        break;
      }
      case 'Property':
        if (!node.shorthand && node.parent.type === 'ObjectExpression') this.addReference(node.value);
        break;
      case 'VariableDeclarator':
        if (node.id.type === 'Identifier') this.addReference(node.init);
        break;
      case 'IfStatement':
        this.ifs.push(node);
        break;
      case 'ObjectPattern':
        this.objectPatterns.push(node);
        break;
      case 'SpreadElement':
        this.spreads.push(node);
        break;
      case 'Decorator':
        this.decorators.push(node);
        break;
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportEqualsDeclaration':
      case 'TSImportType':
        this.imports.push(node);
        break;
    }
  }

  private addReference(value: Node | null): void {
    if (value?.type === 'Identifier' || value?.type === 'MemberExpression') this.references.push(value);
  }

  private addField(container: Node | undefined, name: string | undefined, value: Node): void {
    if (!container || name === undefined) return;
    let fields = this.fields.get(container);
    if (!fields) {
      fields = new Map();
      this.fields.set(container, fields);
    }
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
}

function fieldName(node: TSESTree.PropertyDefinition): string | undefined {
  if (node.computed) return undefined;
  if (node.key.type === 'Identifier') return node.key.name;
  return node.key.type === 'PrivateIdentifier' ? `#${node.key.name}` : undefined;
}

/** The function whose body a node stands in, undefined at the top level. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** Where in a destructuring pattern an identifier stands: the pattern's source and the keys that lead to it, outermost first. */
export interface PatternPath {
  readonly source: Node;
  readonly keys: readonly string[];
  /** Default of the innermost binding. */
  readonly fallback?: Node;
}

/**
 * What is put into a binding identifier: `x` of `const { a: { b: x = 1 } } = source` gives source, keys a and b, fallback 1.
 * Undefined for parameters, loops, rest elements and computed keys.
 */
export function patternPath(identifier: Node): PatternPath | undefined {
  const keys: string[] = [];
  let fallback: Node | undefined;
  let node: Node = identifier;
  for (;;) {
    const parent: Node | undefined = node.parent;
    if (!parent) return undefined;
    switch (parent.type) {
      case 'VariableDeclarator':
        if (!parent.init || parent.id !== node) return undefined;
        return { source: parent.init, keys: keys.reverse(), ...(fallback && { fallback }) };
      case 'AssignmentExpression':
        if (parent.operator !== '=' || parent.left !== node) return undefined;
        return { source: parent.right, keys: keys.reverse(), ...(fallback && { fallback }) };
      case 'AssignmentPattern':
        if (parent.left !== node) return undefined;
        if (keys.length === 0) fallback = parent.right;
        break;
      case 'Property': {
        if (parent.value !== node || parent.parent.type !== 'ObjectPattern' || parent.computed) return undefined;
        const key = parent.key;
        if (key.type === 'Identifier') keys.push(key.name);
        else if (key.type === 'Literal') keys.push(String(key.value));
        else return undefined;
        break;
      }
      case 'ArrayPattern':
        keys.push(String(parent.elements.indexOf(node as never)));
        break;
      case 'ObjectPattern':
        break;
      default:
        return undefined;
    }
    node = parent;
  }
}

/** What an object literal puts under a key. `unknown` where a spread, an accessor or a computed key may have its say. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | 'absent' | 'unknown' {
  let uncertain = false;
  for (let i = object.properties.length - 1; i >= 0; i--) {
    const property = object.properties[i] as TSESTree.ObjectLiteralElement;
    if (property.type === 'SpreadElement') {
      uncertain = true;
      continue;
    }
    const key = property.computed && property.key.type === 'Identifier' ? undefined : literalKey(property);
    if (key === undefined) uncertain = true;
    else if (key === name) return uncertain || property.kind !== 'init' ? 'unknown' : property;
  }
  return uncertain ? 'unknown' : 'absent';
}

function literalKey(property: TSESTree.Property): string | undefined {
  const { key } = property;
  if (key.type === 'Identifier' && !property.computed) return key.name;
  if (key.type === 'Literal') return String(key.value);
  return undefined;
}

function isAmbient({ defs }: Variable): boolean {
  return defs.length > 0 && defs.every(({ type, parent }) => type === 'Variable' && parent.declare === true);
}
