import type { TSESTree } from '@typescript-eslint/types';
import type { EnvValue, LiteralValue, Value } from '../../../../rules/facts';
import { arithmetic, chain, convert, joined, literal, type Primitive, textParts, unknown, used } from './computed-values';
import { type Module, propertyOf } from './module';
import type { Api, Resolver } from './resolve';
import { memberName, type Node, rangeOf, unwrap } from './syntax';

/** Works out what expressions of one module evaluate to, as far as its text alone tells. */
export class Evaluator {
  private readonly values = new Map<Node, Value>();

  constructor(
    readonly module: Module,
    readonly resolver: Resolver,
  ) {}

  value(node: Node): Value {
    const known = this.values.get(node);
    if (known) return known;
    this.values.set(node, unknown(node));
    const value = this.evaluate(node);
    this.values.set(node, value);
    return value;
  }

  /** The read of one environment variable that an expression is, without any fallback. */
  envRead(node: Node): { name: string; nameNode: Node } | undefined {
    const inner = unwrap(node);
    if (inner.type === 'MemberExpression') {
      const name = memberName(inner);
      return name !== undefined && isEnvObject(this.resolver.api(inner.object)) ? { name, nameNode: inner.property } : undefined;
    }
    if (inner.type !== 'CallExpression') return undefined;
    const api = this.resolver.api(inner.callee);
    const first = inner.arguments[0];
    if (api?.module !== 'deno' || api.path !== 'env.get' || first?.type !== 'Literal' || typeof first.value !== 'string') {
      return undefined;
    }
    return { name: first.value, nameNode: first };
  }

