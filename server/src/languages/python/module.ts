import type { Place, Range, Value } from '../../../../rules/facts';
import type { SourceFile } from '../language';
import { Evaluator } from './evaluate';
import { Names } from './names';
import { Places } from './place';
import { Scopes } from './scopes';
import { type Node, rangeOf } from './syntax';

/** One Python file, understood: its tree, what its names denote, what its constants are, where its code runs. */
export class Module {
  readonly names: Names;
  readonly scopes: Scopes;
  readonly evaluator: Evaluator;
  readonly places: Places;
  private readonly placeOfNode = new Map<Node, Place>();

  constructor(
    readonly file: SourceFile,
    readonly root: Node,
  ) {
    const text = (node: Node) => file.text.slice(node.start, node.end);
    this.scopes = new Scopes(root, text);
    this.names = new Names(this.scopes, text);
    this.evaluator = new Evaluator(this.names, file.text, root);
    this.places = new Places(root, this.names, this.evaluator);
  }

  text(node: Range): string {
    return this.file.text.slice(node.start, node.end);
  }

  /** Qualified name of what an expression denotes. */
  name(node: Node | undefined): string | undefined {
    return node && this.names.of(node);
  }

  value(node: Node): Value {
    return this.evaluator.value(node);
  }

  place(node: Node): Place {
    let place = this.placeOfNode.get(node);
    if (!place) {
      place = this.places.of(node);
      this.placeOfNode.set(node, place);
    }
    return place;
  }

  /** Whether a name is bound to a plain import of the module (`import os`), as code at this node sees it. */
  importedAs(module: string, at: Node): string | undefined {
    const definitions = this.scopes.lookup(module, at);
    return definitions.length > 0 && definitions.every((d) => d.kind === 'import' && d.name === module) ? module : undefined;
  }
}

export { rangeOf };
