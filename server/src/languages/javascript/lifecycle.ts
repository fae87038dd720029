import type { CrashHandlerFact, Fact, ImportFact, Place, ProcessExitFact, SignalHandlerFact } from '../../../../rules/facts';
import { isShutdownHelper } from './apis/shutdown-helpers';
import type { Evaluator } from './evaluate';
import { isExit, isLogMethod, nodesIn, outcomeOf } from './function-body';
import type { Module } from './module';
import type { Resolver } from './resolve';
import { type FunctionNode, isFunction, keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

const subscribing = /^(?:on|once|addListener|prependListener|prependOnceListener)$/;

/** How the process ends: handlers of signals and crashes, exits, and helpers that bring such handlers. */
export function lifecycleOf(
  module: Module,
  resolver: Resolver,
  evaluator: Evaluator,
  placeOf: (node: Node) => Place,
  imports: readonly ImportFact[],
): Fact[] {
  const facts: (SignalHandlerFact | CrashHandlerFact | ProcessExitFact)[] = [];
  for (const { specifier, range, place, typeOnly } of imports) {
    if (typeOnly || !isShutdownHelper(specifier)) continue;
    facts.push({ kind: 'signal-handler', signal: '*', does: 'closes', library: specifier, range, place });
  }
  for (const call of module.calls) {
    const api = resolver.api(call.callee);
    if (!api) continue;
    const range = ownRange(call, api.path);
    if (api.module === '@nestjs/core' && api.path === 'NestFactory.create().enableShutdownHooks') {
      facts.push({ kind: 'signal-handler', signal: '*', does: 'closes', library: '@nestjs/core', range, place: placeOf(call) });
    } else if (api.module === 'winston' && api.path === 'createLogger') {
      const swallowing = swallowingLogger(call, evaluator);
      if (swallowing) facts.push({ kind: 'crash-handler', event: 'uncaughtException', ...swallowing, place: placeOf(call) });
    } else if (/^(?:@apollo\/server|apollo-server.*)$/.test(api.module) && api.path === 'ApolloServer') {
      facts.push({ kind: 'signal-handler', signal: '*', does: 'closes', library: api.module, range, place: placeOf(call) });
    } else if (api.module === 'deno' && api.path === 'addSignalListener') {
      for (const signal of eventNames(call.arguments[0], evaluator, resolver)) {
        facts.push({ kind: 'signal-handler', signal, does: does(call.arguments[1], resolver), range, place: placeOf(call) });
      }
    } else if (
      api.module === 'events' &&
      /^(?:EventEmitter\.)?(?:once|on)$/.test(api.path) &&
      isProcess(call.arguments[0], resolver)
    ) {
      // `await once(process, 'SIGTERM')`: what comes after it closes what is open.
      for (const signal of eventNames(call.arguments[1], evaluator, resolver)) {
        if (/^SIG|^\*$/.test(signal))
          facts.push({ kind: 'signal-handler', signal, does: 'unknown', range, place: placeOf(call) });
      }
    } else if (isExit(api)) {
      facts.push({
        kind: 'process-exit',
        api: `${api.module === 'deno' ? 'Deno' : 'process'}.${api.path}`,
        range,
        place: placeOf(call),
      });
    } else if (api.module === 'process' && api.path === 'kill' && isOwnPid(call.arguments[0], resolver)) {
      facts.push({ kind: 'process-exit', api: 'process.kill', range, place: placeOf(call) });
    } else if (api.module === 'process' && api.path === 'setUncaughtExceptionCaptureCallback' && call.arguments[0]) {
      if (call.arguments[0].type === 'Literal') continue;
      const after = aftermath(call.arguments[0], resolver);
      facts.push({ kind: 'crash-handler', event: 'uncaughtException', ...after, range, place: placeOf(call) });
    } else if (api.module === 'process' && subscribing.test(api.path.replace(chained, ''))) {
      for (const event of eventNames(call.arguments[0], evaluator, resolver)) {
        if (/^SIG[A-Z0-9]+$/.test(event) || event === '*') {
          if (isAfterFailure(call, evaluator)) continue;
          facts.push({
            kind: 'signal-handler',
            signal: event,
            does: does(call.arguments[1], resolver),
            range,
            place: placeOf(call),
          });
        } else if (event === 'uncaughtException' || event === 'unhandledRejection') {
          // A listener for the length of one call: what it overhears is dealt with there.
          if (new RegExp(`\\b(?:removeListener|off)\\(\\s*['"\`]${event}`).test(module.text)) continue;
          facts.push({ kind: 'crash-handler', event, ...aftermath(call.arguments[1], resolver), range, place: placeOf(call) });
        }
      }
    }
  }
  return facts;
}

/** `process.on('SIGINT', …).on('SIGTERM', …)`: of the second call only what it adds. */
const chained = /^(?:(?:on|once|addListener|prependListener|prependOnceListener)\(\)\.)+/;

function ownRange(call: Node & { readonly callee: Node }, path: string): { start: number; end: number } {
  const { callee } = call;
  const isChained = chained.test(path) && callee.type === 'MemberExpression';
  return isChained ? { start: callee.property.range[0], end: call.range[1] } : rangeOf(call);
}

/** `server.listen(port).on('error', () => process.on('SIGINT', …))`: set only where nothing could be started. */
function isAfterFailure(call: Node, evaluator: Evaluator): boolean {
  for (let at: Node | undefined = call.parent; at; at = at.parent) {
    const around: Node | undefined = isFunction(at) ? at.parent : undefined;
    if (around?.type !== 'CallExpression' || around.callee.type !== 'MemberExpression') continue;
    const event = around.arguments[0] && evaluator.value(around.arguments[0]);
    if (subscribing.test(memberName(around.callee) ?? '') && event?.kind === 'literal' && event.value === 'error') return true;
  }
  return false;
}

/** The events a listener is put on: a literal, or the members of the list that a loop around it runs over; `*` where that is unknown. */
function eventNames(node: Node | undefined, evaluator: Evaluator, resolver: Resolver): readonly string[] {
  if (!node) return [];
  const value = evaluator.value(node);
  if (value.kind === 'literal') return [String(value.value)];
  const list = loopedList(node, resolver);
  const array = list && resolver.definition(list);
  if (array?.type === 'ArrayExpression') {
    const names = array.elements.map((element) => element && evaluator.value(element));
    if (names.every((name) => name?.kind === 'literal')) return names.map((name) => String((name as { value: unknown }).value));
  }
  if (array?.type === 'ObjectExpression') {
    return array.properties.map((property) =>
      property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '*',
    );
  }
  return ['*'];
}

/** `LIST` of `LIST.forEach((name) => …)` and `for (const name of LIST)`, `Object.keys(LIST)` looked through. */
function loopedList(name: Node, resolver: Resolver): Node | undefined {
  if (name.type !== 'Identifier') return undefined;
  const definition = resolver.module.variableOf(name)?.defs[0];
  if (definition?.type === 'Parameter' && isFunction(definition.node)) {
    const call = definition.node.parent;
    const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    if (callee?.type !== 'MemberExpression' || !/^(?:forEach|map)$/.test(memberName(callee) ?? '')) return undefined;
    return keysOf(callee.object, resolver);
  }
  if (definition?.type === 'Variable') {
    const loop = definition.node.parent.parent;
    return loop?.type === 'ForOfStatement' ? keysOf(loop.right, resolver) : undefined;
  }
  return undefined;
}

function keysOf(node: Node, resolver: Resolver): Node {
  const inner = unwrap(node);
  const api = inner.type === 'CallExpression' ? resolver.api(inner.callee) : undefined;
  return inner.type === 'CallExpression' && /^Object\.(?:keys|entries)$/.test(api?.path ?? '') && inner.arguments[0]
    ? inner.arguments[0]
    : inner;
}

/** `process.pid`: a signal to oneself. */
function isOwnPid(node: Node | undefined, resolver: Resolver): boolean {
  const api = node && resolver.api(node);
  return api?.module === 'process' && api.path === 'pid';
}

function isProcess(node: Node | undefined, resolver: Resolver): boolean {
  const api = node && resolver.api(node);
  return api?.module === 'process' && api.path === 'default';
}

function does(handler: Node | undefined, resolver: Resolver): SignalHandlerFact['does'] {
  const fn = handler && resolver.localFunction(handler);
  if (!fn) {
    const api = handler && resolver.api(handler);
    if (api && isExit(api)) return 'exits';
    return handler && isLogger(handler, resolver) ? 'nothing' : 'unknown';
  }
  const outcome = outcomeOf(fn, resolver);
  if (outcome.works) return 'closes';
  if (outcome.setsExitCode || outcome.assigns) return 'unknown';
  return outcome.exits || outcome.throws ? 'exits' : 'nothing';
}

/** Whether the process ends after a crash handler, and how it could be made to. One that can't be read is taken to end it. */
function aftermath(handler: Node | undefined, resolver: Resolver): Pick<CrashHandlerFact, 'ends' | 'ending'> {
  if (!handler) return { ends: true };
  const fn = resolver.localFunction(handler);
  if (!fn) return { ends: !isLogger(handler, resolver) };
  const { exits, throws, setsExitCode, mayEnd, assigns } = outcomeOf(fn, resolver);
  // A flag that is set may be what a loop elsewhere waits for.
  if (exits || throws || setsExitCode || mayEnd || assigns) return { ends: true };
  const ending = fn === unwrap(handler) ? endingOf(fn, resolver.module.text) : undefined;
  return { ends: false, ...(ending && { ending }) };
}

/** `exitOnError: false` of a winston logger that listens for crashes; on its own winston ends the process after it has logged one. */
function swallowingLogger(call: Node, evaluator: Evaluator): Pick<CrashHandlerFact, 'ends' | 'ending' | 'range'> | undefined {
  const options = call.type === 'CallExpression' ? call.arguments[0] : undefined;
  if (options?.type !== 'ObjectExpression') return undefined;
  const setting = options.properties.find(
    (property) => property.type === 'Property' && keyName(property.key, property.computed) === 'exitOnError',
  );
  const listens = options.properties.some(
    (property) => property.type === 'Property' && keyName(property.key, property.computed) === 'exceptionHandlers',
  );
  if (setting?.type !== 'Property' || (!listens && !nodesIn(options).some(handlesExceptions))) return undefined;
  const value = evaluator.value(setting.value);
  if (value.kind !== 'literal' || value.value !== false) return undefined;
  return { ends: false, ending: [{ range: value.range, text: 'true' }], range: rangeOf(setting) };
}

function handlesExceptions(node: Node): boolean {
  return (
    node.type === 'Property' &&
    keyName(node.key, node.computed) === 'handleExceptions' &&
    node.value.type === 'Literal' &&
    node.value.value === true
  );
}

/** `console.error`, `logger.error.bind(logger)`. */
function isLogger(handler: Node, resolver: Resolver): boolean {
  const inner = unwrap(handler);
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && memberName(inner.callee) === 'bind')
    return isLogger(inner.callee.object, resolver);
  return inner.type === 'MemberExpression' && (isLogMethod(inner) || resolver.api(inner)?.module === 'console');
}

/** `process.exit(1)` as the last statement of a handler. */
function endingOf(fn: FunctionNode, text: string): CrashHandlerFact['ending'] {
  const { body } = fn;
  if (!body) return undefined;
  const semicolon = /;\s*$/m.test(text) ? ';' : '';
  if (body.type !== 'BlockStatement') {
    const [start, end] = body.range;
    // An object in parentheses, or a sequence: nothing that a handler is.
    if (/[({]\s*$/.test(text.slice(0, start).split('=>').at(-1) ?? '')) return undefined;
    return [
      { range: { start, end: start }, text: '{ ' },
      { range: { start: end, end }, text: '; process.exit(1); }' },
    ];
  }
  const last = body.body.at(-1);
  if (!last) return [{ range: { start: body.range[0] + 1, end: body.range[1] - 1 }, text: ` process.exit(1)${semicolon} ` }];
  const line = text.lastIndexOf('\n', last.range[0] - 1) + 1;
  const before = text.slice(line, last.range[0]);
  const end = last.range[1];
  const isOwnLine = /^[ \t]*$/.test(before);
  return [
    { range: { start: end, end }, text: isOwnLine ? `\n${before}process.exit(1)${semicolon}` : ` process.exit(1)${semicolon}` },
  ];
}
