import type { Value } from '../../../../rules/facts';
import { Dictionaries } from './dictionaries';
import { isSettingsClass, readAt } from './environment';
import { formatParts, percentParts } from './format-strings';
import type { Names } from './names';
import { onlyArgument } from './parameters';
import type { Definition } from './scopes';
import { numberOf, piecesOf } from './strings';
import { bare, field, fields, type Node, rangeOf } from './syntax';
import { arithmetic, isNumber, isTextual, joinPaths, type Parts, partsOf } from './text-parts';
import { env, literal, orElse, textOf, unknown } from './values';

const conversions = new Set([
  'int',
  'str',
  'float',
  'bool',
  'bytes',
  'pathlib.Path',
  'pathlib.PurePath',
  'os.path.expanduser',
  'os.fspath',
]);
const sameText = /^(?:strip|rstrip|lstrip|lower|upper|casefold|encode|decode|split|removesuffix|removeprefix)$/;
const pathJoins = new Set(['os.path.join', 'posixpath.join', 'pathlib.Path', 'pathlib.PurePath']);

/** Follows constants within the file to what expressions evaluate to, as far as the text alone tells. */
export class Evaluator {
  private readonly active = new Set<Node>();
  private readonly dictionaries: Dictionaries;

  constructor(
    private readonly names: Names,
    private readonly source: string,
    private readonly root: Node,
  ) {
    this.dictionaries = new Dictionaries(names, root, (node) => this.text(node));
  }

  value(node: Node): Value {
    if (this.active.has(node) || this.active.size > 60) return unknown(node);
    this.active.add(node);
    try {
      return this.evaluate(node);
    } finally {
      this.active.delete(node);
    }
  }

  /** Its text, where it is a constant string. */
  text(node: Node): string | undefined {
    const value = this.value(node);
    return value.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
  }

  private evaluate(node: Node): Value {
    const read = readAt(node, this.names, (inner) => this.text(inner));
    if (read) return env(node, read.name, read.fallback && this.value(read.fallback));
    switch (node.type) {
      case 'string':
      case 'concatenated_string':
        return textOf(node, this.stringParts(node));
      case 'integer':
      case 'float': {
        const number = numberOf(this.names.text(node));
        return number === undefined ? unknown(node) : literal(node, number);
      }
      case 'true':
      case 'false':
        return literal(node, node.type === 'true');
      case 'none':
        return literal(node, null);
      case 'parenthesized_expression':
      case 'await':
        return bare(node) === node ? unknown(node) : this.value(bare(node));
      case 'named_expression':
        return this.ofField(node, 'value');
      case 'unary_operator': {
        const argument = this.ofField(node, 'argument');
        const minus = this.operator(node) === '-';
        return minus && argument.kind === 'literal' && typeof argument.value === 'number'
          ? literal(node, -argument.value)
          : unknown(node);
      }
      case 'binary_operator':
        return this.binary(node);
      case 'boolean_operator':
        return this.boolean(node);
      case 'conditional_expression':
        return this.conditional(node);
      case 'identifier':
        return this.follow(this.names.scopes.lookup(this.names.text(node), node), node);
      case 'attribute':
        return this.attribute(node);
      case 'subscript':
        return this.subscript(node);
      case 'call':
        return this.call(node);
      default:
        return unknown(node);
    }
  }

  private ofField(node: Node, name: string): Value {
    const child = field(node, name);
    return child ? this.value(child) : unknown(node);
  }

  private operator(node: Node): string {
    const operator = field(node, 'operator');
    return operator ? this.names.text(operator) : '';
  }

  private follow(definitions: readonly Definition[], use: Node): Value {
    const only = definitions[0];
    if (definitions.length !== 1 || !only || only.node.parent?.type === 'as_pattern_target') return unknown(use);
    const source =
      only.kind === 'value'
        ? only.value
        : only.kind === 'parameter'
          ? onlyArgument(only.node, this.root, this.names.text)
          : undefined;
    if (!source) return unknown(use);
    const value = this.value(source);
    return value.kind === 'unknown' ? unknown(use) : { ...value, usedAt: rangeOf(use) };
  }

  private attribute(node: Node): Value {
    const object = field(node, 'object');
    const attribute = field(node, 'attribute');
    const owner = object && this.names.localClass(object);
    if (!owner || !attribute) return unknown(node);
    const name = this.names.text(attribute);
    const value = this.follow(this.names.membersOf(owner.node, name), node);
    return isSettingsClass(owner.node, this.names) ? env(node, name.toUpperCase(), value) : value;
  }

  private subscript(node: Node): Value {
    const object = field(node, 'value');
    const keys = fields(node, 'subscript');
    const key = keys.length === 1 && keys[0] ? this.text(keys[0]) : undefined;
    return object && key !== undefined ? this.entry(object, key, node) : unknown(node);
  }

  private entry(object: Node, key: string, use: Node): Value {
    const value = this.dictionaries.entry(object, key);
    if (!value) return unknown(use);
    const result = this.value(value);
    return result.kind === 'unknown' ? unknown(use) : { ...result, usedAt: rangeOf(use) };
  }

  /** The dictionary display that an expression is, through one constant. */
  dictionary(node: Node): Node | undefined {
    return this.dictionaries.displayOf(node);
  }

