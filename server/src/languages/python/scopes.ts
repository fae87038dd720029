import { field, fields, isFunction, type Node } from './syntax';

/** One way a name gets its meaning. */
export type Definition =
  /** `import a.b as c`, `from a import b`: the dotted name it stands for, relative ones with their leading dots. */
  | { readonly kind: 'import'; readonly name: string; readonly module: string; readonly member?: string; readonly node: Node }
  /** `x = value`, `with value as x`, `x := value`. */
  | { readonly kind: 'value'; readonly value: Node; readonly node: Node; readonly annotation?: Node }
  | { readonly kind: 'function' | 'class'; readonly node: Node }
  | { readonly kind: 'parameter'; readonly node: Node; readonly annotation?: Node }
  /** Loop variables, `except … as x`, `x += 1`, unpacking, `del`: no telling. */
  | { readonly kind: 'other'; readonly node: Node };

export interface Scope {
  readonly node: Node;
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly parent: Scope | undefined;
  readonly definitions: Map<string, Definition[]>;
}

const comprehensions = new Set(['list_comprehension', 'set_comprehension', 'dictionary_comprehension', 'generator_expression']);

/** Scopes of a module and what each defines, by Python's rules (global and nonlocal included; flow is not looked at). */
export class Scopes {
  readonly module: Scope;
  /** Modules imported with `*`, in order. */
  readonly starImports: string[] = [];
  private readonly byNode = new Map<Node, Scope>();
  private readonly redirected = new Map<Scope, Map<string, Scope>>();

  constructor(
    root: Node,
    private readonly text: (node: Node) => string,
  ) {
    this.module = { node: root, kind: 'module', parent: undefined, definitions: new Map() };
    this.byNode.set(root, this.module);
    this.visit(root, this.module);
  }

  /** The scope in which a name written at this node is looked up. */
  at(node: Node): Scope {
    let child = node;
    let current = node.parent;
    while (current) {
      const scope = this.byNode.get(current);
      if (scope && this.isInside(child, current, node)) return scope;
      child = current;
      current = current.parent;
    }
    return this.module;
  }

  /** Definitions of a name as seen from a node; empty where nothing in the file defines it. */
  lookup(name: string, from: Node): readonly Definition[] {
    let scope: Scope | undefined = this.at(from);
    let first = true;
    while (scope) {
      if (first || scope.kind !== 'class') {
        const found = (this.redirected.get(scope)?.get(name) ?? scope).definitions.get(name);
        if (found) return found.length > 1 ? reaching(found, from) : found;
      }
      first = first && scope.kind === 'comprehension';
      scope = scope.parent;
    }
    return [];
  }

  scopeOf(node: Node): Scope | undefined {
    return this.byNode.get(node);
  }

  /** Default values, annotations and base classes belong to the scope outside. */
  private isInside(child: Node, owner: Node, node: Node): boolean {
    if (isFunction(owner)) return child.field === 'body' || (child.field === 'parameters' && this.isParameterName(node, child));
    if (owner.type === 'class_definition') return child.field === 'body';
    return true;
  }

  private isParameterName(node: Node, parameters: Node): boolean {
    return node.parent === parameters || (node.field === 'name' && node.parent?.parent === parameters);
  }

  private define(scope: Scope, name: string, definition: Definition): void {
    const target = this.redirected.get(scope)?.get(name) ?? scope;
    const list = target.definitions.get(name);
    if (list) list.push(definition);
    else target.definitions.set(name, [definition]);
  }

  private open(node: Node, kind: Scope['kind'], parent: Scope): Scope {
    const scope: Scope = { node, kind, parent, definitions: new Map() };
    this.byNode.set(node, scope);
    return scope;
  }

  private visitAll(nodes: readonly Node[], scope: Scope): void {
    for (const node of nodes) this.visit(node, scope);
  }

  private visit(node: Node, scope: Scope): void {
    switch (node.type) {
      case 'ERROR':
        return;
      case 'function_definition':
      case 'lambda':
        this.visitFunction(node, scope);
        return;
      case 'class_definition': {
        const name = field(node, 'name');
        if (name) this.define(scope, this.text(name), { kind: 'class', node });
        const inner = this.open(node, 'class', scope);
        for (const child of node.children) this.visit(child, child.field === 'body' ? inner : scope);
        return;
      }
      case 'global_statement':
      case 'nonlocal_statement':
        this.redirect(node, scope);
        return;
      case 'import_statement':
      case 'import_from_statement':
        this.visitImport(node, scope);
        return;
      case 'assignment':
        this.visitAssignment(node, scope);
        break;
      case 'augmented_assignment':
      case 'for_statement':
      case 'for_in_clause':
        this.bindOther(field(node, 'left'), scope);
        break;
      case 'delete_statement':
        for (const child of node.children) if (child.type === 'identifier') this.bindOther(child, scope);
        break;
      case 'named_expression': {
        const name = field(node, 'name');
        const value = field(node, 'value');
        let target = scope;
        while (target.kind === 'comprehension' && target.parent) target = target.parent;
        if (name && value) this.define(target, this.text(name), { kind: 'value', value, node: name });
        break;
      }
      case 'as_pattern':
        this.visitAs(node, scope);
        break;
      case 'case_clause':
        for (const pattern of node.children) if (pattern.type === 'case_pattern') this.bindPattern(pattern, scope);
        break;
      default:
    }
    if (comprehensions.has(node.type)) {
      this.visitAll(node.children, this.open(node, 'comprehension', scope));
      return;
    }
    this.visitAll(node.children, scope);
  }

