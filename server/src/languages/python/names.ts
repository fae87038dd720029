import { canonical } from './apis/returned-types';
import { defaultOf } from './parameters';
import type { Definition, Scopes } from './scopes';
import { ancestor, bare, decoratorsOf, field, isWithin, type Node, walk } from './syntax';

const builtins = new Set(
  'open print input exec eval compile dict list set tuple str int float bool bytes repr len sorted min max sum abs any all type object super getattr setattr isinstance iter next range zip map filter enumerate format vars locals globals exit quit frozenset bytearray hash id round reversed SystemExit property classmethod staticmethod __import__'.split(
    ' ',
  ),
);

/** A class of this file, or an instance of one. */
export interface LocalClass {
  readonly node: Node;
  readonly instance: boolean;
}

/**
 * What expressions denote, as qualified names: `redis.Redis` for the imported class, `redis.Redis()` for an instance of it,
 * `redis.Redis().get` for its method, `open` for the builtin, `.models.db` for what comes from a module of the same package.
 */
export class Names {
  private readonly known = new Map<Node, string | undefined>();
  private readonly members = new Map<Node, Map<string, Definition[]>>();

  constructor(
    readonly scopes: Scopes,
    readonly text: (node: Node) => string,
  ) {}

  /** Undefined where it can't be told, or where it is a thing of this file with no outside origin. */
  of(node: Node): string | undefined {
    if (this.known.has(node)) return this.known.get(node);
    this.known.set(node, undefined);
    const resolved = this.resolve(node);
    const name = resolved && canonical(resolved);
    this.known.set(node, name);
    return name;
  }

  private resolve(node: Node): string | undefined {
    switch (node.type) {
      case 'identifier':
        return this.ofIdentifier(node);
      case 'dotted_name':
        return undefined;
      case 'attribute':
        return this.ofAttribute(node);
      case 'call':
        return this.ofCall(node);
      case 'await':
      case 'parenthesized_expression':
        return node.children.length === 1 && node.children[0] ? this.of(node.children[0]) : undefined;
      case 'named_expression': {
        const value = field(node, 'value');
        return value && this.of(value);
      }
      case 'binary_operator': {
        const left = field(node, 'left');
        const name = left && this.of(left);
        // `BASE_DIR / "x"`: a path is joined.
        return name === 'pathlib.Path()' ? name : undefined;
      }
      case 'subscript': {
        const value = field(node, 'value');
        const name = value && this.of(value);
        return name && `${name}[]`;
      }
      default:
        return undefined;
    }
  }

  private ofIdentifier(node: Node): string | undefined {
    const name = this.text(node);
    const definitions = this.scopes.lookup(name, node);
    if (definitions.length > 0) return this.ofDefinitions(definitions);
    if (builtins.has(name)) return name;
    const star = this.scopes.starImports;
    const only = star[0];
    return star.length === 1 && only ? (only.endsWith('.') ? only + name : `${only}.${name}`) : undefined;
  }

  ofDefinitions(definitions: readonly Definition[]): string | undefined {
    const found: string[] = [];
    let imports = 0;
    for (const definition of definitions) {
      if (definition.kind === 'value' && definition.value.type === 'none') continue;
      const name = this.ofDefinition(definition);
      if (name === undefined) return undefined;
      if (definition.kind === 'import') imports++;
      found.push(name);
    }
    const first = found[0];
    // `try: import a except ImportError: import b`: the one asked for first is meant.
    return found.every((name) => name === first) || imports === found.length ? first : undefined;
  }

  private ofDefinition(definition: Definition): string | undefined {
    switch (definition.kind) {
      case 'import':
        return definition.name;
      case 'value': {
        const name = this.of(definition.value);
        if (name !== undefined || !definition.annotation) return name;
        const annotated = this.of(definition.annotation);
        return annotated && `${annotated}()`;
      }
      case 'parameter': {
        const annotated = definition.annotation && this.of(definition.annotation);
        if (annotated) return annotated.startsWith('typing.') ? undefined : `${annotated}()`;
        // `def run(server_class=HTTPServer)`: a class that is passed on.
        const fallback = defaultOf(definition.node);
        const name = fallback && /^(?:identifier|attribute)$/.test(fallback.type) ? this.of(fallback) : undefined;
        return name !== undefined && /(?:^|\.)[A-Z]\w*$/.test(name) ? name : undefined;
      }
      case 'class':
        return this.baseOf(definition.node);
      default:
        return undefined;
    }
  }

  /** The first base class that comes from outside, followed through classes of this file. */
  baseOf(node: Node, seen: readonly Node[] = []): string | undefined {
    if (seen.includes(node) || seen.length > 8) return undefined;
    for (const base of this.baseExpressions(node)) {
      const local = this.localClass(base);
      const name = local ? this.baseOf(local.node, [...seen, node]) : this.of(base);
      if (name !== undefined && name !== 'object') return name;
    }
    return undefined;
  }

  /** Every outside base class, through classes of this file. */
  basesOf(node: Node, seen: readonly Node[] = []): string[] {
    if (seen.includes(node) || seen.length > 8) return [];
    return this.baseExpressions(node).flatMap((base) => {
      const local = this.localClass(base);
      if (local) return this.basesOf(local.node, [...seen, node]);
      const name = this.of(base);
      return name === undefined ? [] : [name];
    });
  }

  private baseExpressions(node: Node): Node[] {
    const list = field(node, 'superclasses')?.children ?? [];
    return list.filter((child) => child.type === 'identifier' || child.type === 'attribute' || child.type === 'call');
  }

