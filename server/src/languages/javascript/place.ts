import type { TSESTree } from '@typescript-eslint/types';
import type { EnvironmentGuard, Place } from '../../../../rules/facts';
import { literally } from '../../../../rules/patterns';
import { givesMessages } from './apis/handlers';
import { EnvironmentConditions } from './environment-conditions';
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
  readonly conditions: EnvironmentConditions;

  constructor(
    private readonly module: Module,
    private readonly resolver: Resolver,
    private readonly evaluator: Evaluator,
    handlers: ReadonlyMap<FunctionNode, HandlerInfo>,
  ) {
    this.conditions = new EnvironmentConditions(resolver, evaluator);
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
        const guard = child === parent.test ? undefined : this.conditions.ofCase(parent);
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
    const guard = this.conditions.guard(test);
    return guard ? { ...outer, guard: { ...guard, is: guard.is === holds, range: rangeOf(test) } } : outer;
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
