import { builtinModules } from 'node:module';
import type { TSESTree } from '@typescript-eslint/types';
import { returnedTypes } from './apis/returned-types';
import { type Module, patternPath, propertyOf, type Variable } from './module';
import { type ClassNode, type FunctionNode, isClass, isFunction, keyName, memberName, type Node, unwrap } from './syntax';

/**
 * What an expression is, named by the package it comes from and the way there.
 * `path` is `default` for the module itself (its default export, its namespace and its CommonJS exports are one), member names joined
 * by dots, `()` for what a call or `new` gives, and `(i,j)` for the j-th parameter of the function passed as i-th argument:
 * `app.listen` of an Express app is module `express`, path `default().listen`.
 * Globals of the runtime are modules of their own: `process`, `console`, `bun`, `deno`; the others stand in `global`.
 */
export interface Api {
  readonly module: string;
  readonly path: string;
}

const builtins = new Set(builtinModules);
/** Longer paths come from endless method chains; nothing in a table is that long. */
const longestPath = 120;
const globalModules: Readonly<Record<string, string>> = { process: 'process', console: 'console', Bun: 'bun', Deno: 'deno' };
const globalObjects = new Set(['globalThis', 'global', 'window', 'self']);
/** What compilers wrap around a required module. */
const interopHelper = /^(?:__importDefault|__importStar|__toESM|_?_?interopRequire(?:Default|Wildcard)\w*)$/;

/** Resolves expressions of one module to API names through its bindings, never by bare names. */
export class Resolver {
  private readonly apis = new Map<Node, Api | null>();
  private readonly ofVariables = new Map<Variable, Api | null>();

  constructor(readonly module: Module) {}

  /** The API an expression denotes; undefined where the file's text does not tell. */
  api(node: Node): Api | undefined {
    const known = this.apis.get(node);
    if (known !== undefined) return known ?? undefined;
    this.apis.set(node, null);
    const api = this.resolve(node);
    if (api) this.apis.set(node, api);
    return api;
  }

  /** The local function an expression denotes, through constants, object members, class methods and `bind`. */
  localFunction(node: Node): FunctionNode | undefined {
    const target = this.definition(node);
    return isFunction(target) ? target : undefined;
  }

  /** The object literal an expression denotes, constants followed. */
  localObject(node: Node): TSESTree.ObjectExpression | undefined {
    const target = this.definition(node);
    return target?.type === 'ObjectExpression' ? target : undefined;
  }

  /**
   * The expression, function or class that a name or member stands for in this file; the node itself for anything that is no reference.
   * Undefined where it is imported, reassigned, a parameter or otherwise not certain.
   */
  definition(node: Node, depth = 0): Node | undefined {
    if (depth > 20) return undefined;
    const inner = unwrap(node);
    switch (inner.type) {
      case 'Identifier':
        return this.definitionOfName(inner, depth);
      case 'MemberExpression':
        return this.definitionOfMember(inner, depth);
      case 'AwaitExpression':
        return this.definition(inner.argument, depth + 1);
      case 'AssignmentExpression':
        return inner.operator === '=' ? this.definition(inner.right, depth + 1) : undefined;
      case 'CallExpression': {
        const { callee } = inner;
        if (callee.type !== 'MemberExpression') return inner;
        const name = memberName(callee);
        const first = inner.arguments[0];
        if (name === 'bind') return this.definition(callee.object, depth + 1);
        if (name === 'freeze' && first && this.module.isGlobal(callee.object, 'Object')) return this.definition(first, depth + 1);
        return inner;
      }
      default:
        return inner;
    }
  }

  /** The one expression a variable holds for its whole life; for destructured names the source and the keys into it. */
  constantOf(identifier: Node): { source: Node; keys: readonly string[]; fallback?: Node } | undefined {
    const variable = this.module.variableOf(identifier);
    if (variable?.defs.length !== 1 || variable.defs[0]?.type !== 'Variable') return undefined;
    let written: Node | undefined;
    for (const reference of variable.references) {
      if (!reference.isWrite()) continue;
      // A default in a pattern is a write of its own, of the same identifier.
      if (written && written !== reference.identifier) return undefined;
      written = reference.identifier;
    }
    return written && patternPath(written);
  }

