import type { TSESTree } from '@typescript-eslint/types';
import type { CloudRegionFact, Place, ReplacedConsoleFact, SilencedOutputFact } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import { statementRemoval } from './removals';
import type { Resolver } from './resolve';
import { isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

type AssignmentFact = CloudRegionFact | SilencedOutputFact | ReplacedConsoleFact;

const outputs = /^(?:log|info|warn|error|debug|trace|dir|table)$/;

/** What assignments to members of libraries and of the runtime's globals say: `AWS.config.region = 'x'`, `console.log = () => {}`. */
export function assignmentsOf(
  module: Module,
  resolver: Resolver,
  evaluator: Evaluator,
  placeOf: (node: Node) => Place,
): AssignmentFact[] {
  const facts: AssignmentFact[] = [];
  const silenced: { api: string; node: Node }[] = [];
  const restored = new Set<string>();
  for (const write of module.writes) {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=') continue;
    const left = unwrap(write.left);
    if (left.type !== 'MemberExpression') continue;
    const target = resolver.api(left);
    if (target?.module === 'aws-sdk' && target.path === 'config.region') {
      const region = evaluator.value(write.right);
      facts.push({ kind: 'cloud-region', cloud: 'aws', region, range: region.range, place: placeOf(write) });
      continue;
    }
    const api = outputOf(left, module, resolver);
    if (api === undefined) continue;
    if (isNothing(write.right, resolver)) silenced.push({ api, node: write });
    else if (!isSilencedChain(write.right, resolver)) {
      restored.add(api);
      if (api.startsWith('console')) facts.push({ kind: 'replaced-console', api, range: rangeOf(write), place: placeOf(write) });
    } else silenced.push({ api, node: write });
  }
  for (const call of module.calls) {
    const callee = resolver.api(call.callee);
    const [first, second] = call.arguments;
    if (callee?.module !== 'global' || callee.path !== 'Object.assign' || !first || !second) continue;
    const object = resolver.api(first);
    if (object?.module !== 'console' || object.path !== 'default' || second.type !== 'ObjectExpression') continue;
    for (const property of second.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier' || !outputs.test(property.key.name)) continue;
      if (isNothing(property.value, resolver)) silenced.push({ api: `console.${property.key.name}`, node: property });
    }
  }
  if (silenced.length > 0 && writesResult(module, resolver)) return facts;
  for (const { api, node } of silenced) {
    if (restored.has(api)) continue;
    const removeRange = statementRemoval(module, node);
    facts.push({
      kind: 'silenced-output',
      api,
      range: rangeOf(node),
      ...(removeRange && { removeRange }),
      place: placeOf(node),
    });
  }
  return facts;
}

/** What others print is kept out of the way of the result: the module holds on to the method (`const print = console.log`) and writes by it. */
function writesResult(module: Module, resolver: Resolver): boolean {
  return module.calls.some(({ callee }) => {
    if (callee.type !== 'Identifier') return false;
    const target = resolver.api(callee);
    return (
      (target?.module === 'console' && target.path === 'log') || (target?.module === 'process' && target.path === 'stdout.write')
    );
  });
}

/** `console.log`, `process.stdout.write`; `console[level]` in a loop over levels. */
function outputOf(left: TSESTree.MemberExpression, module: Module, resolver: Resolver): string | undefined {
  const target = resolver.api(left);
  if (target?.module === 'console') return outputs.test(target.path) ? `console.${target.path}` : undefined;
  if (target?.module === 'process') return /^std(?:out|err)\.write$/.test(target.path) ? `process.${target.path}` : undefined;
  const object = resolver.api(left.object);
  const isAny = left.computed && memberName(left) === undefined && object?.module === 'console' && object.path === 'default';
  return isAny ? module.text.slice(left.range[0], left.range[1]) : undefined;
}

/** A function that does nothing: an empty body, or one that returns a constant. */
function isNothing(node: Node, resolver: Resolver): boolean {
  const api = resolver.api(node);
  if (api && /^(?:lodash|lodash\/noop|underscore|lodash\.noop|lodash-es|noop)$/.test(api.module)) {
    return /noop$/.test(`${api.module}.${api.path}`.replace(/\.default$/, ''));
  }
  const fn = resolver.localFunction(node);
  if (!fn || !isFunction(fn) || !fn.body) return false;
  const { body } = fn;
  if (body.type !== 'BlockStatement') return isConstant(body);
  return body.body.every(
    (statement) => statement.type === 'ReturnStatement' && (!statement.argument || isConstant(statement.argument)),
  );
}

/** `console.log = console.info = () => {}`. */
function isSilencedChain(node: Node, resolver: Resolver): boolean {
  const inner = unwrap(node);
  return inner.type === 'AssignmentExpression' && (isNothing(inner.right, resolver) || isSilencedChain(inner.right, resolver));
}

function isConstant(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Literal') return true;
  if (inner.type === 'UnaryExpression') return inner.operator === 'void';
  return inner.type === 'Identifier' && inner.name === 'undefined';
}
