import type { TSESTree } from '@typescript-eslint/types';
import type { EnvironmentGuard, Place } from '../../../../rules/facts';
import { literally } from '../../../../rules/patterns';
import { givesMessages } from './apis/handlers';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import type { Resolver } from './resolve';
import { type FunctionNode, isClass, isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

/** What a table says of a function: it serves requests or messages. */
export interface HandlerInfo {
  readonly path?: string;
  readonly method?: string;
}

/** What surrounds a statement, the same for all that stands in it. */
interface Surroundings {
  readonly owner: FunctionNode | undefined;
  readonly guard?: EnvironmentGuard;
  readonly inTry: boolean;
  readonly mainGuard: boolean;
  /** In the body of a loop over a broker's messages. */
  readonly consumes?: boolean;
}

/** Functions given to these run while the program starts, if the call itself does. */
const runsItsCallback =
  /^(?:then|catch|finally|forEach|map|listen|connect|open|sync|ready|authenticate|init|initiali[sz]e|start|boot|bootstrap|run|main|setTimeout|setImmediate|nextTick|queueMicrotask|all|after|parallel|series|waterfall|launch|setup|whenReady|mkdir|access|stat|lookup|readFile|getConnection|load)$/i;
const startEvents = /^(?:open|connect|connected|connection:?open|listening|ready|online|started)$/i;

/** Answers where in the program a node stands: what calls the function around it, and under which conditions. */
export class Places {
  private readonly surroundings = new Map<Node, Surroundings>();
  private readonly serving = new Map<FunctionNode, HandlerInfo>();
  private readonly starting = new Set<FunctionNode>();
  /** Of these, what more than the main guard leads to. */
  private readonly loading = new Set<FunctionNode>();
  /** What the calls of a local function stand under. */
  private readonly callGuards = new Map<FunctionNode, (EnvironmentGuard | undefined)[]>();

  constructor(
    private readonly module: Module,
    private readonly resolver: Resolver,
    private readonly evaluator: Evaluator,
    handlers: ReadonlyMap<FunctionNode, HandlerInfo>,
  ) {
    this.follow(handlers);
  }

  of(node: Node): Place {
    const { owner, guard = owner && this.guardOfCalls(owner), inTry, mainGuard, consumes } = this.around(node);
    const served = (owner && this.serving.get(owner)) ?? (consumes ? {} : undefined);
    const isMain = owner ? this.starting.has(owner) && !this.loading.has(owner) : mainGuard;
    const scope = served ? 'handler' : owner ? (this.starting.has(owner) ? 'start' : 'function') : mainGuard ? 'start' : 'top';
    return {
      scope,
      async: owner?.async ?? false,
      ...(served && (served.path !== undefined || served.method !== undefined) && { route: served }),
      ...(guard && { guard }),
      ...(isMain && !served && { main: true }),
      ...(inTry && { inTry }),
    };
  }

  /** Spreads "serves" and "starts" along calls of local functions, callbacks and nested functions. */
  private follow(handlers: ReadonlyMap<FunctionNode, HandlerInfo>): void {
    const calls = new Map<FunctionNode | undefined, FunctionNode[]>();
    const callbacks = new Map<FunctionNode | undefined, FunctionNode[]>();
    const nested = new Map<FunctionNode, FunctionNode[]>();
    /** Listeners of signals and crashes serve no request, wherever they are set. */
    const apart = new Set<FunctionNode>();
    const add = <K>(map: Map<K, FunctionNode[]>, key: K, value: FunctionNode) => {
      const list = map.get(key);
      if (list) list.push(value);
      else map.set(key, [value]);
    };
    const guarded: FunctionNode[] = [];
    const consuming: FunctionNode[] = [];
    for (const call of this.module.calls) {
      const { owner: caller, mainGuard, consumes } = this.around(call);
      const target = this.called(call);
      const lead = (to: FunctionNode) => (caller === undefined && mainGuard ? guarded.push(to) : add(calls, caller, to));
      if (target) {
        lead(target);
        if (consumes) consuming.push(target);
        this.callGuards.set(target, [...(this.callGuards.get(target) ?? []), this.around(call).guard]);
      }
      const starts = runsCallback(call, this.evaluator);
      const isListener = this.listensToProcess(call);
      for (const argument of call.arguments) {
        const callback = isFunction(argument)
          ? argument
          : isReference(argument)
            ? this.resolver.localFunction(argument)
            : undefined;
        if (!callback) continue;
        if (isListener) apart.add(callback);
        else if (starts) lead(callback);
        else if (!isFunction(argument)) add(callbacks, caller, callback);
      }
    }
    for (const fn of this.module.functions) {
      const outer = this.around(fn).owner;
      if (outer && !isMethod(fn) && !apart.has(fn)) add(nested, outer, fn);
    }

    const served: (readonly [FunctionNode, HandlerInfo])[] = [...handlers, ...consuming.map((fn) => [fn, {}] as const)];
    for (let next = served.pop(); next; next = served.pop()) {
      const [fn, info] = next;
      if (this.serving.has(fn)) continue;
      this.serving.set(fn, info);
      for (const list of [calls.get(fn), callbacks.get(fn), nested.get(fn)]) {
        for (const inner of list ?? []) served.push([inner, handlers.get(inner) ?? info]);
      }
    }
    const spread = (from: readonly FunctionNode[], into: Set<FunctionNode>) => {
      const queue = [...from];
      for (let fn = queue.pop(); fn; fn = queue.pop()) {
        if (into.has(fn)) continue;
        into.add(fn);
        queue.push(...(calls.get(fn) ?? []));
      }
    };
    spread(calls.get(undefined) ?? [], this.loading);
    spread([...this.loading, ...guarded], this.starting);
  }

  /** The condition that all calls of a function stand under, where nothing else than these calls can run it. */
  private guardOfCalls(fn: FunctionNode): EnvironmentGuard | undefined {
    const guards = this.callGuards.get(fn) ?? [];
    const [first] = guards;
    const name = nameOfFunction(fn);
    if (
      !first ||
      name === undefined ||
      guards.some((guard) => guard?.range?.start !== first.range?.start || guard?.is !== first.is)
    )
      return undefined;
    const mentions = this.module.text.match(new RegExp(`(?<![\\w$])${literally(name)}(?![\\w$])`, 'g')) ?? [];
    return mentions.length === guards.length + 1 ? first : undefined;
  }

  /** `process.on('SIGTERM', …)`. */
  private listensToProcess({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
    const listener = unwrap(callee);
    if (listener.type !== 'MemberExpression' || !/^(?:on|once|addListener|prependListener)$/.test(memberName(listener) ?? ''))
      return false;
    return this.resolver.api(listener)?.module === 'process';
  }

  /** The local function a call runs: by name, as a method, as a constructor, on the spot. */
  private called(call: TSESTree.CallExpression | TSESTree.NewExpression): FunctionNode | undefined {
    const callee = unwrap(call.callee);
    if (isFunction(callee)) return callee;
    if (!isReference(callee)) return undefined;
    if (callee.type === 'MemberExpression' && isFunction(unwrap(callee.object))) return unwrap(callee.object) as FunctionNode;
    const target = this.resolver.definition(callee);
    if (isFunction(target)) return target;
    if (isClass(target) && call.type === 'NewExpression') {
      const maker = target.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
      return maker?.type === 'MethodDefinition' && isFunction(maker.value) ? maker.value : undefined;
    }
    return undefined;
  }

  /** Climbs to the nearest node whose surroundings are known, then hands them down, so that each node is climbed from once. */
  private around(node: Node): Surroundings {
    const way: Node[] = [];
    let at: Node | undefined = node;
    let known: Surroundings | undefined;
    while (at) {
      known = this.surroundings.get(at);
      if (known) break;
      way.push(at);
      at = at.parent;
    }
    known ??= { owner: undefined, inTry: false, mainGuard: false };
    for (let i = way.length - 1; i >= 0; i--) {
      const child = way[i] as Node;
      if (child.parent) known = this.inside(child.parent, child, known);
      this.surroundings.set(child, known);
    }
    return known;
  }

  /** Surroundings of `child`, given those of its parent. */
  private inside(parent: Node, child: Node, outer: Surroundings): Surroundings {
    switch (parent.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return { ...outer, owner: parent, inTry: false };
      case 'ForOfStatement': {
        const source = parent.await && child === parent.body ? this.resolver.api(parent.right) : undefined;
        return source && givesMessages(source) ? { ...outer, consumes: true } : outer;
      }
      case 'TryStatement':
        return parent.block === child && parent.handler ? { ...outer, inTry: true } : outer;
      case 'IfStatement':
      case 'ConditionalExpression':
        if (child === parent.test) return outer;
        if (outer.owner === undefined && this.isMainGuard(parent.test)) return { ...outer, mainGuard: true };
        return this.guarded(parent.test, child === parent.consequent, outer);
      case 'SwitchCase': {
        const guard = child === parent.test ? undefined : this.caseTest(parent);
        return guard ? { ...outer, guard } : outer;
      }
      case 'LogicalExpression':
        if (child !== parent.right || parent.operator === '??') return outer;
        return this.guarded(parent.left, parent.operator === '&&', outer);
      default:
        return outer;
    }
  }

  private guarded(test: Node, holds: boolean, outer: Surroundings): Surroundings {
    const guard = this.environmentTest(test) ?? switchOf(test);
    return guard ? { ...outer, guard: { ...guard, is: guard.is === holds, range: rangeOf(test) } } : outer;
  }

  /** A case of `switch (process.env.NODE_ENV)` that none before it runs on into, unless these are empty and share it. */
  private caseTest(own: TSESTree.SwitchCase): EnvironmentGuard | undefined {
    const all = own.parent.cases;
    const name = this.environmentName(own.parent.discriminant);
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
  environmentTest(test: Node, depth = 0): EnvironmentGuard | undefined {
    const inner = unwrap(test);
    if (depth > 5) return undefined;
    if (inner.type === 'Identifier') {
      const constant = this.resolver.constantOf(inner);
      if (!constant || constant.keys.length > 0 || isFunction(constant.source)) return undefined;
      return this.environmentTest(constant.source, depth + 1);
    }
    if (inner.type === 'UnaryExpression' && inner.operator === '!') {
      const guard = this.environmentTest(inner.argument, depth + 1);
      return guard && { ...guard, is: !guard.is };
    }
    if (inner.type === 'LogicalExpression' && inner.operator === '&&') {
      return this.environmentTest(inner.left, depth + 1) ?? this.environmentTest(inner.right, depth + 1);
    }
    if (inner.type === 'LogicalExpression' && inner.operator === '||') {
      const left = this.environmentTest(inner.left, depth + 1);
      const right = this.environmentTest(inner.right, depth + 1);
      if (!left?.is || !right?.is || left.name !== right.name) return undefined;
      return { ...left, values: [...left.values, ...right.values] };
    }
    if (inner.type === 'CallExpression') return this.listTest(inner);
    if (inner.type === 'MemberExpression') {
      const read = this.evaluator.value(inner);
      return read.kind === 'env' && testRunner.test(read.name) ? { name: read.name, is: true, values: ['test'] } : undefined;
    }
    if (inner.type !== 'BinaryExpression' || !/^[!=]==?$/.test(inner.operator)) return undefined;
    const left = this.environmentName(inner.left);
    const name = left ?? this.environmentName(inner.right);
    const value = this.evaluator.value(left === undefined ? inner.left : inner.right);
    if (name === undefined || value.kind !== 'literal') return undefined;
    return { name, is: inner.operator.startsWith('='), values: [String(value.value)] };
  }

  /** `['production', 'staging'].includes(process.env.NODE_ENV)`. */
  private listTest(call: TSESTree.CallExpression): EnvironmentGuard | undefined {
    const callee = unwrap(call.callee);
    const asked = call.arguments[0];
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'includes' || !asked) return undefined;
    const name = this.environmentName(asked);
    const list = name === undefined ? undefined : this.resolver.definition(callee.object);
    if (name === undefined || list?.type !== 'ArrayExpression') return undefined;
    const values = list.elements.map((element) => element && this.evaluator.value(element));
    if (!values.every((value) => value?.kind === 'literal')) return undefined;
    return { name, is: true, values: values.map((value) => String((value as { value: unknown }).value)) };
  }

  /** The variable whose read an expression is, if that names the environment: `NODE_ENV`. Express keeps it as its setting `env`. */
  environmentName(node: Node): string | undefined {
    const value = this.evaluator.value(node);
    if (value.kind === 'env') return /(?:^|_)(?:ENV|ENVIRONMENT|STAGE)$/.test(value.name) ? value.name : undefined;
    const inner = unwrap(this.resolver.definition(node) ?? node);
    if (inner.type !== 'CallExpression') return undefined;
    const callee = unwrap(inner.callee);
    if (callee.type === 'MemberExpression' && /^(?:toLowerCase|trim|toUpperCase)$/.test(memberName(callee) ?? ''))
      return this.environmentName(callee.object);
    const api = this.resolver.api(callee);
    const [key] = inner.arguments;
    const isExpress = api?.module === 'express' && api.path === 'default().get' && inner.arguments.length === 1;
    return isExpress && key?.type === 'Literal' && key.value === 'env' ? 'NODE_ENV' : undefined;
  }

  /** `require.main === module`, `import.meta.main`, `import.meta.url === pathToFileURL(process.argv[1]).href`. */
  private isMainGuard(test: Node): boolean {
    const text = this.module.text.slice(...test.range);
    return (
      text.length < 300 &&
      /\brequire\.main\b|\bimport\.meta\.main\b|\bimport\.meta\.(?:url|filename)\b.*\bargv\b|\bargv\b.*\bimport\.meta\./s.test(
        text,
      )
    );
  }
}

/** What runners of tests set for the processes that they start. */
const testRunner = /^(?:JEST_WORKER_ID|VITEST|VITEST_WORKER_ID|VITEST_POOL_ID)$/;
const developmentSwitch = /^(?:is_?|in_?)(?:dev(?:elopment)?|test(?:ing)?)(?:_?(?:mode|env|environment|build))?$/i;
/** A program that is deployed as a function listens on a developer's machine only: `if (isRunningLocally) app.listen(3000)`. */
const localSwitch =
  /^(?:(?:is_?|in_?)?running_?locally|is_?local(?:ly|_?dev(?:elopment)?)?(?:_?(?:mode|env|environment|run))?)$/i;
const productionSwitch = /^is_?prod(?:uction)?(?:_?(?:mode|env|environment|build))?$/i;

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

function isReference(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return inner.callee.type === 'MemberExpression' && memberName(inner.callee) === 'bind';
  return inner.type === 'Identifier' || inner.type === 'MemberExpression';
}

/** Of a declared function, or of the variable that one is put into; undefined where it is exported there. */
function nameOfFunction(fn: FunctionNode): string | undefined {
  const holder = fn.type === 'FunctionDeclaration' ? fn : fn.parent.type === 'VariableDeclarator' ? fn.parent : undefined;
  const statement = holder?.type === 'VariableDeclarator' ? holder.parent : holder;
  if (!holder || !statement || /^Export/.test(statement.parent?.type ?? '')) return undefined;
  return holder.id?.type === 'Identifier' ? holder.id.name : undefined;
}

function isMethod(fn: FunctionNode): boolean {
  return fn.parent.type === 'MethodDefinition';
}

/** Whether a call runs the functions it is given before its caller's work is done, as far as its name tells. */
function runsCallback(call: TSESTree.CallExpression | TSESTree.NewExpression, evaluator: Evaluator): boolean {
  const callee = unwrap(call.callee);
  if (isFunction(callee)) return true;
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (name === undefined) return false;
  if (name === 'Promise' && call.type === 'NewExpression') return true;
  if (/^(?:on|once|addListener|addEventListener)$/.test(name)) {
    const event = call.arguments[0] && evaluator.value(call.arguments[0]);
    return event?.kind === 'literal' && typeof event.value === 'string' && startEvents.test(event.value);
  }
  return runsItsCallback.test(name);
}
