import { nameOf } from '../../../../rules/paths';
import type { Tree } from '../tree';

/** Files on which it depends what an import resolves to. */
const structural = /^(?:package\.json|[tj]sconfig[\w.-]*\.json|pnpm-workspace\.yaml|pyproject\.toml|setup\.(?:cfg|py))$/;

/** What outlives one snapshot of the project: a keystroke in a source file leaves it as it is. */
export class ProjectCache {
  private readonly byFile = new Map<string, Map<string, unknown>>();
  private structure = 0;
  private made: { key: string; tree: Tree; values: Map<string, unknown> } | undefined;

  fileChanged(file: string): void {
    this.byFile.delete(file);
    if (structural.test(nameOf(file))) this.structure++;
  }

  /** Something derived from one file's text alone. */
  ofFile<T>(file: string, name: string, derive: () => T): T {
    const values = this.byFile.get(file) ?? new Map<string, unknown>();
    this.byFile.set(file, values);
    if (!values.has(name)) values.set(name, derive());
    return values.get(name) as T;
  }

  /** Something derived from which files exist and what the structural ones say. */
  ofTree<T>(tree: Tree, name: string, derive: () => T): T {
    const key = `${tree.generation} ${this.structure}`;
    if (this.made?.tree !== tree || this.made.key !== key) this.made = { key, tree, values: new Map() };
    if (!this.made.values.has(name)) this.made.values.set(name, derive());
    return this.made.values.get(name) as T;
  }
}
