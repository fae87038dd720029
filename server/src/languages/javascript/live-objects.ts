import { literally } from '../../../../rules/patterns';
import type { Module, Variable } from './module';
import type { Resolver } from './resolve';
import { isFunction, type Node, unwrap } from './syntax';

/** What Node and its frameworks make for one process: children, servers, sockets, watchers, browsers, timers, routers. */
const makers: readonly { readonly module: RegExp; readonly path: RegExp }[] = [
  {
    module:
      /^(?:child_process|execa|node-pty|worker_threads|http|https|http2|net|tls|ws|chokidar|puppeteer|puppeteer-core|playwright)$/,
    path: /\(\)$/,
  },
  { module: /^cluster$/, path: /fork\(\)$/ },
  { module: /^(?:fs|fs-extra)$/, path: /(?:create(?:Read|Write)Stream|openSync|watch(?:File)?)\(\)$/ },
  { module: /^express$/, path: /^(?:default|(?:default\.)?Router)\(\)$/ },
  { module: /^(?:global|timers)$/, path: /^(?:setTimeout|setInterval|setImmediate|AbortController)\(\)$/ },
];
const lifecycle = 'start|stop|close|connect|disconnect|destroy|listen|kill|terminate|shutdown|dispose|abort|ready';
const containers = /^(?:Map|Set|WeakMap|WeakSet|Array|Object|Date|Error|URL|RegExp)$/;

/**
 * Whether a variable only ever holds what lives in this process and nowhere else: a child's handle, a server, an object that the file makes
 * with `new` and starts or stops. No backing service could keep it.
 */
export function holdsLiveObject(variable: Variable, module: Module, resolver: Resolver): boolean {
  let isLive = false;
  for (const reference of variable.references) {
    if (!reference.isWrite()) continue;
    const { parent } = reference.identifier as Node;
    const value = reference.writeExpr as Node | null | undefined;
    if (!value || (parent?.type === 'AssignmentExpression' ? parent.operator !== '=' : !reference.init)) return false;
    if (isUnset(value)) continue;
    if (!isLiveValue(value, variable.name, module, resolver)) return false;
    isLive = true;
  }
  return isLive;
}

function isLiveValue(node: Node, name: string, module: Module, resolver: Resolver): boolean {
  const written = unwrap(node);
  const value = unwrap(resolver.constantOf(written)?.source ?? written);
  const made = value.type === 'AwaitExpression' ? unwrap(value.argument) : value;
  const api = resolver.api(made);
  if (api && makers.some(({ module: maker, path }) => maker.test(api.module) && path.test(api.path))) return true;
  if (made.type !== 'NewExpression' || (made.callee.type === 'Identifier' && containers.test(made.callee.name))) return false;
  const own = literally(name);
  return new RegExp(`(?<![\\w$.])${own}[?!]?\\.(?:${lifecycle})\\(`).test(module.text);
}

function isUnset(node: Node): boolean {
  const value = unwrap(node);
  if (value.type === 'Literal') return value.value === null || value.value === false;
  return (
    (value.type === 'Identifier' && value.name === 'undefined') || (value.type === 'UnaryExpression' && value.operator === 'void')
  );
}

/** `activeRequest = { startedAt: Date.now() }` and, in the same function, `activeRequest = null`: what this process is busy with. */
export function isUnderWayNow(node: Node, name: string, module: Module): boolean {
  if (!/^(?:active|current|running|ongoing|in_?flight)/i.test(name)) return false;
  if (!/(?:request|call|command|run|stream|job|query|operation)s?$/i.test(name)) return false;
  let outermost: Node | undefined;
  for (let at: Node | undefined = node.parent; at; at = at.parent) if (isFunction(at)) outermost = at;
  if (!outermost) return false;
  const text = module.text.slice(...outermost.range);
  const own = literally(name);
  return new RegExp(`(?<![\\w$.])${own}\\s*=\\s*(?:null|undefined)\\b`).test(text);
}
