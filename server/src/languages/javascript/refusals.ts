import type { TSESTree } from '@typescript-eslint/types';
import type { RefusalFact } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import type { Resolver } from './resolve';
import { isFunction, memberName, type Node, rangeOf, unwrap } from './syntax';

/** Values that a program does not go on with, or not without a warning: compared in a condition that it ends or warns under. */
export function refusalsOf(module: Module, evaluator: Evaluator, resolver: Resolver): RefusalFact[] {
  return module.ifs.flatMap((statement): RefusalFact[] => {
    const does = outcomeOf(statement.consequent);
    if (!does) return [];
    const range = rangeOf(statement.test);
    const key = keyOfDefault(statement.test, module);
    const list = key && listLoopedOver(key);
    if (list) return [{ kind: 'refusal', does, texts: [], defaultsOf: textsOf(list, evaluator, resolver), range }];
    const texts = comparedIn(statement.test, (node) => textsOf(node, evaluator, resolver));
    return texts.length > 0 ? [{ kind: 'refusal', does, texts, range }] : [];
  });
}

/** What a statement does that says no, as such or among others. */
function outcomeOf(statement: TSESTree.Statement | null): RefusalFact['does'] | undefined {
  switch (statement?.type) {
    case 'ThrowStatement':
      return 'ends';
    case 'BlockStatement':
      return worst(statement.body.map(outcomeOf));
    case 'IfStatement':
      return worst([outcomeOf(statement.consequent), outcomeOf(statement.alternate)]);
    case 'ReturnStatement':
      return statement.argument ? outcomeOfCall(statement.argument) : undefined;
    case 'ExpressionStatement':
      return outcomeOfCall(statement.expression);
    default:
      return undefined;
  }
}

function worst(outcomes: readonly (RefusalFact['does'] | undefined)[]): RefusalFact['does'] | undefined {
  return outcomes.includes('ends') ? 'ends' : outcomes.find((outcome) => outcome !== undefined);
}

/** `process.exit(1)`, `panic(…)`; `console.warn(…)`, `logger.error(…)` */
function outcomeOfCall(node: Node): RefusalFact['does'] | undefined {
  const call = unwrap(node.type === 'AwaitExpression' ? node.argument : node);
  if (call.type !== 'CallExpression') return undefined;
  const callee = unwrap(call.callee);
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (name === undefined) return undefined;
  if (/^(?:exit|abort|panic)$/.test(name)) return 'ends';
  if (callee.type !== 'MemberExpression') return undefined;
  const object = unwrap(callee.object);
  const owner = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? memberName(object) : undefined;
  const isWarning = name === 'emitWarning' || (owner === 'console' && /^(?:warn|error)$/.test(name)) || /log/i.test(owner ?? '');
  return isWarning ? 'warns' : undefined;
}

function comparedIn(test: Node, textsOf: (node: Node) => string[]): string[] {
  const node = unwrap(test);
  switch (node.type) {
    case 'LogicalExpression':
      return [node.left, node.right].flatMap((operand) => comparedIn(operand, textsOf));
    case 'BinaryExpression':
      return /^===?$/.test(node.operator) ? [node.left, node.right].flatMap(textsOf) : [];
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression' || !/^(?:includes|has|equals)$/.test(memberName(callee) ?? '')) return [];
      return [callee.object, ...node.arguments].flatMap(textsOf);
    }
    default:
      return [];
  }
}

/** The text that an expression is, or those that a list or set holds. */
function textsOf(node: Node, evaluator: Evaluator, resolver: Resolver): string[] {
  const value = evaluator.value(node);
  if (value.kind === 'literal') return [String(value.value)];
  const made = resolver.definition(node) ?? unwrap(node);
  const list = made.type === 'NewExpression' ? made.arguments[0] : made;
  if (list?.type !== 'ArrayExpression') return [];
  return list.elements.flatMap((element) => (element && !isFunction(element) ? textsOf(element, evaluator, resolver) : []));
}

/** The `key` of `config.get(key) === config.default(key)`. */
function keyOfDefault(test: Node, module: Module): TSESTree.Identifier | undefined {
  const node = unwrap(test);
  if (node.type !== 'BinaryExpression' || !/^===?$/.test(node.operator)) return undefined;
  const calls = [node.left, node.right].map((side) => {
    const call = unwrap(side);
    const [key] = call.type === 'CallExpression' ? call.arguments : [];
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    const method = callee?.type === 'MemberExpression' ? memberName(callee) : undefined;
    return { method, key: key?.type === 'Identifier' ? key : undefined };
  });
  const [one, other] = [calls.find(({ method }) => method === 'get'), calls.find(({ method }) => method === 'default')];
  if (!one?.key || !other?.key) return undefined;
  return module.variableOf(one.key) === module.variableOf(other.key) ? one.key : undefined;
}

/** What `for (const key of LIST)` or `LIST.forEach((key) => …)` goes through. */
function listLoopedOver(key: TSESTree.Identifier): Node | undefined {
  for (let at: Node | undefined = key.parent; at; at = at.parent) {
    if (at.type === 'ForOfStatement') {
      const declared = at.left.type === 'VariableDeclaration' ? at.left.declarations[0]?.id : at.left;
      if (declared?.type === 'Identifier' && declared.name === key.name) return at.right;
    }
    if (!isFunction(at) || at.params[0]?.type !== 'Identifier' || at.params[0].name !== key.name) continue;
    const call = at.parent;
    const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    if (callee?.type === 'MemberExpression' && /^(?:forEach|some|filter|find)$/.test(memberName(callee) ?? ''))
      return callee.object;
  }
  return undefined;
}
