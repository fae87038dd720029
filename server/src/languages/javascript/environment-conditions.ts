import type { TSESTree } from '@typescript-eslint/types';
import type { EnvironmentGuard } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Resolver } from './resolve';
import { isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

/** What conditions say of the environment's name where they hold. */
export class EnvironmentConditions {
  constructor(
    private readonly resolver: Resolver,
    private readonly evaluator: Evaluator,
  ) {}

  /** A condition on the name itself, or on a switch that is called after an environment. */
  guard(test: Node): EnvironmentGuard | undefined {
    // `if (false)`: in no environment at all.
    if (test.type === 'Literal' && test.value === false) return { name: '', is: true, values: [] };
    return this.test(test) ?? switchOf(test) ?? memberTest(test);
  }

  /** A case of `switch (process.env.NODE_ENV)` that none before it runs on into, unless these are empty and share it. */
  ofCase(own: TSESTree.SwitchCase): EnvironmentGuard | undefined {
    const all = own.parent.cases;
    const name = this.nameOf(own.parent.discriminant);
    if (name === undefined) return undefined;
    const range = rangeOf(own.parent.discriminant);
    const at = all.indexOf(own);
    let first = at;
    while (all[first - 1]?.consequent.length === 0) first--;
    const before = all[first - 1]?.consequent.at(-1);
    const last = before?.type === 'BlockStatement' ? before.body.at(-1) : before;
    if (last && !/^(?:Break|Return|Throw|Continue)Statement$/.test(last.type)) return undefined;
    const shared = all.slice(first, at + 1);
    const isRest = shared.some(({ test }) => test === null);
    const values = (isRest ? all.filter((other) => !shared.includes(other)) : shared).map(
      ({ test }) => test && this.evaluator.value(test),
    );
    if (values.length === 0 || !values.every((value) => value?.kind === 'literal')) return undefined;
    return { name, is: !isRest, values: values.map((value) => String((value as { value: unknown }).value)), range };
  }

  /** `process.env.NODE_ENV !== 'production'`, also negated, in `&&`, or through a constant that holds it. */
  test(test: Node, depth = 0): EnvironmentGuard | undefined {
    const inner = unwrap(test);
    if (depth > 5) return undefined;
    if (inner.type === 'Identifier') {
      const constant = this.resolver.constantOf(inner);
      if (!constant || constant.keys.length > 0 || isFunction(constant.source)) return undefined;
      return this.test(constant.source, depth + 1);
    }
    if (inner.type === 'UnaryExpression' && inner.operator === '!') {
      const guard = this.test(inner.argument, depth + 1);
      return guard && { ...guard, is: !guard.is };
    }
    if (inner.type === 'LogicalExpression' && inner.operator === '&&') {
      return this.test(inner.left, depth + 1) ?? this.test(inner.right, depth + 1);
    }
    if (inner.type === 'LogicalExpression' && inner.operator === '||') {
      const left = this.test(inner.left, depth + 1);
      const right = this.test(inner.right, depth + 1);
      if (!left?.is || !right?.is || left.name !== right.name) return undefined;
      return { ...left, values: [...left.values, ...right.values] };
    }
    if (inner.type === 'CallExpression') return this.listTest(inner);
    if (inner.type === 'MemberExpression') {
      const read = this.evaluator.value(inner);
      return read.kind === 'env' && testRunner.test(read.name) ? { name: read.name, is: true, values: ['test'] } : undefined;
    }
    if (inner.type !== 'BinaryExpression' || !/^[!=]==?$/.test(inner.operator)) return undefined;
    const left = this.nameOf(inner.left);
    const name = left ?? this.nameOf(inner.right);
    const value = this.evaluator.value(left === undefined ? inner.left : inner.right);
    if (name === undefined || value.kind !== 'literal') return undefined;
    return { name, is: inner.operator.startsWith('='), values: [String(value.value)] };
  }

  /** `['production', 'staging'].includes(process.env.NODE_ENV)`. */
  private listTest(call: TSESTree.CallExpression): EnvironmentGuard | undefined {
    const callee = unwrap(call.callee);
    const asked = call.arguments[0];
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'includes' || !asked) return undefined;
    const name = this.nameOf(asked);
    const list = name === undefined ? undefined : this.resolver.definition(callee.object);
    if (name === undefined || list?.type !== 'ArrayExpression') return undefined;
    const values = list.elements.map((element) => element && this.evaluator.value(element));
    if (!values.every((value) => value?.kind === 'literal')) return undefined;
    return { name, is: true, values: values.map((value) => String((value as { value: unknown }).value)) };
  }

  /** The variable whose read an expression is, if that names the environment: `NODE_ENV`. Express keeps it as its setting `env`. */
  nameOf(node: Node): string | undefined {
    const value = this.evaluator.value(node);
    if (value.kind === 'env') return /(?:^|_)(?:ENV|ENVIRONMENT|STAGE)$/.test(value.name) ? value.name : undefined;
    const inner = unwrap(this.resolver.definition(node) ?? node);
    if (inner.type !== 'CallExpression') return undefined;
    const callee = unwrap(inner.callee);
    if (callee.type === 'MemberExpression' && /^(?:toLowerCase|trim|toUpperCase)$/.test(memberName(callee) ?? ''))
      return this.nameOf(callee.object);
    const api = this.resolver.api(callee);
    const [key] = inner.arguments;
    const isExpress = api?.module === 'express' && api.path === 'default().get' && inner.arguments.length === 1;
    return isExpress && key?.type === 'Literal' && key.value === 'env' ? 'NODE_ENV' : undefined;
  }
}

