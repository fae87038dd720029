import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Api, Resolver } from './resolve';
import type { FunctionNode, Node } from './syntax';

/** Every node inside a function, nested functions included. */
export function nodesIn(root: Node): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | Node[] | undefined>)[key];
      if (Array.isArray(child)) for (const one of child) one && stack.push(one);
      else if (child) stack.push(child);
    }
  }
  return found;
}

/** What a handler of a signal or crash comes down to, local functions that it calls included. */
export interface Outcome {
  /** `process.exit`, `process.abort`, `process.kill`. */
  readonly exits: boolean;
  readonly throws: boolean;
  readonly setsExitCode: boolean;
  /** Calls or awaits anything that is not the console or the exit itself. */
  readonly works: boolean;
  /** Assigns something: a flag that a loop elsewhere may look at. */
  readonly assigns: boolean;
  /** Calls what stands in another file, or something by whose name it may end the process. */
  readonly mayEnd: boolean;
}

/** Reads a function body for what it does in the end. Calls of functions that are not in this file count as work. */
export function outcomeOf(fn: FunctionNode, resolver: Resolver, depth = 0): Outcome {
  let exits = false;
  let throws = false;
  let setsExitCode = false;
  let works = false;
  let assigns = false;
  let mayEnd = false;
  for (const node of nodesIn(fn.body)) {
    if (node.type === 'ThrowStatement') throws = true;
    else if (node.type === 'AwaitExpression' || node.type === 'NewExpression') works = works || !isQuiet(node);
    else if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
      const target = node.type === 'AssignmentExpression' ? node.left : node.argument;
      const api = resolver.api(target);
      if (api?.module === 'process' && api.path === 'exitCode') setsExitCode = true;
      else assigns = true;
    } else if (node.type === 'CallExpression') {
      const effect = effectOf(node, resolver);
      if (effect === 'exit') exits = true;
      else if (effect === 'works') {
        const called = depth < 4 ? resolver.localFunction(node.callee) : undefined;
        if (!called || called === fn) {
          works = true;
          mayEnd ||= called === undefined && mayEndProcess(node, resolver);
        } else {
          const inner = outcomeOf(called, resolver, depth + 1);
          exits ||= inner.exits;
          throws ||= inner.throws;
          setsExitCode ||= inner.setsExitCode;
          works ||= inner.works;
          assigns ||= inner.assigns;
          mayEnd ||= inner.mayEnd;
        }
      }
    }
  }
  return { exits, throws, setsExitCode, works, assigns, mayEnd };
}

function effectOf(node: TSESTree.CallExpression, resolver: Resolver): 'exit' | 'logs' | 'works' {
  const api = resolver.api(node.callee);
  if (api && isExit(api)) return 'exit';
  if (api?.module === 'process') {
    if (api.path === 'kill') return 'exit';
    if (/^(?:std(?:out|err)\.write|emitWarning|uptime|memoryUsage|cwd)$/.test(api.path)) return 'logs';
  }
  if (api?.module === 'console') return 'logs';
  const { callee } = node;
  if (isLogMethod(callee)) return 'logs';
  return api?.module === 'global' && /^(?:String|Number|Date|Error|JSON\.stringify|Date\.now)$/.test(api.path) ? 'logs' : 'works';
}

/** `process.exit`, `process.abort`, `Deno.exit`. */
export function isExit({ module, path }: Api): boolean {
  return (module === 'process' && /^(?:exit|abort|reallyExit)$/.test(path)) || (module === 'deno' && path === 'exit');
}

/** `logger.error`, whatever the logger is. */
export function isLogMethod(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    /^(?:log|info|warn|error|debug|fatal|trace|verbose|notice|child|toString|toISOString)$/.test(callee.property.name)
  );
}

const endingWords = new Set(
  'exit shut shutdown stop close terminate die quit kill fatal crash halt abort panic fail throw reject clean cleanup destroy end emit handle handler restart bail graceful'.split(
    ' ',
  ),
);

/** Whether a call of something that is not in this file may end the process, as far as its name and origin tell. */
function mayEndProcess(node: TSESTree.CallExpression, resolver: Resolver): boolean {
  const api = resolver.api(node.callee);
  const { callee } = node;
  const name =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
      ? callee.property.name
      : callee.type === 'Identifier'
        ? callee.name
        : undefined;
  if (name === undefined || endsByName(name)) return true;
  if (!api) return callee.type === 'Identifier';
  return /^[.~#]|^@\/|^src\//.test(api.module) && !/^(?:report|track|capture|notify|log|send|write|record)/.test(name);
}

function endsByName(name: string): boolean {
  const words = name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase());
  return words.some((word) => endingWords.has(word));
}

function isQuiet(node: Node): boolean {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && /^(?:\w*Error|Date)$/.test(node.callee.name);
}
