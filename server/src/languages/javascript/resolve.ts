import { builtinModules } from 'node:module';
import type { TSESTree } from '@typescript-eslint/types';
import { returnedTypes } from './apis/returned-types';
import { commonJsPath, exportedValues } from './commonjs';
import { Definitions } from './definitions';
import { patternPath, propertyOf, type Variable } from './module';
import { type FunctionNode, isClass, keyName, memberName, type Node, unwrap } from './syntax';

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
export class Resolver extends Definitions {
  private readonly apis = new Map<Node, Api | null>();
  private readonly ofVariables = new Map<Variable, Api | null>();

  /** The API an expression denotes; undefined where the file's text does not tell. */
  api(node: Node): Api | undefined {
    const known = this.apis.get(node);
    if (known !== undefined) return known ?? undefined;
    this.apis.set(node, null);
    const api = this.resolve(node);
    if (api) this.apis.set(node, api);
    return api;
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
    // `createChannel({ setup: (channel) => … })`
    const option =
      owner.parent?.type === 'Property' && owner.parent.parent.type === 'ObjectExpression' ? owner.parent : undefined;
    const argument = option ? option.parent : owner;
    const call = argument.parent;
    if (call?.type !== 'CallExpression') return undefined;
    const position = call.arguments.indexOf(argument as never);
    if (position < 0) return undefined;
    if (option) {
      const target = this.api(call.callee);
      const named = keyName(option.key, option.computed);
      if (!target || target.module === 'global' || named === undefined || parameter !== name) return undefined;
      return extend(target, `(${position}.${named},${index})`);
    }
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
    if (commonJsPath(this.module, node)?.length === 2) return this.same(exportedValues(this.module, name));
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

  /** What the instances of a class hold under a name. */
  fieldApi(holder: Node, name: string): Api | undefined {
    return this.same(this.module.fieldValues(holder, name));
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
      if (this.module.isRequire(callee)) return moduleApi(first && keyName(first, true));
      if (first && interopHelper.test(callee.name)) return this.api(first);
    }
    if (callee.type === 'MemberExpression' && memberName(callee) === 'bind') return this.api(callee.object);
    // `connect().then((connection) => connection.createChannel())` gives what the callback gives.
    if (callee.type === 'MemberExpression' && memberName(callee) === 'then' && first?.type === 'ArrowFunctionExpression') {
      const given = first.body.type === 'BlockStatement' ? undefined : this.api(first.body);
      if (given) return given;
    }
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
function extend(api: Api, step: string): Api | undefined {
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
