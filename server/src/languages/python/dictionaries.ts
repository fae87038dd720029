import type { Names } from './names';
import { bare, field, type Node, walk } from './syntax';

/** The dictionaries of a file that nothing in it changes. */
export class Dictionaries {
  private mutated: Set<string> | undefined;

  constructor(
    private readonly names: Names,
    private readonly root: Node,
    private readonly text: (node: Node) => string | undefined,
  ) {}

  /** `CFG["host"]`: the expression that the dictionary holds for the key. */
  entry(object: Node, key: string): Node | undefined {
    const dictionary = this.displayOf(object);
    const found = dictionary?.children.findLast((pair) => {
      const pairKey = pair.type === 'pair' && field(pair, 'key');
      return pairKey && this.text(pairKey) === key;
    });
    return found && field(found, 'value');
  }

  /** The list that a name is first given, where nothing else is. What is added to it later stands behind. */
  listOf(node: Node): Node | undefined {
    if (node.type !== 'identifier') return undefined;
    const definitions = this.names.scopes.lookup(this.names.text(node), node);
    const only = definitions[0];
    return definitions.length === 1 && only?.kind === 'value' && only.value.type === 'list' ? only.value : undefined;
  }

  /** The dictionary display that an expression is, through one constant. */
  displayOf(node: Node): Node | undefined {
    const expression = bare(node);
    if (expression.type === 'dictionary') return expression;
    if (expression.type === 'subscript') {
      const object = field(expression, 'value');
      const key = field(expression, 'subscript');
      const name = key && this.text(key);
      const value = object && name !== undefined && this.entry(object, name);
      return value ? this.displayOf(value) : undefined;
    }
    if (expression.type !== 'identifier') return undefined;
    const name = this.names.text(expression);
    const definitions = this.names.scopes.lookup(name, expression);
    const only = definitions[0];
    if (definitions.length !== 1 || only?.kind !== 'value' || this.isMutated(name)) return undefined;
    return only.value.type === 'dictionary' ? only.value : undefined;
  }

  private isMutated(name: string): boolean {
    if (!this.mutated) {
      this.mutated = new Set();
      for (const node of walk(this.root)) {
        let target: Node | undefined;
        if (node.type === 'assignment' || node.type === 'augmented_assignment') target = field(node, 'left');
        else if (node.type === 'call') {
          const callee = field(node, 'function');
          const method = callee?.type === 'attribute' && field(callee, 'attribute');
          if (method && /^(?:update|setdefault|pop|clear|popitem)$/.test(this.names.text(method))) target = callee;
        }
        while (target && (target.type === 'subscript' || target.type === 'attribute')) {
          target = field(target, target.type === 'subscript' ? 'value' : 'object');
          if (target?.type === 'identifier') this.mutated.add(this.names.text(target));
        }
      }
    }
    return this.mutated.has(name);
  }
}