  /** What a parameter of a local function gets where the file calls that function in one place and never hands it on. */
  onlyArgument(variable: Variable): Node | undefined {
    const definition = variable.defs[0];
    if (variable.defs.length !== 1 || definition?.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
    if (variable.references.some((reference) => reference.isWrite() && !reference.init)) return undefined;
    const fn = definition.node;
    const position = fn.params.findIndex(
      (parameter) =>
        parameter === definition.name || (parameter.type === 'AssignmentPattern' && parameter.left === definition.name),
    );
    const named = fn.type === 'FunctionDeclaration' ? fn.id : fn.parent.type === 'VariableDeclarator' && fn.parent.id;
    if (position < 0 || !named || named.type !== 'Identifier' || isExported(fn)) return undefined;
    const uses = this.module.variableOf(named)?.references.filter((reference) => !reference.isWrite()) ?? [];
    const call = uses.length === 1 ? uses[0]?.identifier.parent : undefined;
    if (call?.type !== 'CallExpression' || call.callee !== uses[0]?.identifier) return undefined;
    if (call.arguments.some((argument) => argument.type === 'SpreadElement')) return undefined;
    const parameter = fn.params[position];
    return call.arguments[position] ?? (parameter?.type === 'AssignmentPattern' ? parameter.right : undefined);
  }

  /** Class that an expression is an instance of (or is itself, for static members). */
  private classOf(node: Node, depth: number): { class: ClassNode; isStatic: boolean } | undefined {
    if (node.type === 'ThisExpression') {
      const container = this.module.thisContainer(node);
      return isClass(container) ? { class: container, isStatic: false } : undefined;
    }
    const target = this.definition(node, depth + 1);
    if (isClass(target)) return { class: target, isStatic: true };
    if (target?.type === 'NewExpression') {
      const made = this.definition(target.callee, depth + 1);
      return isClass(made) ? { class: made, isStatic: false } : undefined;
    }
    return undefined;
  }

  private definitionOfName(identifier: TSESTree.Identifier, depth: number): Node | undefined {
    const variable = this.module.variableOf(identifier);
    const definition = variable?.defs[0];
    if (!variable || !definition || variable.defs.length !== 1) return undefined;
    if (definition.type === 'FunctionName' || definition.type === 'ClassName') {
      return variable.references.some((reference) => reference.isWrite()) ? undefined : definition.node;
    }
    const constant = this.constantOf(identifier);
    if (!constant || constant.fallback) return undefined;
    let target = this.definition(constant.source, depth + 1);
    for (const key of constant.keys) {
      const object: Node | undefined = target && unwrap(target);
      if (object?.type !== 'ObjectExpression') return undefined;
      const property = propertyOf(object, key);
      if (typeof property === 'string') return undefined;
      target = this.definition(property.value, depth + 1);
    }
    return target;
  }

  private definitionOfMember(node: TSESTree.MemberExpression, depth: number): Node | undefined {
    const name = memberName(node);
    if (name === undefined) return undefined;
    const owner = this.classOf(node.object, depth);
    if (owner) {
      for (const member of owner.class.body.body) {
        if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue;
        if (keyName(member.key, member.computed) !== name || !member.value) continue;
        if (member.static === owner.isStatic) return this.definition(member.value, depth + 1);
      }
      if (node.object.type !== 'ThisExpression') return undefined;
      const values = this.module.fieldValues(owner.class, name);
      return values.length === 1 && values[0] ? this.definition(values[0], depth + 1) : undefined;
    }
    const value = this.memberValue(node, name, depth);
    return value && this.definition(value, depth + 1);
  }

  /** What a constant object literal holds under a member's name. */
  private memberValue(node: TSESTree.MemberExpression, name: string, depth = 0): Node | undefined {
    const object = this.definition(node.object, depth + 1);
    if (object?.type !== 'ObjectExpression') return undefined;
    const root = rootOf(node);
    const variable = root && this.module.variableOf(root);
    if (variable && this.module.isMemberWritten(variable, name)) return undefined;
    const property = propertyOf(object, name);
    return typeof property === 'string' ? undefined : property.value;
  }

  private resolve(node: Node): Api | undefined {
    switch (node.type) {
      case 'Identifier':
        return this.ofIdentifier(node);
      case 'MemberExpression':
        return this.ofMember(node);
      case 'CallExpression':
        return this.ofCall(node);
      case 'NewExpression':
        return this.ofNew(node);
      case 'ImportExpression':
        return moduleApi(keyName(node.source, true));
      case 'AwaitExpression':
        return this.api(node.argument);
      case 'AssignmentExpression':
        return node.operator === '=' ? this.api(node.right) : undefined;
      case 'SequenceExpression':
        return this.api(node.expressions.at(-1) as Node);
      case 'LogicalExpression':
        // `cached ?? new Client()`: whichever side is known is what the other one was made as.
        return node.operator === '&&' ? this.api(node.right) : (this.api(node.left) ?? this.api(node.right));
      case 'ConditionalExpression': {
        const one = this.api(node.consequent);
        const other = this.api(node.alternate);
        return one && other && common(one, other);
      }
      case 'TSTypeAnnotation':
        return this.ofType(node.typeAnnotation);
      default: {
        const inner = unwrap(node);
        return inner === node ? undefined : this.api(inner);
      }
    }
  }

  private ofIdentifier(node: TSESTree.Identifier): Api | undefined {
    const variable = this.module.variableOf(node);
    if (!variable) {
      if (globalObjects.has(node.name)) return { module: 'global', path: 'default' };
      const module = globalModules[node.name];
      return module ? { module, path: 'default' } : { module: 'global', path: node.name };
    }
    const known = this.ofVariables.get(variable);
    if (known !== undefined) return known ?? undefined;
    this.ofVariables.set(variable, null);
    const api = this.ofVariable(variable);
    if (api) this.ofVariables.set(variable, api);
    return api;
  }

  private ofVariable(variable: Variable): Api | undefined {
    const definition = variable.defs[0];
    if (!definition || variable.defs.length > 1) return undefined;
    switch (definition.type) {
      case 'ImportBinding':
        return ofImport(definition.node, definition.parent);
      case 'Parameter':
        return this.ofParameter(definition.name, definition.node as FunctionNode);
      case 'Variable': {
        let found: Api | undefined;
        for (const reference of variable.references) {
          if (!reference.isWrite()) continue;
          const path = patternPath(reference.identifier);
          if (!path || path.fallback) return undefined;
          const api = this.ofPattern(path.source, path.keys);
          if (!api) {
            if (isEmpty(path.source)) continue;
            return undefined;
          }
          found = found ? common(found, api) : api;
          if (!found) return undefined;
        }
        const typed = definition.name.type === 'Identifier' ? definition.name.typeAnnotation : undefined;
        return found ?? (typed && this.ofType(typed.typeAnnotation));
      }
      default:
        return undefined;
    }
  }

  private ofPattern(source: Node, keys: readonly string[]): Api | undefined {
    let api = this.api(source);
    if (!api && keys.length > 0) {
      // `const { app } = { app: express() }` and `const { app } = makeServer()`.
      const object = this.returned(source);
      const property = object?.type === 'ObjectExpression' ? propertyOf(object, keys[0] as string) : undefined;
      if (property === undefined || typeof property === 'string') return undefined;
      return this.ofPattern(property.value, keys.slice(1));
    }
    for (const key of keys) api = api && extend(api, `.${key}`);
    return api;
  }

  /** A parameter's type if it is imported; else what the receiver passes to a callback. */
  private ofParameter(name: Node, owner: FunctionNode): Api | undefined {
    const index = owner.params.findIndex((parameter) => contains(parameter, name));
    const parameter = owner.params[index];
    if (!parameter) return undefined;
    const typed = parameter.type === 'Identifier' ? parameter.typeAnnotation : undefined;
    if (typed) {
      const api = this.ofType(typed.typeAnnotation);
      if (api) return api;
    }
    const call = owner.parent;
    if (call?.type !== 'CallExpression') return undefined;
    const position = call.arguments.indexOf(owner as never);
    if (position < 0) return undefined;
    const callee = unwrap(call.callee);
    let api: Api | undefined;
    if (callee.type === 'MemberExpression' && memberName(callee) === 'then' && position === 0) api = this.api(callee.object);
    else {
      const target = this.api(callee);
      if (!target || target.module === 'global') return undefined;
      api = extend(target, `(${position},${index})`);
    }
    if (parameter === name) return api;
    if (parameter.type !== 'ObjectPattern') return undefined;
    const property = parameter.properties.find((candidate) => candidate.type === 'Property' && contains(candidate.value, name));
    const key = property?.type === 'Property' && keyName(property.key, property.computed);
    return api && key ? extend(api, `.${key}`) : undefined;
  }

  private ofType(type: TSESTree.TypeNode): Api | undefined {
    if (type.type === 'TSUnionType') {
      const parts = type.types.filter((part) => part.type !== 'TSUndefinedKeyword' && part.type !== 'TSNullKeyword');
      return parts.length === 1 && parts[0] ? this.ofType(parts[0]) : undefined;
    }
    if (type.type !== 'TSTypeReference') return undefined;
    const api = this.ofTypeName(type.typeName);
    return api && api.module !== 'global' ? extend(api, '()') : undefined;
  }

  private ofTypeName(name: TSESTree.EntityName): Api | undefined {
    if (name.type === 'Identifier') return this.module.variableOf(name) ? this.ofIdentifier(name) : undefined;
    if (name.type !== 'TSQualifiedName') return undefined;
    const left = this.ofTypeName(name.left);
    return left && extend(left, `.${name.right.name}`);
  }

  private ofMember(node: TSESTree.MemberExpression): Api | undefined {
    const name = memberName(node);
    if (name === undefined) return undefined;
    if (node.object.type === 'ThisExpression') return this.ofField(node, name);
    const object = this.api(node.object);
    if (object) {
      if (object.module === 'global' && object.path === 'default') {
        const module = globalModules[name];
        return module ? { module, path: 'default' } : { module: 'global', path: name };
      }
      return extend(object, `.${name}`);
    }
    // Members of local constant objects and of instances of local classes.
    const instance = this.classOf(node.object, 0);
    if (instance && !instance.isStatic) return this.same(this.module.fieldValues(instance.class, name));
    const target = this.memberValue(node, name);
    return target && target !== node ? this.api(target) : undefined;
  }

  private ofField(node: TSESTree.MemberExpression, name: string): Api | undefined {
    const container = this.module.thisContainer(node);
    if (!container) return undefined;
    const api = this.same(this.module.fieldValues(container, name));
    if (api || !isClass(container) || !container.superClass) return api;
    const parent = this.api(container.superClass);
    const instance = parent && extend(parent, '()');
    return instance && extend(instance, `.${name}`);
  }

  /** What several values have in common; values that are no API (`null`, a parameter) take no part. */
  private same(values: readonly Node[]): Api | undefined {
    let found: Api | undefined;
    for (const value of values) {
      const api = this.api(value);
      if (!api) continue;
      found = found ? common(found, api) : api;
      if (!found) return undefined;
    }
    return found;
  }

  private ofCall(node: TSESTree.CallExpression): Api | undefined {
    const callee = unwrap(node.callee);
    const first = node.arguments[0];
    if (callee.type === 'Identifier') {
      if (callee.name === 'require' && !this.module.variableOf(callee)) return moduleApi(first && keyName(first, true));
      if (first && interopHelper.test(callee.name)) return this.api(first);
    }
    if (callee.type === 'MemberExpression' && memberName(callee) === 'bind') return this.api(callee.object);
    const api = this.api(callee);
    // The promise-giving twin of a function is called with the same arguments.
    if (api?.module === 'util' && api.path === 'promisify' && first) return this.api(first);
    if (api && !(api.module === 'global' && first && api.path === 'Object.freeze')) return extend(api, '()');
    const value = this.returned(node);
    return value && value !== node ? this.api(value) : undefined;
  }

  private ofNew(node: TSESTree.NewExpression): Api | undefined {
    const api = this.api(node.callee);
    if (api) return extend(api, '()');
    const made = this.definition(node.callee);
    const parent = isClass(made) && made.superClass ? this.api(made.superClass) : undefined;
    return parent && extend(parent, '()');
  }

  /** What a call of a local function returns, where it has one `return`; any other expression is its own value. */
  private returned(node: Node): Node | undefined {
    const target = this.definition(node);
    if (target?.type !== 'CallExpression') return target;
    const called = this.localFunction(target.callee);
    if (!called) return undefined;
    if (called.body?.type !== 'BlockStatement') return called.body ? this.definition(called.body) : undefined;
    const returns = returnsOf(called.body.body);
    return returns?.length === 1 && returns[0] ? (this.definition(returns[0]) ?? returns[0]) : undefined;
  }
}

function isExported(fn: FunctionNode): boolean {
  const statement = fn.type === 'FunctionDeclaration' ? fn.parent : fn.parent?.parent?.parent;
  return statement?.type === 'ExportNamedDeclaration' || statement?.type === 'ExportDefaultDeclaration';
}

/** Arguments of the return statements of a body, those of branches included; undefined beyond a sane size. */
function returnsOf(body: readonly TSESTree.Statement[]): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [...body].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'ReturnStatement') {
      if (node.argument) found.push(node.argument);
    } else if (node.type === 'BlockStatement') stack.push(...node.body);
    else if (node.type === 'IfStatement') stack.push(node.consequent, ...(node.alternate ? [node.alternate] : []));
    else if (node.type === 'TryStatement') stack.push(node.block, ...(node.finalizer ? [node.finalizer] : []));
  }
  return found;
}

