import { isBuiltin } from 'node:module';
import type { TSESTree } from '@typescript-eslint/types';
import type { FactKind, FactOf, Place, Range, Value } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Places } from './place';
import { Reader } from './reader';
import type { Api, Resolver } from './resolve';
import { type FunctionNode, isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

/**
 * What calls of libraries mean, as data. A table names packages, under each the paths of exports and of what they return, and under each
 * path what a call of it says:
 *
 * ```ts
 * export const logSinks: ApiTable<'log-sink'> = {
 *   'winston@3': {
 *     'transports.File': construct((call) => ({ target: 'file', path: call.option('filename') })),
 *   },
 *   express: { 'default().listen': call((listen) => ({ framework: 'express', port: listen.argument(0) })) },
 * };
 * ```
 *
 * - A version behind `@` tells which version's documentation was read; it takes no part in matching. Builtins stand without `node:`.
 * - `default` is the module itself, however it came in (default import, namespace, `require`, `await import()`); `Pool` and `pool.Pool`
 *   an export; `X()` what calling or constructing X gives (promises looked through); `X(1,0)` the first parameter of the function
 *   passed to X as second argument. Fluent methods and types that are instances of each other stand in `apis/returned-types.ts`.
 *   A path ending in `.*` matches any one member. Several paths may share a row: `'default | Redis'`.
 * - Globals stand in the modules `process`, `console`, `bun`, `deno` and, all others, `global` (`setInterval`).
 * - A row gives the fact without what the table knows by itself: `kind`, `place`, `range` (the whole call) and `library` or `framework`
 *   (the package), each of which it may set. It gives undefined where the call says nothing, a list where it says several things.
 */
export type ApiTable<K extends FactKind> = Readonly<Record<string, Readonly<Record<string, Row<K>>>>>;

export interface Row<K extends FactKind> {
  readonly on: 'call' | 'construct' | 'either';
  readonly says: (call: Call) => FactBody<K> | readonly FactBody<K>[] | undefined;
}

type Filled = 'kind' | 'range' | 'place' | 'library' | 'framework';
/** `undefined` for an optional field is as good as leaving it out. */
type Undefinable<T> = { [P in keyof T]: undefined extends T[P] ? T[P] | undefined : T[P] };
export type FactBody<K extends FactKind> =
  FactOf<K> extends infer F ? Undefinable<Omit<F, Extract<keyof F, Filled>> & Partial<Pick<F, Extract<keyof F, Filled>>>> : never;

/** A row for calls of a path. */
export function call<K extends FactKind>(says: Row<K>['says']): Row<K> {
  return { on: 'call', says };
}

/** A row for `new` of a path. */
export function construct<K extends FactKind>(says: Row<K>['says']): Row<K> {
  return { on: 'construct', says };
}

/** A row for a path that is called with or without `new`. */
export function callOrConstruct<K extends FactKind>(says: Row<K>['says']): Row<K> {
  return { on: 'either', says };
}

/** What a row may ask of the call it speaks of. Argument positions are 0-based. */
export class Call extends Reader {
  constructor(
    readonly node: TSESTree.CallExpression | TSESTree.NewExpression,
    readonly api: Api,
    evaluator: Evaluator,
    resolver: Resolver,
    places: Places | undefined,
  ) {
    super(evaluator, resolver, places);
  }

  get range(): Range {
    return rangeOf(this.node);
  }

  /** `app.listen` of `app.listen(3000)`. */
  get calleeRange(): Range {
    return rangeOf(this.node.callee);
  }

  get place(): Place {
    return this.placeOf(this.node);
  }

  /** Number of arguments; undefined where a spread hides it. */
  get count(): number | undefined {
    return this.node.arguments.some((argument) => argument.type === 'SpreadElement') ? undefined : this.node.arguments.length;
  }

  /** The expression of an argument; undefined where there is none, or a spread before it makes its position unsure. */
  expression(position: number): TSESTree.Expression | undefined {
    const before = this.node.arguments.slice(0, position + 1);
    if (before.some((argument) => argument.type === 'SpreadElement')) return undefined;
    return before[position] as TSESTree.Expression | undefined;
  }

  /** Value of an argument, constants followed; undefined where there is certainly none. */
  argument(position: number): Value | undefined {
    const node = this.expression(position);
    if (node) return this.value(node);
    return this.count === undefined ? this.unknown(this.node) : undefined;
  }

  /**
   * Value of a member of an options object, `'a.b'` for nested ones, in the argument at `position` (0-based, the first by default).
   * Undefined where the text is certain that it is not set; kind `unknown` where it may be (an imported object, a spread).
   */
  option(path: string, position = 0): Value | undefined {
    const found = this.optionExpression(path, position);
    if (found === 'absent') return undefined;
    return found === 'unknown' ? this.unknown(this.node) : this.value(found);
  }

  /** The expression of such a member. */
  optionExpression(path: string, position = 0): Node | 'absent' | 'unknown' {
    const node = this.expression(position);
    if (!node) return this.count === undefined ? 'unknown' : 'absent';
    return this.memberOf(node, path);
  }

  /** Whether an argument is an object literal, itself or through a constant. */
  isObject(position: number): boolean {
    const node = this.expression(position);
    return node !== undefined && this.resolver.localObject(node) !== undefined;
  }

  /** The function an argument is, inline or by a local name; wrappers such as `asyncHandler(fn)` looked through. */
  function(position: number): FunctionNode | undefined {
    const node = this.expression(position);
    return node && this.functionOf(node);
  }

  /** Name of the variable whose method is called: `app` of `app.listen()`. */
  get receiver(): string | undefined {
    const callee = unwrap(this.node.callee);
    return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' ? callee.object.name : undefined;
  }

  get method(): string | undefined {
    const callee = unwrap(this.node.callee);
    return callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  }

  /** The call that made the object whose method this calls: `Hapi.server({ … })` behind `server.start()`. */
  get maker(): Call | undefined {
    const callee = unwrap(this.node.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    const made = this.resolver.definition(callee.object);
    if (made?.type !== 'CallExpression' && made?.type !== 'NewExpression') return undefined;
    const api = this.resolver.api(made);
    return api && new Call(made, api, this.evaluator, this.resolver, this.places);
  }

  /** In a parameter's default value, where nothing can be awaited. */
  get isInParameters(): boolean {
    let child: Node = this.node;
    for (let at: Node | undefined = child.parent; at; at = at.parent) {
      if (isFunction(at)) return at.params.includes(child as never);
      child = at;
    }
    return false;
  }

  /**
   * The statement that holds the call directly (through `await`, assignments and declarations only), with the name its value gets, and
   * its start, end and indentation for edits that add code around it. `server.listen().on(…)` gives what it is called on. Undefined where
   * the call stands inside another expression.
   */
  get statement():
    | {
        readonly start: number;
        readonly end: number;
        readonly indent: string;
        readonly variable?: string;
        readonly bare: boolean;
      }
    | undefined {
    let node: Node = this.node;
    let variable: string | undefined;
    let bare = true;
    for (let parent: Node | undefined = node.parent; parent; parent = node.parent) {
      if (parent.type === 'VariableDeclarator') {
        if (parent.id.type === 'Identifier') variable = parent.id.name;
        bare = false;
      } else if (parent.type === 'AssignmentExpression' && parent.right === node) {
        const { left } = parent;
        if (left.type === 'Identifier') variable = left.name;
        else if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression') variable = this.text(rangeOf(left));
        bare = false;
      } else if (parent.type === 'ExpressionStatement' || parent.type === 'VariableDeclaration') {
        const statement = parent.parent.type === 'ExportNamedDeclaration' ? parent.parent : parent;
        const within = statement.parent?.type;
        if (within !== 'Program' && within !== 'BlockStatement') return undefined;
        const { text } = this.module;
        const line = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
        const indent = /^[ \t]*/.exec(text.slice(line, statement.range[0]))?.[0] ?? '';
        return { start: statement.range[0], end: statement.range[1], indent, bare, ...(variable !== undefined && { variable }) };
      } else if (parent.type === 'MemberExpression' && parent.object === node) {
        if (!/^(?:on|once)$/.test(memberName(parent) ?? '') || parent.parent.type !== 'CallExpression') return undefined;
        if (parent.parent.callee !== parent) return undefined;
        parent = parent.parent;
      } else if (parent.type !== 'AwaitExpression' && parent.type !== 'ChainExpression') return undefined;
      node = parent;
    }
    return undefined;
  }
}

export interface KnownRow {
  readonly kind: FactKind;
  readonly package: string;
  readonly row: Row<FactKind>;
}

/** Names the resolver gives to globals of the runtime. */
const globalModules = new Set(['global', 'process', 'console', 'bun', 'deno']);

/** Kinds whose receiver may come out of another module of the project; see `Provided`. */
const providable: ReadonlySet<FactKind> = new Set(['listen', 'log-call', 'schema-change']);

/** Tables of all kinds, merged for look-up by what a callee resolves to. */
export class ApiIndex {
  private readonly modules = new Map<string, Map<string, KnownRow[]>>();
  /** By what follows the instance (`sync` of `Sequelize().sync`): the instance's type and the row. */
  private readonly methods = new Map<string, { readonly type: string; readonly row: KnownRow }[]>();
  private readonly types = new Set<string>();

  add<K extends FactKind>(kind: K, table: ApiTable<K>): this {
    for (const [key, rows] of Object.entries(table)) {
      const at = key.lastIndexOf('@');
      const name = at > 0 ? key.slice(0, at) : key;
      const paths = this.modules.get(name) ?? new Map<string, KnownRow[]>();
      this.modules.set(name, paths);
      for (const [alternatives, row] of Object.entries(rows)) {
        for (const path of alternatives.split(' | ')) {
          const list = paths.get(path) ?? [];
          paths.set(path, list);
          const known = { kind, package: name, row: row as unknown as Row<FactKind> };
          list.push(known);
          this.addMethod(name, path, known);
        }
      }
    }
    return this;
  }

  /** Rows for a method of something imported from the project itself: each type it might be, with what that would mean. */
  rowsForMethod(
    path: readonly string[],
  ): readonly { readonly type: string; readonly row: KnownRow; readonly receiver: readonly string[] }[] {
    return path.flatMap((_, at) =>
      (this.methods.get(path.slice(at).join('.')) ?? []).map((found) => ({ ...found, receiver: path.slice(0, at) })),
    );
  }

  /** Whether a specifier may lead to a module of the project: a relative path, or a name (`@/db`, `src/db`) that no table speaks of. */
  mayBeOwn(module: string): boolean {
    return module.startsWith('.') || !(this.modules.has(module) || isBuiltin(module) || globalModules.has(module));
  }

  /** Whether another module could learn something from an instance of this type being exported. */
  isProvidable(type: string): boolean {
    return this.types.has(type);
  }

  private addMethod(module: string, path: string, row: KnownRow): void {
    const end = path.lastIndexOf('().');
    if (end < 0 || !providable.has(row.kind)) return;
    const type = `${module}:${path.slice(0, end)}()`;
    const method = path.slice(end + 3);
    this.types.add(type);
    const list = this.methods.get(method) ?? [];
    this.methods.set(method, list);
    list.push({ type, row });
  }

  rowsFor(api: Api, node: TSESTree.CallExpression | TSESTree.NewExpression): readonly KnownRow[] {
    const paths = this.modules.get(api.module);
    if (!paths) return [];
    const dot = api.path.lastIndexOf('.');
    const rows = paths.get(api.path) ?? (dot > 0 ? paths.get(`${api.path.slice(0, dot)}.*`) : undefined);
    if (!rows) return [];
    const unwanted = node.type === 'NewExpression' ? 'call' : 'construct';
    return rows.filter(({ row }) => row.on !== unwanted);
  }
}

/** The facts that one matched row gives, completed. */
export function factsOf({ kind, package: name, row }: KnownRow, matched: Call): FactOf<FactKind>[] {
  const bodies = row.says(matched);
  if (bodies === undefined) return [];
  const list = (Array.isArray(bodies) ? bodies : [bodies]) as readonly Record<string, unknown>[];
  return list.map((body) => {
    const place = 'place' in body ? {} : { place: matched.place };
    return complete(kind, { range: matched.range, ...named(kind, name), ...body, ...place }) as FactOf<FactKind>;
  });
}

/** A fact out of what is known of it; fields that are undefined are left out. */
export function complete<K extends FactKind>(kind: K, body: object): FactOf<K> {
  return Object.fromEntries(Object.entries({ kind, ...body }).filter(([, value]) => value !== undefined)) as unknown as FactOf<K>;
}

/** A package without the way into it: `lowdb` of `lowdb/node`. */
const packageName = (module: string) => module.split('/', module.startsWith('@') ? 2 : 1).join('/');

const named = (kind: FactKind, name: string) =>
  kind === 'listen' || kind === 'handler'
    ? { framework: name }
    : kind === 'log-sink' ||
        kind === 'service-client' ||
        kind === 'session-store' ||
        kind === 'local-store' ||
        kind === 'schedule' ||
        kind === 'signal-handler' ||
        kind === 'auto-acknowledge' ||
        kind === 'request-log'
      ? { library: packageName(name) }
      : {};