/** What runners of tests set for the processes that they start. */
const testRunner = /^(?:JEST_WORKER_ID|VITEST|VITEST_WORKER_ID|VITEST_POOL_ID)$/;
const developmentSwitch =
  /^(?:(?:is_?|in_?)(?:dev(?:elopment)?|test(?:ing)?|debug)(?:_?(?:mode|env|environment|build))?|__(?:is_)?dev(?:elopment)?__)$/i;
/** A program that is deployed as a function listens on a developer's machine only: `if (isRunningLocally) app.listen(3000)`. */
const localSwitch =
  /^(?:(?:is_?|in_?)?running_?locally|is_?local(?:ly|_?dev(?:elopment)?)?(?:_?(?:mode|env|environment|run))?)$/i;
/** Bundlers put `__PRODUCTION__` and its kin in. */
const productionSwitch = /^(?:is_?prod(?:uction)?(?:_?(?:mode|env|environment|build))?|__(?:is_)?prod(?:uction)?__)$/i;

/** Lists of environments under names, whoever wrote them: `NodeEnvironmentEnum.DEVELOPMENT`, `Environment.Production`. */
const listOfEnvironments = /^(?:\w*[a-z])?(?:Env|Environment)(?:s|Enum|Type|Name|Names)?$|^(?:\w+_)?ENV(?:IRONMENT)?S?$/;
const listed = /^(?:dev|development|local|test|testing|ci|staging|prod|production)$/i;

/** `ENV === NodeEnvironmentEnum.DEVELOPMENT`: one of a list of environments, by its name. */
function memberTest(test: Node): EnvironmentGuard | undefined {
  const inner = unwrap(test);
  if (inner.type !== 'BinaryExpression' || !/^[!=]==?$/.test(inner.operator)) return undefined;
  for (const side of [unwrap(inner.left), unwrap(inner.right)]) {
    if (side.type !== 'MemberExpression' || side.object.type !== 'Identifier' || !listOfEnvironments.test(side.object.name))
      continue;
    const name = memberName(side) ?? '';
    if (listed.test(name)) return { name: 'NODE_ENV', is: inner.operator.startsWith('='), values: [name.toLowerCase()] };
  }
  return undefined;
}

/** The environment that a condition asks for by name, wherever its switch comes from: `isDevelopmentMode()`, `!config.isProduction`. */
function switchOf(test: Node): EnvironmentGuard | undefined {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') {
    const guard = switchOf(inner.argument);
    return guard && { ...guard, is: !guard.is };
  }
  if (inner.type === 'LogicalExpression' && inner.operator === '&&') return switchOf(inner.left) ?? switchOf(inner.right);
  const named = inner.type === 'CallExpression' && inner.arguments.length === 0 ? unwrap(inner.callee) : inner;
  const name = named.type === 'Identifier' ? named.name : named.type === 'MemberExpression' ? (memberName(named) ?? '') : '';
  if (productionSwitch.test(name)) return { name: 'NODE_ENV', is: true, values: ['production'] };
  if (localSwitch.test(name)) return { name: 'NODE_ENV', is: true, values: ['local'] };
  if (!developmentSwitch.test(name)) return undefined;
  return { name: 'NODE_ENV', is: true, values: [/test/i.test(name) ? 'test' : 'development'] };
}
