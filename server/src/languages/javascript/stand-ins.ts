import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import { isFunction, type Node, unwrap } from './syntax';

const settings = /\b\w*(?:settings|config|configuration|conf|options|opts|env|headers?)\b/i;

/**
 * `config.url || '…'`, `config.db = config.db || { url: '…' }`, `env.URL ? env.URL : '…'`, `url === '' ? '…' : url`: the default of something
 * configured elsewhere.
 */
export function standsIn(root: Node, module: Module, evaluator: Evaluator): boolean {
  const textOf = (node: Node) => module.text.slice(...node.range);
  for (let node = root, parent = root.parent; parent; node = parent, parent = node.parent) {
    if (parent.type === 'ObjectExpression') return isMissingSettings(parent, textOf);
    if (parent.type === 'Property' && parent.value === node) continue;
    if (parent.type === 'LogicalExpression' && parent.right === node && parent.operator !== '&&') {
      const left = textOf(parent.left);
      // `NEXT_PUBLIC_WEBAPP_URL() || '…'`: what is named as variables are reads one.
      return settings.test(left) || /^(?:\w+\.)*[A-Z][A-Z\d]*(?:_[A-Z\d]+)+(?:\(\))?$/.test(left);
    }
    if (parent.type === 'ConditionalExpression' && parent.test !== node) {
      const other = parent.consequent === node ? parent.alternate : parent.consequent;
      const read = [other, ...(other.type === 'TemplateLiteral' ? other.expressions : [])].map((part) => evaluator.value(part));
      if (read.some((value) => value.kind === 'env' && textOf(parent.test as Node).includes(value.name))) return true;
      return !/^['"`\d]/.test(textOf(other)) && other.type !== 'TemplateLiteral' && textOf(parent.test).includes(textOf(other));
    }
    if (parent.type === 'VariableDeclarator') return isReplaced(parent.parent as Node, textOf(parent.id), textOf);
    if (parent.type === 'AssignmentExpression' && isReplaced(parent.parent as Node, textOf(parent.left), textOf)) return true;
    if (parent.type === 'ReturnStatement' || parent.type === 'AssignmentExpression') return isWhereMissing(parent, textOf);
    if (parent.type !== 'ArrayExpression' && unwrap(parent) === parent) return false;
  }
  return false;
}

/** `let url = '…'; if (settings.url) url = settings.url;`: what is configured takes its place. */
function isReplaced(statement: Node, target: string, textOf: (node: Node) => string): boolean {
  const block = statement.parent;
  if (block?.type !== 'BlockStatement' && block?.type !== 'Program') return false;
  const following = block.body.slice(block.body.indexOf(statement as TSESTree.Statement) + 1);
  return following.slice(0, 12).some((next) => {
    if (next.type !== 'IfStatement') return false;
    const given = ofStatements(next.consequent).find((each) => textOf(each).startsWith(`${target} =`));
    const [subject] = /[\w$]+(?:(?:\?\.|\.)[\w$]+|\[['"]\w+['"]\])*(?:\(['"][\w.]+['"]\))?/.exec(textOf(next.test)) ?? [];
    return (
      given !== undefined &&
      subject !== undefined &&
      !textOf(next.test).startsWith('!') &&
      textOf(given).slice(target.length).includes(subject)
    );
  });
}

function ofStatements(branch: TSESTree.Statement): readonly TSESTree.Statement[] {
  return branch.type === 'BlockStatement' ? branch.body : [branch];
}

/** The object that settings of the same name get where there are none: `config.db = config.db || { … }`, `config.db ??= { … }`. */
function isMissingSettings(object: Node, textOf: (node: Node) => string): boolean {
  let node = object;
  while (node.parent?.type === 'Property' || node.parent?.type === 'ObjectExpression') node = node.parent;
  const { parent } = node;
  if (parent?.type === 'AssignmentExpression')
    return /^(?:\|\||\?\?)=$/.test(parent.operator) && settings.test(textOf(parent.left));
  if (parent?.type !== 'LogicalExpression' || parent.right !== node || parent.operator === '&&') return false;
  const target = parent.parent?.type === 'AssignmentExpression' ? parent.parent.left : undefined;
  return target !== undefined && textOf(target) === textOf(parent.left) && settings.test(textOf(target));
}

/** `if (!url) return '…'`, `if (url === undefined) url = '…'`. */
function isWhereMissing(node: TSESTree.ReturnStatement | TSESTree.AssignmentExpression, textOf: (node: Node) => string): boolean {
  const statement: Node = node.type === 'ReturnStatement' ? node : (node.parent as Node);
  const outer = statement.parent?.type === 'BlockStatement' ? statement.parent : statement;
  const branch = outer.parent;
  if (branch?.type !== 'IfStatement' || branch.consequent !== outer) return false;
  const missing = askedFor(branch.test);
  return missing !== undefined && (node.type === 'ReturnStatement' || textOf(node.left) === textOf(missing));
}

const development = /(?:^|[^a-z])(?:is_?)?(?:debug|dev(?:elopment|_mode)?|local)(?![a-z])/i;

/** `a || '…'`, `a ? b : '…'`, `if (a) { url = b; } else { url = '…'; }`: one of several values of the same thing. */
export function isPicked(root: Node, module: Module): boolean {
  const textOf = (node: Node) => module.text.slice(...node.range);
  for (let node = root, parent = root.parent; parent; node = parent, parent = node.parent) {
    if (parent.type === 'LogicalExpression') {
      if (parent.right === node && parent.operator !== '&&') return true;
    } else if (parent.type === 'ConditionalExpression') {
      const other = parent.consequent === node ? parent.alternate : parent.consequent;
      if (parent.test !== node && !/^['"`]/.test(textOf(other))) return true;
    } else if (parent.type === 'AssignmentExpression' || parent.type === 'VariableDeclarator') {
      const target = parent.type === 'AssignmentExpression' ? parent.left : parent.id;
      return isInBranch(parent, textOf(target), textOf);
    } else if (!/^(?:Property|ObjectExpression|ArrayExpression)$/.test(parent.type) && unwrap(parent) === parent) return false;
  }
  return false;
}

const developers = /^['"`](?:dev|development|local|test|testing)['"`]$/i;
const environment = /(?:env|environment|stage|mode|profile)\W*$/i;

/** In `case 'development':` or under `if (config.get('env') === 'development')`. */
export function isOfDevelopers(root: Node, module: Module): boolean {
  const textOf = (node: Node) => module.text.slice(...node.range);
  for (let node = root, parent = root.parent; parent; node = parent, parent = node.parent) {
    if (parent.type === 'SwitchCase') {
      const asked = parent.parent as TSESTree.SwitchStatement;
      if (
        parent.test &&
        parent.test !== node &&
        developers.test(textOf(parent.test)) &&
        environment.test(textOf(asked.discriminant))
      )
        return true;
    } else if (parent.type === 'IfStatement' && parent.consequent === node) {
      const { test } = parent;
      if (
        test.type === 'BinaryExpression' &&
        /^===?$/.test(test.operator) &&
        environment.test(textOf(test.left)) &&
        developers.test(textOf(test.right))
      )
        return true;
    }
  }
  return false;
}

/** In a branch for developers, or in one of several that give the target. */
function isInBranch(statement: Node, target: string, textOf: (node: Node) => string): boolean {
  const given = `${target} =`;
  for (let node = statement, parent = node.parent; parent && !isFunction(parent); node = parent, parent = node.parent) {
    if (parent.type !== 'IfStatement' || parent.test === node) continue;
    if (parent.consequent === node && development.test(textOf(parent.test).replace(/[a-z](?=[A-Z])/g, '$& '))) return true;
    const other = parent.consequent === node ? parent.alternate : parent.consequent;
    if (other && textOf(other).includes(given)) return true;
  }
  return false;
}

/** What a test finds missing: `!x`, `x === undefined`, `x == null`, `x === ''`. */
export function askedFor(test: Node): Node | undefined {
  if (test.type === 'UnaryExpression' && test.operator === '!') return unwrap(test.argument);
  if (test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) return undefined;
  const { left, right } = test;
  const isNothing =
    (right.type === 'Identifier' && right.name === 'undefined') ||
    (right.type === 'Literal' && (right.value === null || right.value === ''));
  if (!isNothing && !(right.type === 'Literal' && right.value === 'undefined')) return undefined;
  return left.type === 'UnaryExpression' && left.operator === 'typeof' ? left.argument : left;
}