  private visitFunction(node: Node, scope: Scope): void {
    const name = field(node, 'name');
    if (name) this.define(scope, this.text(name), { kind: 'function', node });
    const inner = this.open(node, 'function', scope);
    const parameters = field(node, 'parameters');
    for (const parameter of parameters?.children ?? []) {
      const target =
        parameter.type === 'identifier'
          ? parameter
          : (field(parameter, 'name') ?? parameter.children.find((c) => c.type === 'identifier'));
      const annotation = field(parameter, 'type')?.children[0];
      if (target)
        this.define(inner, this.text(target), { kind: 'parameter', node: parameter, ...(annotation && { annotation }) });
      this.visitAll(parameter.children, scope);
    }
    const body = field(node, 'body');
    if (body) this.visit(body, inner);
  }

  private redirect(node: Node, scope: Scope): void {
    const names = this.redirected.get(scope) ?? new Map<string, Scope>();
    for (const child of node.children) {
      const name = this.text(child);
      let target = this.module;
      if (node.type === 'nonlocal_statement') {
        let outer = scope.parent;
        while (outer && !(outer.kind === 'function' && outer.definitions.has(name))) outer = outer.parent;
        target = outer ?? this.module;
      }
      names.set(name, target);
    }
    this.redirected.set(scope, names);
  }

  private visitImport(node: Node, scope: Scope): void {
    const moduleName = field(node, 'module_name');
    const prefix = moduleName ? this.text(moduleName).replace(/\s/g, '') : undefined;
    if (prefix !== undefined && node.children.some((child) => child.type === 'wildcard_import')) this.starImports.push(prefix);
    for (const item of fields(node, 'name')) {
      const aliased = item.type === 'aliased_import';
      const target = aliased ? field(item, 'name') : item;
      const alias = aliased ? field(item, 'alias') : undefined;
      if (!target) continue;
      const imported = this.text(target).replace(/\s/g, '');
      if (prefix !== undefined) {
        const name = prefix.endsWith('.') ? prefix + imported : `${prefix}.${imported}`;
        this.define(scope, alias ? this.text(alias) : imported, {
          kind: 'import',
          name,
          module: prefix,
          member: imported,
          node: item,
        });
      } else if (alias) this.define(scope, this.text(alias), { kind: 'import', name: imported, module: imported, node: item });
      else {
        // `import a.b` binds `a`.
        const first = imported.split('.')[0] as string;
        this.define(scope, first, { kind: 'import', name: first, module: first, node: item });
      }
    }
  }

  private visitAssignment(node: Node, scope: Scope): void {
    const left = field(node, 'left');
    let value = field(node, 'right');
    while (value?.type === 'assignment') value = field(value, 'right');
    if (!left) return;
    if (left.type === 'identifier') {
      const annotation = field(node, 'type')?.children[0];
      if (value) this.define(scope, this.text(left), { kind: 'value', value, node: left, ...(annotation && { annotation }) });
      return;
    }
    const targets = left.type === 'pattern_list' || left.type === 'tuple_pattern' ? left.children : undefined;
    const values = value && (value.type === 'expression_list' || value.type === 'tuple') ? value.children : undefined;
    if (
      !targets ||
      !values ||
      targets.length !== values.length ||
      [...targets, ...values].some((n) => n.type.includes('splat'))
    ) {
      this.bindOther(left, scope);
      return;
    }
    targets.forEach((target, index) => {
      const own = values[index];
      if (target.type === 'identifier' && own) this.define(scope, this.text(target), { kind: 'value', value: own, node: target });
      else this.bindOther(target, scope);
    });
  }

  private visitAs(node: Node, scope: Scope): void {
    const target = field(node, 'alias')?.children[0];
    const value = node.children[0];
    if (!target || !value) return;
    if (target.type === 'identifier' && node.parent?.type === 'with_item') {
      this.define(scope, this.text(target), { kind: 'value', value, node: target });
    } else this.bindOther(target, scope);
  }

  /** Every bare name of a target; attributes and subscripts bind none. */
  private bindOther(target: Node | undefined, scope: Scope): void {
    if (!target || target.type === 'attribute' || target.type === 'subscript') return;
    if (target.type === 'identifier') this.define(scope, this.text(target), { kind: 'other', node: target });
    for (const child of target.children) this.bindOther(child, scope);
  }

  private bindPattern(pattern: Node, scope: Scope): void {
    if (pattern.type === 'dotted_name' && pattern.children.length === 1 && pattern.parent?.type === 'case_pattern') {
      this.define(scope, this.text(pattern), { kind: 'other', node: pattern });
    }
    for (const child of pattern.children) if (child.field !== 'key') this.bindPattern(child, scope);
  }
}

/** Of several definitions those that a node may see: what the other branch of a condition around both defines is not there. */
function reaching(definitions: readonly Definition[], from: Node): readonly Definition[] {
  const own = branchesAround(from);
  if (own.size === 0) return definitions;
  const seen = definitions.filter(({ node }) => {
    for (const [condition, branch] of branchesAround(node)) {
      const mine = own.get(condition);
      if (mine !== undefined && mine !== branch) return false;
    }
    return true;
  });
  return seen.length > 0 && seen.length < definitions.length ? seen : definitions;
}

/** The conditions around a node within its function, each with the branch that it stands in. */
function branchesAround(node: Node): ReadonlyMap<Node, Node> {
  const found = new Map<Node, Node>();
  for (let child = node; child.parent && !isFunction(child.parent); child = child.parent) {
    const { parent } = child;
    if (parent.type === 'if_statement' && child.field !== 'condition') found.set(parent, child);
  }
  return found;
}