  /** The list display that a variable holds. */
  list(node: Node): Node | undefined {
    return this.dictionaries.listOf(node);
  }

  private boolean(node: Node): Value {
    if (this.operator(node) !== 'or') return unknown(node);
    const left = this.ofField(node, 'left');
    const right = field(node, 'right');
    if (!right) return unknown(node);
    if (left.kind === 'env') {
      return { ...left, range: rangeOf(node), fallback: orElse(left.fallback, () => this.value(right)) };
    }
    if (left.kind === 'literal') return left.value ? left : this.value(right);
    return unknown(node);
  }

  private conditional(node: Node): Value {
    const [consequence, condition, alternative] = node.children;
    if (!consequence || !condition || !alternative) return unknown(node);
    const read = this.value(consequence);
    if (read.kind !== 'env' || read.fallback) return unknown(node);
    // `os.environ["X"] if "X" in os.environ else "d"`, `x if x else "d"`.
    const test = bare(condition);
    const asked = test.type === 'comparison_operator' && test.children[0] ? this.text(test.children[0]) === read.name : false;
    const tested = this.value(test);
    return asked || (tested.kind === 'env' && tested.name === read.name)
      ? env(node, read.name, this.value(alternative))
      : unknown(node);
  }

  private binary(node: Node): Value {
    const left = this.ofField(node, 'left');
    const right = field(node, 'right');
    if (!right) return unknown(node);
    const operator = this.operator(node);
    if (operator === '%' && isTextual(left)) return textOf(node, percentParts(partsOf(left), this.percentValues(right), right));
    const other = this.value(right);
    if (operator === '/' && (isTextual(left) || isTextual(other)) && !isNumber(left) && !isNumber(other)) {
      return textOf(node, joinPaths([partsOf(left), partsOf(other)]));
    }
    if (
      left.kind === 'literal' &&
      other.kind === 'literal' &&
      typeof left.value === 'number' &&
      typeof other.value === 'number'
    ) {
      const result = arithmetic(operator, left.value, other.value);
      return result === undefined ? unknown(node) : literal(node, result);
    }
    if (operator === '+' && (isTextual(left) || isTextual(other))) return textOf(node, [...partsOf(left), ...partsOf(other)]);
    return unknown(node);
  }

  private percentValues(argument: Node): Parts[] {
    const values = argument.type === 'tuple' ? argument.children : [argument];
    return values.map((child) => partsOf(this.value(child)));
  }

  private call(node: Node): Value {
    const callee = field(node, 'function');
    const list = field(node, 'arguments');
    if (!callee || list?.type !== 'argument_list') return unknown(node);
    const positional = list.children.filter((child) => child.type !== 'keyword_argument');
    const first = positional[0];
    const name = this.names.of(callee);
    if (name && conversions.has(name) && first && positional.length === 1) return this.convert(node, name, this.value(first));
    if (name && pathJoins.has(name) && positional.length > 1) {
      return textOf(node, joinPaths(positional.map((child) => partsOf(this.value(child)))));
    }
    if (callee.type !== 'attribute') return unknown(node);
    const object = field(callee, 'object') as Node;
    const method = this.names.text(field(callee, 'attribute') as Node);
    if (method === 'get' && first) {
      const key = this.text(first);
      const entry = key === undefined ? undefined : this.entry(object, key, node);
      if (entry && entry.kind !== 'unknown') return entry;
    }
    if (sameText.test(method)) {
      const value = this.value(object);
      if (value.kind === 'env') return { ...value, range: rangeOf(node) };
      if (value.kind === 'literal' && /^(?:strip|rstrip|lstrip|encode|decode)$/.test(method) && !first) return value;
      if (value.kind === 'literal' && method.endsWith('code')) return value;
    }
    if (method === 'format') {
      const format = this.value(object);
      if (!isTextual(format)) return unknown(node);
      return textOf(
        node,
        formatParts(partsOf(format), list, this.names.text, (argument) => partsOf(this.value(argument))),
      );
    }
    if (method === 'joinpath') {
      return textOf(node, joinPaths([partsOf(this.value(object)), ...positional.map((child) => partsOf(this.value(child)))]));
    }
    return unknown(node);
  }

  private convert(node: Node, name: string, value: Value): Value {
    if (value.kind === 'env') return { ...value, range: rangeOf(node) };
    if (value.kind === 'partial') return value;
    if (value.kind !== 'literal') return unknown(node);
    if (name === 'int' || name === 'float') {
      const number = typeof value.value === 'string' ? numberOf(value.value.trim()) : value.value;
      return typeof number === 'number' ? { ...value, value: number } : unknown(node);
    }
    if (name === 'str' && typeof value.value === 'number') return { ...value, value: String(value.value) };
    return typeof value.value === 'string' && name !== 'bool' ? value : unknown(node);
  }

  private stringParts(node: Node): Parts {
    if (node.type === 'concatenated_string') return node.children.flatMap((child) => this.stringParts(child));
    return piecesOf(node, this.source).flatMap((piece) => {
      if (piece.text !== undefined) return [piece.text];
      return piece.hole ? partsOf(this.value(piece.hole)) : [null];
    });
  }
}