const nodeServers = new Set(['http', 'https', 'http2', 'net', 'tls']);

/** Apps of frameworks whose `listen` is that of the Node server they make. */
const serverApps = new Set(['express', 'koa', 'connect', '@feathersjs/express', 'polka']);

/**
 * What two values of one variable have in common. `let server; if (tls) server = https.createServer(…); else server = http.createServer(…)`:
 * Node's servers are used alike, and `let server = app`, an Express app, is told to listen like one.
 */
function common(one: Api, other: Api): Api | undefined {
  const isServer = ({ module, path }: Api) => nodeServers.has(module) && path === 'createServer()';
  const isApp = ({ module, path }: Api) => serverApps.has(module) && path === 'default()';
  if (isApp(one) && isServer(other)) return one;
  if (isServer(one) && isApp(other)) return other;
  if (one.path !== other.path) return undefined;
  return one.module === other.module || (nodeServers.has(one.module) && nodeServers.has(other.module)) ? one : undefined;
}

function rootOf(node: Node): Node | undefined {
  let at = node;
  while (at.type === 'MemberExpression') at = unwrap(at.object);
  return at.type === 'Identifier' ? at : undefined;
}

function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function isEmpty(node: Node): boolean {
  if (node.type === 'Literal') return node.value === null;
  return node.type === 'Identifier' && node.name === 'undefined';
}

