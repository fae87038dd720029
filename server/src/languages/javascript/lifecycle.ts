import type { CrashHandlerFact, Fact, ImportFact, Place, ProcessExitFact, SignalHandlerFact } from '../../../../rules/facts';
import { isShutdownHelper } from './apis/shutdown-helpers';
import type { Evaluator } from './evaluate';
import { outcomeOf } from './function-body';
import type { Module } from './module';
import type { Resolver } from './resolve';
import { isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

const subscribing = /^(?:on|once|addListener|prependListener|prependOnceListener)$/;
const exiting = /^(?:exit|abort|reallyExit)$/;

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
    const range = rangeOf(call);
    if (api.module === '@nestjs/core' && api.path === 'NestFactory.create().enableShutdownHooks') {
      facts.push({ kind: 'signal-handler', signal: '*', does: 'closes', library: '@nestjs/core', range, place: placeOf(call) });
    } else if (/^(?:@apollo\/server|apollo-server.*)$/.test(api.module) && api.path === 'ApolloServer') {
      facts.push({ kind: 'signal-handler', signal: '*', does: 'closes', library: api.module, range, place: placeOf(call) });
    } else if (api.module === 'deno' && api.path === 'addSignalListener') {
      for (const signal of eventNames(call.arguments[0], evaluator, resolver)) {
        facts.push({ kind: 'signal-handler', signal, does: does(call.arguments[1], resolver), range, place: placeOf(call) });
      }
    } else if (api.module === 'process' && exiting.test(api.path)) {
      facts.push({ kind: 'process-exit', api: `process.${api.path}`, range, place: placeOf(call) });
    } else if (api.module === 'process' && subscribing.test(api.path)) {
      for (const event of eventNames(call.arguments[0], evaluator, resolver)) {
        if (/^SIG[A-Z0-9]+$/.test(event) || event === '*') {
          facts.push({
            kind: 'signal-handler',
            signal: event,
            does: does(call.arguments[1], resolver),
            range,
            place: placeOf(call),
          });
        } else if (event === 'uncaughtException' || event === 'unhandledRejection') {
          facts.push({ kind: 'crash-handler', event, ends: ends(call.arguments[1], resolver), range });
        }
      }
    }
  }
  return facts;
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
  return inner.type === 'CallExpression' && api?.path === 'Object.keys' && inner.arguments[0] ? inner.arguments[0] : inner;
}

function does(handler: Node | undefined, resolver: Resolver): SignalHandlerFact['does'] {
  const fn = handler && resolver.localFunction(handler);
  if (!fn) {
    const api = handler && resolver.api(handler);
    return api?.module === 'process' && exiting.test(api.path) ? 'exits' : 'unknown';
  }
  const outcome = outcomeOf(fn, resolver);
  if (outcome.works) return 'closes';
  if (outcome.setsExitCode || outcome.assigns) return 'unknown';
  return outcome.exits || outcome.throws ? 'exits' : 'nothing';
}

/** Whether a crash handler lets the process end; one that is not in this file is taken to. */
function ends(handler: Node | undefined, resolver: Resolver): boolean {
  const fn = handler && resolver.localFunction(handler);
  if (!fn) return true;
  const { exits, throws, setsExitCode } = outcomeOf(fn, resolver);
  return exits || throws || setsExitCode;
}