  /** The class of this file that an expression denotes or is an instance of. */
  localClass(node: Node, depth = 0): LocalClass | undefined {
    const expression = bare(node);
    if (depth > 6) return undefined;
    if (expression.type === 'call') {
      const callee = field(expression, 'function');
      const local = callee && this.localClass(callee, depth + 1);
      return local && !local.instance ? { node: local.node, instance: true } : undefined;
    }
    if (expression.type !== 'identifier') return undefined;
    const owner = this.ownerOfSelf(expression);
    if (owner) return owner;
    const definitions = this.scopes.lookup(this.text(expression), expression);
    const only = definitions[0];
    if (definitions.length !== 1 || !only) return undefined;
    if (only.kind === 'class') return { node: only.node, instance: false };
    return only.kind === 'value' ? this.localClass(only.value, depth + 1) : undefined;
  }

  /** `self` or `cls` in a method. */
  private ownerOfSelf(identifier: Node): LocalClass | undefined {
    const definitions = this.scopes.lookup(this.text(identifier), identifier);
    const parameter = definitions[0];
    if (definitions.length !== 1 || parameter?.kind !== 'parameter') return undefined;
    const parameters = parameter.node.parent;
    const method = parameters?.parent;
    if (!parameters || method?.type !== 'function_definition' || parameters.children[0] !== parameter.node) return undefined;
    const definition = method.parent?.type === 'decorated_definition' ? method.parent : method;
    const owner = definition.parent?.parent;
    if (definition.parent?.type !== 'block' || owner?.type !== 'class_definition') return undefined;
    const decorators = decoratorsOf(method).map((node) => this.text(node));
    if (decorators.includes('staticmethod')) return undefined;
    return { node: owner, instance: !decorators.includes('classmethod') };
  }

  /** Attributes of a class of this file: class level, methods, and `self.x = …` in methods; bases of this file behind its own. */
  membersOf(owner: Node, name: string, depth = 0): readonly Definition[] {
    let members = this.members.get(owner);
    if (!members) {
      members = new Map(this.scopes.scopeOf(owner)?.definitions ?? []);
      this.members.set(owner, members);
      for (const node of walk(owner)) {
        if (node.type !== 'assignment' && node.type !== 'augmented_assignment') continue;
        const left = field(node, 'left');
        if (left?.type !== 'attribute' || ancestor(node, 'class_definition') !== owner) continue;
        const object = field(left, 'object');
        const attribute = field(left, 'attribute');
        if (!object || !attribute || object.type !== 'identifier' || this.ownerOfSelf(object)?.node !== owner) continue;
        const value = field(node, 'right');
        const definition: Definition =
          node.type === 'assignment' && value ? { kind: 'value', value, node: left } : { kind: 'other', node: left };
        const key = this.text(attribute);
        members.set(key, [...(members.get(key) ?? []), definition]);
      }
    }
    const own = members.get(name);
    if (own || depth > 6) return own ?? [];
    for (const base of this.baseExpressions(owner)) {
      const local = this.localClass(base);
      const inherited = local && !isWithin(base, local.node) ? this.membersOf(local.node, name, depth + 1) : [];
      if (inherited.length > 0) return inherited;
    }
    return [];
  }

  private ofAttribute(node: Node): string | undefined {
    const object = field(node, 'object');
    const attribute = field(node, 'attribute');
    if (!object || !attribute) return undefined;
    const name = this.text(attribute);
    const local = this.localClass(object);
    if (local) {
      const members = this.membersOf(local.node, name);
      if (members.length > 0) return this.ofDefinitions(members);
      const base = this.baseOf(local.node);
      return base && `${base}${local.instance ? '()' : ''}.${name}`;
    }
    const outer = this.of(object);
    return outer === undefined ? undefined : `${outer.endsWith('.') ? outer : `${outer}.`}${name}`;
  }

  private ofCall(node: Node): string | undefined {
    const callee = field(node, 'function');
    if (!callee) return undefined;
    const local = this.localFunction(callee);
    if (local) return this.returnOf(local);
    if (this.text(callee) === 'super') {
      const owner = ancestor(node, 'class_definition');
      const base = owner && this.baseOf(owner);
      return base && `${base}()`;
    }
    const name = this.of(callee);
    return name && `${name}()`;
  }

  /** The function of this file that a callee denotes: by its name, or a method through `self` or an instance. */
  localFunction(callee: Node): Node | undefined {
    const expression = bare(callee);
    let definitions: readonly Definition[] = [];
    if (expression.type === 'identifier') definitions = this.scopes.lookup(this.text(expression), expression);
    else if (expression.type === 'attribute') {
      const object = field(expression, 'object');
      const attribute = field(expression, 'attribute');
      const owner = object && this.localClass(object);
      if (owner && attribute) definitions = this.membersOf(owner.node, this.text(attribute));
    }
    const only = definitions[0];
    return definitions.length === 1 && only?.kind === 'function' ? only.node : undefined;
  }

  /** What a function of this file gives back, where all its returns agree. */
  returnOf(node: Node): string | undefined {
    const found = new Set<string | undefined>();
    const body = field(node, 'body');
    for (const inner of body ? walk(body) : []) {
      if (inner.type !== 'return_statement' && inner.type !== 'yield') continue;
      const value = inner.children[0];
      if (!value || value.type === 'none' || ancestor(inner, 'function_definition', 'lambda') !== node) continue;
      found.add(this.of(value));
    }
    return found.size === 1 ? [...found][0] : undefined;
  }
}