function ofImport(specifier: Node, declaration: Node | null | undefined): Api | undefined {
  if (specifier.type === 'TSImportEqualsDeclaration') {
    const reference = specifier.moduleReference;
    return reference.type === 'TSExternalModuleReference' ? moduleApi(keyName(reference.expression, true)) : undefined;
  }
  if (declaration?.type !== 'ImportDeclaration') return undefined;
  const module = moduleApi(declaration.source.value);
  if (!module || specifier.type !== 'ImportSpecifier') return module;
  const imported = specifier.imported;
  return extend(module, `.${imported.type === 'Identifier' ? imported.name : imported.value}`);
}

/** Canonical name of a module: `node:fs/promises` is `fs` with path `promises`, `npm:express@4` is `express`. */
export function moduleApi(specifier: string | undefined): Api | undefined {
  if (specifier === undefined) return undefined;
  let module = specifier.replace(/^(?:node|bun):/, '');
  if (module.startsWith('npm:')) module = module.slice(4).replace(/(.)@[^/]*/, '$1');
  if (module.endsWith('/promises') && builtins.has(module))
    return { module: module.slice(0, -'/promises'.length), path: 'promises' };
  return { module, path: 'default' };
}

/** One step further along a path, with what is known about returned types applied. */
export function extend(api: Api, step: string): Api | undefined {
  const { module } = api;
  if (step === '.default' && !api.path.includes('(')) return api;
  const path =
    api.path === 'default' && step.startsWith('.') ? step.slice(1) : api.path.length > longestPath ? undefined : api.path + step;
  if (path === undefined) return undefined;
  const known = returnedTypes(module);
  const same = known?.exact.get(path);
  if (same) return same;
  if (step === '()' && known && path.endsWith('()')) {
    // A fluent method gives its own object back.
    const dot = path.lastIndexOf('.');
    if (dot > 0) {
      const owner = path.slice(0, dot);
      if (known.fluent.has(owner)) return { module, path: owner };
    }
  }
  return { module, path };
}
