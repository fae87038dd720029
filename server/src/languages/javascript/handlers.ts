import type { HandlerFact, Place, Range, RouteFact } from '../../../../rules/facts';
import { Call } from './api-table';
import { type HandlerRow, handlerRows } from './apis/handlers';
import { defaultExports } from './default-exports';
import type { Evaluator } from './evaluate';
import { isResolver } from './graphql-resolvers';
import type { Module } from './module';
import type { HandlerInfo } from './place';
import type { Api, Resolver } from './resolve';
import { type FunctionNode, functionName, isFunction, keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

export interface Handlers {
  readonly functions: ReadonlyMap<FunctionNode, HandlerInfo>;
  readonly facts: readonly HandlerFact[];
}

/** Functions of the file that serve requests or messages: those a table says so of, and those whose signature or export says it. */
export function handlersOf(module: Module, resolver: Resolver, evaluator: Evaluator): Handlers {
  const functions = new Map<FunctionNode, HandlerInfo>();
  const facts: HandlerFact[] = [];
  const add = (fn: FunctionNode, framework: string, info: HandlerInfo, pathRange?: Range) => {
    if (functions.has(fn)) return;
    functions.set(fn, info);
    facts.push({ kind: 'handler', framework, ...info, ...(pathRange && { pathRange }), async: fn.async, range: rangeOf(fn) });
  };
  for (const node of module.calls) {
    const api = resolver.api(node.callee);
    const row = api && handlerRow(api);
    if (!api || !row) continue;
    const call = new Call(node, api, evaluator, resolver, undefined);
    const said = row(call);
    for (const fn of said?.functions ?? []) {
      const info = { ...(said?.path !== undefined && { path: said.path }), ...(said?.method && { method: said.method }) };
      add(fn, api.module, info, said?.pathRange);
    }
  }
  for (const decorator of module.decorators) {
    const target = decorator.parent;
    if (target.type !== 'MethodDefinition' || !isFunction(target.value)) continue;
    const expression = decorator.expression;
    const api = resolver.api(expression.type === 'CallExpression' ? expression.callee : expression);
    if (!api || !decoratorModules.test(api.module) || !decorators.test(api.path)) continue;
    // GraphQL has one route, which is the server's.
    const hasPath = expression.type === 'CallExpression' && !/graphql$/.test(api.module);
    const path = hasPath && expression.arguments[0] && keyName(expression.arguments[0], true);
    const verb = api.path.toLowerCase();
    const info = { ...(path !== undefined && path !== false && { path }), ...(verbs.has(verb) && { method: verb }) };
    const written = expression.type === 'CallExpression' ? expression.arguments[0] : undefined;
    add(target.value, api.module, info, written && path !== undefined ? rangeOf(written) : undefined);
  }
  for (const fn of module.functions) {
    const framework = signature(fn, module) ?? exported(module, fn) ?? (isResolver(fn, module) ? 'graphql' : undefined);
    if (!framework) continue;
    const route = framework === 'http' || framework === 'next' ? fileRoute(fn, module) : undefined;
    add(fn, framework, route ?? {}, route && headOf(fn));
  }
  return { functions, facts };
}

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all']);
const decoratorModules =
  /^(?:@nestjs\/(?:common|microservices|websockets|bull|bullmq|graphql)|type-graphql|routing-controllers|@tsed\/(?:common|schema))$/;
const decorators =
  /^(?:Get|Post|Put|Patch|Delete|Options|Head|All|Sse|MessagePattern|EventPattern|SubscribeMessage|Process|OnQueueEvent|Query|Mutation|ResolveField|FieldResolver|Subscription)$/;

/** Routes whose functions stand in other modules, and routers of other modules that are mounted. */
export function routesOf(module: Module, resolver: Resolver, evaluator: Evaluator, placeOf: (node: Node) => Place): RouteFact[] {
  return module.calls.flatMap((node): RouteFact[] => {
    const api = resolver.api(node.callee);
    const row = api && handlerRow(api);
    const last = node.arguments.at(-1);
    if (!api || !row || !last || last.type === 'SpreadElement') return [];
    const from = resolver.api(last)?.module;
    if (!from?.startsWith('.')) return [];
    const { functions, ...said } = row(new Call(node, api, evaluator, resolver, undefined)) ?? {};
    if (!functions || functions.length > 0) return [];
    return [{ kind: 'route', framework: api.module, ...said, module: from, range: rangeOf(node), place: placeOf(node) }];
  });
}

function handlerRow(api: Api): HandlerRow | undefined {
  return handlerRows.get(api.module)?.get(api.path);
}

/**
 * `(req, res)`, `(err, req, res, next)`, `(request, reply)`: nobody names other parameters so. The steps of a boot sequence take `(ctx, next)`
 * too; a middleware waits for what comes next, or uses what a context of koa has.
 */
function signature(fn: FunctionNode, module: Module): string | undefined {
  const names = fn.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name.replace(/^_+/, '') : ''));
  if (/^(?:err|error|e)$/.test(names[0] ?? '') && names.length === 4) names.shift();
  const [first, second] = names;
  if (/^(?:req|request)$/.test(first ?? '') && /^(?:res|response|reply)$/.test(second ?? '')) return 'http';
  if (first !== 'ctx' || second !== 'next' || names.length !== 2) return undefined;
  return koaContext.test(module.text.slice(...fn.range)) || koaModules.test(module.text) ? 'koa' : undefined;
}