  private evaluate(node: Node): Value {
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'bigint' || node.value instanceof RegExp || 'regex' in node
          ? unknown(node)
          : literal(node, node.value as Primitive);
      case 'TemplateLiteral':
        return this.template(node);
      case 'BinaryExpression':
        return this.binary(node);
      case 'UnaryExpression':
        return this.unary(node);
      case 'LogicalExpression':
        return this.logical(node);
      case 'ConditionalExpression':
        return this.conditional(node);
      case 'Identifier':
        return this.identifier(node);
      case 'MemberExpression':
        return this.member(node);
      case 'CallExpression':
        return this.call(node);
      case 'AwaitExpression':
        return this.value(node.argument);
      case 'AssignmentExpression':
        return node.operator === '=' ? this.value(node.right) : unknown(node);
      case 'JSXExpressionContainer':
        return this.value(node.expression);
      default: {
        const inner = unwrap(node);
        return inner === node ? unknown(node) : this.value(inner);
      }
    }
  }

  private template(node: TSESTree.TemplateLiteral): Value {
    const pieces: (string | null)[] = [];
    node.quasis.forEach((quasi, index) => {
      pieces.push(quasi.value.cooked ?? quasi.value.raw);
      const hole = node.expressions[index];
      if (hole) pieces.push(...textParts(this.value(hole)));
    });
    return joined(node, pieces);
  }

  /** Sums are read flat: long concatenations nest deeply to the left. */
  private binary(node: TSESTree.BinaryExpression): Value {
    if (node.operator === '+') {
      const operands: Node[] = [];
      let left: Node = node;
      while (left.type === 'BinaryExpression' && left.operator === '+') {
        operands.push(left.right);
        left = left.left;
      }
      operands.push(left);
      const values = operands.reverse().map((operand) => this.value(operand));
      if (values.every((value) => value.kind === 'literal' && typeof value.value === 'number')) {
        return literal(
          node,
          values.reduce((sum, value) => sum + ((value as LiteralValue).value as number), 0),
        );
      }
      const isText = values.some(
        (value) => value.kind === 'partial' || (value.kind === 'literal' && typeof value.value === 'string'),
      );
      return isText ? joined(node, values.flatMap(textParts)) : unknown(node);
    }
    const left = this.value(node.left);
    const right = this.value(node.right);
    if (left.kind !== 'literal' || right.kind !== 'literal') return unknown(node);
    const { value: a } = left;
    const { value: b } = right;
    if (typeof a !== 'number' || typeof b !== 'number') return unknown(node);
    const result = arithmetic(node.operator, a, b);
    return result === undefined ? unknown(node) : literal(node, result);
  }

  private unary(node: TSESTree.UnaryExpression): Value {
    const value = this.value(node.argument);
    if (node.operator === '+') return convert(value, Number);
    if (node.operator === '-' && value.kind === 'literal' && typeof value.value === 'number') return literal(node, -value.value);
    if (node.operator === '!' && value.kind === 'literal') return literal(node, !value.value);
    return unknown(node);
  }

  private logical(node: TSESTree.LogicalExpression): Value {
    const left = this.value(node.left);
    if (node.operator === '&&') return unknown(node);
    if (left.kind === 'env') {
      const fallback = left.fallback ? chain(left.fallback, () => this.value(node.right)) : this.value(node.right);
      return { ...left, range: rangeOf(node), fallback };
    }
    if (left.kind === 'literal') {
      const used = node.operator === '??' ? left.value !== null : Boolean(left.value);
      return used ? left : this.value(node.right);
    }
    return unknown(node);
  }

  /** `process.env.X ? Number(process.env.X) : 3000` is a read with a fallback, whichever way round. */
  private conditional(node: TSESTree.ConditionalExpression): Value {
    const one = this.value(node.consequent);
    const other = this.value(node.alternate);
    const env = one.kind === 'env' ? one : other.kind === 'env' ? other : undefined;
    if (!env || env.fallback) return unknown(node);
    if (!this.module.text.slice(...node.test.range).includes(env.name) && !this.mentions(node.test, env.name))
      return unknown(node);
    return { ...env, range: rangeOf(node), fallback: env === one ? other : one };
  }

  private mentions(test: Node, name: string): boolean {
    const stack: Node[] = [test];
    for (let node = stack.pop(); node; node = stack.pop()) {
      const value = this.value(node);
      if (value.kind === 'env' && value.name === name) return true;
      if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') stack.push(node.left, node.right);
      else if (node.type === 'UnaryExpression') stack.push(node.argument);
      else if (node.type === 'CallExpression') stack.push(...node.arguments);
    }
    return false;
  }

  private identifier(node: TSESTree.Identifier): Value {
    const variable = this.module.variableOf(node);
    if (!variable) return unknown(node);
    const constant = this.resolver.constantOf(node);
    if (!constant) {
      const argument = this.resolver.onlyArgument(variable);
      return argument ? used(this.value(argument), node) : unknown(node);
    }
    const { source, keys, fallback } = constant;
    if (keys.length === 0) return used(this.value(source), node);
    return used(this.keyed(source, keys, fallback, node), node);
  }

  /** `const { PORT = 3000 } = process.env`, `const { db: { host } } = config`. */
  private keyed(source: Node, keys: readonly string[], fallback: Node | undefined, use: Node): Value {
    const [key, ...rest] = keys as [string, ...string[]];
    const api = this.resolver.api(source);
    if (rest.length === 0 && isEnvObject(api)) return this.envBinding(key, fallback, use);
    if (rest.length === 1 && key === 'env' && (api?.module === 'process' || api?.module === 'bun') && api.path === 'default') {
      return this.envBinding(rest[0] as string, fallback, use);
    }
    if (fallback) return unknown(use);
    const object = this.resolver.localObject(source);
    const property = object ? propertyOf(object, key) : 'unknown';
    if (typeof property === 'string') return unknown(use);
    return rest.length === 0 ? this.value(property.value) : this.keyed(property.value, rest, fallback, use);
  }

  private envBinding(name: string, fallback: Node | undefined, use: Node): EnvValue {
    const definition = this.module.variableOf(use)?.defs[0]?.name;
    const bound = definition?.parent?.type === 'AssignmentPattern' ? definition.parent : definition;
    return { kind: 'env', name, range: rangeOf(bound ?? use), ...(fallback && { fallback: this.value(fallback) }) };
  }

  private member(node: TSESTree.MemberExpression): Value {
    const read = this.envRead(node);
    if (read) return { kind: 'env', name: read.name, range: rangeOf(node) };
    const name = memberName(node);
    if (name === undefined) return unknown(node);
    if (node.object.type === 'Identifier') {
      const member = this.enumMember(node.object, name);
      if (member) return used(member, node);
      const variable = this.module.variableOf(node.object);
      if (variable && this.module.isMemberWritten(variable, name)) return unknown(node);
    }
    const object = this.resolver.definition(node.object);
    if (object?.type === 'ObjectExpression') {
      const property = propertyOf(object, name);
      return typeof property === 'string' ? unknown(node) : used(this.value(property.value), node);
    }
    if (object?.type === 'ArrayExpression' && /^\d+$/.test(name)) {
      const element = object.elements[Number(name)];
      const certain = element && object.elements.every((item) => item?.type !== 'SpreadElement');
      return certain ? used(this.value(element), node) : unknown(node);
    }
    return this.fieldMember(node, name);
  }

  /** `this.port` where the class says once what it is, and static members of local classes. */
  private fieldMember(node: TSESTree.MemberExpression, name: string): Value {
    if (node.object.type === 'ThisExpression') {
      const container = this.module.thisContainer(node);
      const values = container ? this.module.fieldValues(container, name) : [];
      return values.length === 1 && values[0] && values[0].type !== 'TSTypeAnnotation'
        ? used(this.value(values[0]), node)
        : unknown(node);
    }
    const target = this.resolver.definition(node);
    return target && target !== node ? used(this.value(target), node) : unknown(node);
  }

  private enumMember(object: TSESTree.Identifier, name: string): Value | undefined {
    const definition = this.module.variableOf(object)?.defs[0];
    if (definition?.node.type !== 'TSEnumDeclaration') return undefined;
    const member = definition.node.body.members.find(
      ({ id }) => (id.type === 'Identifier' && id.name === name) || (id.type === 'Literal' && id.value === name),
    );
    return member?.initializer && this.value(member.initializer);
  }

  private call(node: TSESTree.CallExpression): Value {
    const read = this.envRead(node);
    if (read) return { kind: 'env', name: read.name, range: rangeOf(node) };
    const [first] = node.arguments;
    const { callee } = node;
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    const api = this.resolver.api(callee);
    if (api && method !== 'trim' && method !== 'toString') return this.known(node, api, first);
    if (callee.type !== 'MemberExpression') return unknown(node);
    if (method === 'join' && callee.object.type === 'ArrayExpression') return this.joinedArray(node, callee.object, first);
    const value = this.value(callee.object);
    if (value.kind === 'env' && (method === 'trim' || method === 'toString')) return { ...value, range: rangeOf(node) };
    if (value.kind === 'literal') {
      if (method === 'toString' && node.arguments.length === 0) return convert(value, String);
      if (method === 'trim' && typeof value.value === 'string') return convert(value, (text) => String(text).trim());
    }
    if (method === 'concat')
      return joined(node, [value, ...node.arguments.map((argument) => this.value(argument))].flatMap(textParts));
    return unknown(node);
  }

  private joinedArray(node: TSESTree.CallExpression, array: TSESTree.ArrayExpression, first: Node | undefined): Value {
    const glue = first ? this.value(first) : literal(node, ',');
    if (glue.kind !== 'literal' || array.elements.some((element) => !element || element.type === 'SpreadElement')) {
      return unknown(node);
    }
    const parts = array.elements.flatMap((element, index) => [
      ...(index > 0 ? [String(glue.value)] : []),
      ...textParts(this.value(element as Node)),
    ]);
    return joined(node, parts);
  }

  /** `app.get('port')` where the file says `app.set('port', …)` once. */
  private expressSetting(node: TSESTree.CallExpression, name: Node): Value {
    const key = this.value(name);
    if (key.kind !== 'literal' || node.arguments.length !== 1) return unknown(node);
    const settings = this.module.calls.filter((call) => {
      const { callee } = call;
      if (callee.type !== 'MemberExpression' || memberName(callee) !== 'set' || call.arguments.length !== 2) return false;
      const setting = this.value(call.arguments[0] as Node);
      return setting.kind === 'literal' && setting.value === key.value && this.resolver.api(callee)?.module === 'express';
    });
    const value = settings.length === 1 ? settings[0]?.arguments[1] : undefined;
    return value ? used(this.value(value), node) : unknown(node);
  }

  /** Conversions and path building of the runtime. */
  private known(node: TSESTree.CallExpression, api: Api, first: Node | undefined): Value {
    if (api.module === 'global' && first) {
      switch (api.path) {
        case 'Number':
        case 'parseInt':
        case 'parseFloat':
        case 'Number.parseInt':
        case 'Number.parseFloat':
          return convert(this.value(first), api.path.endsWith('parseInt') ? (text) => Number.parseInt(String(text), 10) : Number);
        case 'String':
          return convert(this.value(first), String);
        default:
          return unknown(node);
      }
    }
    if (api.module === 'express' && api.path === 'default().get' && first) return this.expressSetting(node, first);
    if (api.module === 'os' && api.path === 'tmpdir') return { ...literal(node, '/tmp'), slot: 'none' };
    if (/^path(?:\/posix)?$/.test(api.module) && /^(?:posix\.)?(?:join|resolve)$/.test(api.path)) {
      const parts = node.arguments.flatMap((argument, index) => [
        ...(index > 0 ? ['/'] : []),
        ...textParts(this.value(argument)),
      ]);
      const value = joined(node, parts);
      if (value.kind !== 'literal') return value;
      return { ...value, value: String(value.value).replace(/\/+(?:\.\/)*/g, '/') };
    }
    return unknown(node);
  }
}

export function isEnvObject(api: Api | undefined): boolean {
  return api?.path === 'env' && (api.module === 'process' || api.module === 'bun');
}
