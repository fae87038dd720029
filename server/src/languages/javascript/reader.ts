import type { TSESTree } from '@typescript-eslint/types';
import type { Place, Range, Value } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import { type Module, propertyOf } from './module';
import type { Places } from './place';
import type { Api, Resolver } from './resolve';
import { type FunctionNode, type Node, rangeOf, unwrap } from './syntax';

/** What extraction may ask of the expressions of one module. */
export class Reader {
  constructor(
    protected readonly evaluator: Evaluator,
    protected readonly resolver: Resolver,
    protected readonly places: Places | undefined,
  ) {}

  get module(): Module {
    return this.evaluator.module;
  }

  placeOf(node: Node): Place {
    if (!this.places) throw new Error('places are not known yet');
    return this.places.of(node);
  }

  value(node: Node): Value {
    return this.evaluator.value(node);
  }

  /** The API that an expression denotes: of `new RedisStore()` it is `connect-redis`, path `RedisStore()`. */
  apiOf(node: Node | 'absent' | 'unknown' | undefined): Api | undefined {
    return node === undefined || typeof node === 'string' ? undefined : this.resolver.api(node);
  }

  /** The expression, function or class behind a name or member of this file; undefined where it is not certain. */
  definition(node: Node): Node | undefined {
    return this.resolver.definition(node);
  }

  /** The object literal an expression denotes, constants followed. */
  objectOf(node: Node): TSESTree.ObjectExpression | undefined {
    return this.resolver.localObject(node);
  }

  /** The elements of the array literal an expression denotes, up to the first spread; undefined where it is no array literal. */
  elements(node: Node): readonly Node[] | undefined {
    const array = this.resolver.definition(node);
    if (array?.type !== 'ArrayExpression') return undefined;
    const spread = array.elements.findIndex((element) => element?.type === 'SpreadElement');
    return array.elements
      .slice(0, spread < 0 ? undefined : spread)
      .filter((element): element is TSESTree.Expression => element !== null);
  }

  /**
   * The expression of a member of an object literal, `'a.b'` for nested ones. `absent` where the text is certain that it is not set;
   * `unknown` where it may be (an imported object, a spread, a later assignment).
   */
  memberOf(node: Node, path: string): Node | 'absent' | 'unknown' {
    let at = node;
    for (const key of path.split('.')) {
      const object = this.resolver.localObject(at);
      if (!object) return this.isCertainlyNoObject(at) ? 'absent' : 'unknown';
      const property = propertyOf(object, key);
      if (property === 'absent' && this.isAssigned(at, key)) return 'unknown';
      if (typeof property === 'string') return property;
      at = property.value;
    }
    return at;
  }

  /** The function an expression is, inline or by a local name; wrappers such as `asyncHandler(fn)` looked through. */
  functionOf(node: Node): FunctionNode | undefined {
    const direct = this.resolver.localFunction(node);
    if (direct) return direct;
    const inner = unwrap(node);
    if (inner.type !== 'CallExpression') return undefined;
    for (const argument of inner.arguments) {
      const wrapped = this.resolver.localFunction(argument);
      if (wrapped) return wrapped;
    }
    return undefined;
  }

  /** The whole text of a range of this file. */
  text(range: Range): string {
    return this.module.text.slice(range.start, range.end);
  }

  /** Whether no name of the file is this one. */
  isFreeName(name: string): boolean {
    return !this.module.scopes.variables.some((variable) => variable.name === name);
  }

  protected unknown(node: Node): Value {
    return { kind: 'unknown', range: rangeOf(node) };
  }

  /** `const options = {}; options.store = …`: what the literal leaves out may come later. */
  private isAssigned(node: Node, key: string): boolean {
    const inner = unwrap(node);
    const variable = inner.type === 'Identifier' ? this.module.variableOf(inner) : undefined;
    return variable !== undefined && this.module.isMemberWritten(variable, key);
  }

  private isCertainlyNoObject(node: Node): boolean {
    const kind = this.evaluator.value(node).kind;
    return kind === 'literal' || kind === 'partial' || this.resolver.localFunction(node) !== undefined;
  }
}
