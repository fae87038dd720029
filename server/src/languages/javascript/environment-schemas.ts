import type { TSESTree } from '@typescript-eslint/types';
import type { EnvReadFact, Place, Range } from '../../../../rules/facts';
import { type Evaluator, isEnvObject } from './evaluate';
import { type Module, propertyOf } from './module';
import type { Resolver } from './resolve';
import { keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/** Methods that check an object against a schema. Sources: zod 4, joi 18, yup 1 and valibot 1 documentation. */
const checks = /^(?:parse|safeParse|parseAsync|safeParseAsync|validate|validateSync|validateAsync|attempt|assert|cast|create)$/;
const objects = /^(?:object|strictObject|looseObject|keys)$/;
const variable = /^[A-Z][A-Z\d_]*$/;

/**
 * Variables that a schema reads for the program, with the schema's default as the fallback: convict 6, envalid 8, env-var 7,
 * @t3-oss/env 0.13, NestJS's ConfigModule, and zod, joi or yup objects that `process.env` is checked against.
 */
export function schemaReadsOf(
  module: Module,
  resolver: Resolver,
  evaluator: Evaluator,
  placeOf: (node: Node) => Place,
): EnvReadFact[] {
  if (!/\b(?:convict|envalid|env-var|createEnv|validationSchema|ConfigService)\b|\bprocess\.env\b/.test(module.text)) return [];
  const reads = new Map<Node, EnvReadFact>();

  function add(
    node: Node,
    key: Node,
    name: string,
    given: Node | undefined,
    tail?: Range,
    inSchema = true,
    path: readonly string[] = [],
  ): void {
    const fallback = given && evaluator.value(given);
    const nameRange = key.type === 'Literal' ? { start: key.range[0] + 1, end: key.range[1] - 1 } : rangeOf(key);
    reads.set(node, {
      kind: 'env-read',
      name,
      range: rangeOf(node),
      nameRange,
      ...(fallback && { fallback }),
      ...(fallback && tail && { fallbackTail: tail }),
      ...(inSchema && { inSchema: true as const }),
      ...(path.length > 0 && { key: path.join('.') }),
      place: placeOf(node),
    });
  }

  /** `{ env: 'NAME', default: … }`, at any depth. */
  function ofConvict(schema: TSESTree.ObjectExpression, path: readonly string[] = []): void {
    const env = propertyOf(schema, 'env');
    const name = typeof env === 'string' ? undefined : evaluator.value(env.value);
    if (typeof env !== 'string' && name?.kind === 'literal' && typeof name.value === 'string') {
      const given = propertyOf(schema, 'default');
      add(schema, env.value, name.value, typeof given === 'string' ? undefined : given.value, undefined, true, path);
      return;
    }
    for (const property of schema.properties) {
      if (property.type !== 'Property') continue;
      const inner = resolver.localObject(property.value);
      const key = keyName(property.key, property.computed);
      if (inner && key !== undefined && path.length < 6) ofConvict(inner, [...path, key]);
    }
  }

  /** `{ NAME: z.string().default('…') }`, `{ NAME: str({ default: '…' }) }`. */
  function ofMembers(members: TSESTree.ObjectExpression): void {
    for (const property of members.properties) {
      if (property.type !== 'Property') continue;
      const name = keyName(property.key, property.computed);
      if (name === undefined || !variable.test(name)) continue;
      const found = defaultOf(property.value);
      add(property, property.key, name, found?.given, found?.tail);
    }
  }

  function defaultOf(type: Node): { given: Node; tail?: Range } | undefined {
    let node = unwrap(type);
    while (node.type === 'CallExpression') {
      const callee = unwrap(node.callee);
      const [first] = node.arguments;
      if (callee.type !== 'MemberExpression') return first && optionDefault(first);
      if (memberName(callee) === 'default' && first) {
        return { given: first, tail: { start: callee.object.range[1], end: node.range[1] } };
      }
      const option = first && resolver.api(callee)?.module === 'envalid' ? optionDefault(first) : undefined;
      if (option) return option;
      node = unwrap(callee.object);
    }
    return undefined;
  }

  function optionDefault(options: Node): { given: Node } | undefined {
    const object = resolver.localObject(options);
    const given = object && propertyOf(object, 'default');
    return given === undefined || typeof given === 'string' ? undefined : { given: given.value };
  }

  /** The members of `z.object({…}).strict()`, also behind a constant. */
  function membersOf(schema: Node): TSESTree.ObjectExpression | undefined {
    let node: Node | undefined = resolver.definition(schema) ?? schema;
    for (let depth = 0; node?.type === 'CallExpression' && depth < 10; depth++) {
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression') return undefined;
      const [first] = node.arguments;
      if (objects.test(memberName(callee) ?? '') && first) return resolver.localObject(first);
      node = resolver.definition(callee.object) ?? unwrap(callee.object);
    }
    return undefined;
  }

  for (const call of module.calls) {
    if (call.type !== 'CallExpression') continue;
    const callee = unwrap(call.callee);
    const [first, second] = call.arguments;
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (callee.type === 'MemberExpression' && first && checks.test(method ?? '') && isEnvironment(first, resolver)) {
      const members = membersOf(callee.object);
      if (members) ofMembers(members);
      continue;
    }
    const api = resolver.api(call.callee);
    if (!api || !first) continue;
    if (api.module === 'convict' && /^default$/.test(api.path)) {
      const schema = resolver.localObject(first);
      if (schema) ofConvict(schema);
    } else if (api.module === 'envalid' && api.path === 'cleanEnv' && second && isEnvironment(first, resolver)) {
      const members = resolver.localObject(second);
      if (members) ofMembers(members);
    } else if (api.module === 'env-var' && /(?:^|\.)get$/.test(api.path)) {
      const name = evaluator.value(first);
      const given = laterDefault(call);
      if (name.kind === 'literal') add(given?.whole ?? call, first, String(name.value), given?.given, given?.tail, false);
    } else if (/^@t3-oss\/env-/.test(api.module) && api.path === 'createEnv') {
      const options = resolver.localObject(first);
      for (const part of ['server', 'shared', 'client']) {
        const found = options && propertyOf(options, part);
        const members = found && typeof found !== 'string' ? resolver.localObject(found.value) : undefined;
        if (members) ofMembers(members);
      }
    } else if (api.module === '@nestjs/config' && /(?:^|\.)ConfigService\(\)\.get(?:OrThrow)?$/.test(api.path)) {
      const name = evaluator.value(first);
      const tail = second && { start: first.range[1], end: second.range[1] };
      if (name.kind === 'literal' && variable.test(String(name.value))) add(call, first, String(name.value), second, tail, false);
    } else if (api.module === '@nestjs/config' && api.path === 'ConfigModule.forRoot') {
      const options = resolver.localObject(first);
      const schema = options && propertyOf(options, 'validationSchema');
      const members = schema && typeof schema !== 'string' ? membersOf(schema.value) : undefined;
      if (members) ofMembers(members);
    }
  }
  return [...reads.values()];
}

/** `process.env` itself, or a copy of it. */
function isEnvironment(node: Node, resolver: Resolver): boolean {
  const inner = unwrap(node);
  if (isEnvObject(resolver.api(inner))) return true;
  return (
    inner.type === 'ObjectExpression' &&
    inner.properties.some((one) => one.type === 'SpreadElement' && isEnvObject(resolver.api(one.argument)))
  );
}

/** `env.get('NAME').required().default('…')`. */
function laterDefault(get: TSESTree.CallExpression): { given: Node; whole: Node; tail: Range } | undefined {
  let node: Node = get;
  for (let depth = 0; depth < 4; depth++) {
    const member: Node | undefined = node.parent;
    const call: Node | undefined = member?.type === 'MemberExpression' && member.object === node ? member.parent : undefined;
    if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member) return undefined;
    const [given] = call.arguments;
    if (memberName(member) === 'default' && given) {
      return { given, whole: call, tail: { start: node.range[1], end: call.range[1] } };
    }
    node = call;
  }
  return undefined;
}