const koaContext =
  /\b(?:await|yield\*?) next\(|\breturn next\(|\bctx\.(?:body|status|request|response|req|res|set|get|throw|assert|params|query|path|url|ip|header|headers|cookies|redirect|session|app|logger|service|curl|reply|message|from|chat)\b/;
const koaModules = /['"](?:@?koa|@koa\/|koa-|egg\b|@eggjs\/|@midwayjs\/|@strapi\/|telegraf|grammy|fastify)/;

/** Next.js: the path that a function serves says the file's, `app/api/(admin)/seed/route.ts` or `pages/api/admin/seed.ts`. */
function fileRoute(fn: FunctionNode, module: Module): HandlerInfo | undefined {
  const name = exportName(fn);
  const app = /(?:^|\/)app\/(?:(.*)\/)?route\.[jt]sx?$/.exec(module.path)?.[1];
  if (name !== undefined && app !== undefined)
    return { path: `/${app.replace(/(?<=^|\/)\([^/]*\)\//g, '')}`, method: name.toLowerCase() };
  const page = /(?:^|\/)pages\/(api\/.*?)(?:\/index)?\.[jt]sx?$/.exec(module.path)?.[1];
  return page !== undefined && isDefaultExport(fn, module) ? { path: `/${page}` } : undefined;
}

/** By itself, by its name or in what it is handed through: `export default withSession(handler)`. */
function isDefaultExport(fn: FunctionNode, module: Module): boolean {
  const name = functionName(fn);
  const isFunctionItself = (node: Node) => node === fn || (node.type === 'Identifier' && node.name === name);
  return defaultExports(module).some((node) => {
    const exported = unwrap(node);
    return isFunctionItself(exported) || (exported.type === 'CallExpression' && exported.arguments.some(isFunctionItself));
  });
}

/** The name of a function, or the first word of one that has none. */
function headOf(fn: FunctionNode): Range {
  const { parent } = fn;
  const name = fn.id ?? (parent.type === 'VariableDeclarator' ? parent.id : undefined);
  return name?.type === 'Identifier'
    ? { start: name.range[0], end: name.range[0] + name.name.length }
    : { start: fn.range[0], end: fn.params[0]?.range[0] ?? fn.body?.range[0] ?? fn.range[1] };
}

/** Next.js route handlers (`export async function GET`) and AWS Lambda (`exports.handler = async (event) => …`). */
function exported(module: Module, fn: FunctionNode): string | undefined {
  const name = exportName(fn);
  if (name === undefined) return undefined;
  if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(name) && /(?:^|\/)route\.[jt]sx?$/.test(module.path)) return 'next';
  const first = fn.params[0];
  const isEvent = first?.type === 'Identifier' && /^_?event$/.test(first.name);
  return name === 'handler' && isEvent ? 'aws-lambda' : undefined;
}

function exportName(fn: FunctionNode): string | undefined {
  if (fn.type === 'FunctionDeclaration') {
    return fn.parent.type === 'ExportNamedDeclaration' ? fn.id?.name : undefined;
  }
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    return parent.parent.parent?.type === 'ExportNamedDeclaration' ? parent.id.name : undefined;
  }
  if (parent.type !== 'AssignmentExpression' || parent.left.type !== 'MemberExpression') return undefined;
  const object = unwrap(parent.left.object) as Node;
  const isExports =
    (object.type === 'Identifier' && object.name === 'exports') ||
    (object.type === 'MemberExpression' && memberName(object) === 'exports');
  return isExports ? memberName(parent.left) : undefined;
}
