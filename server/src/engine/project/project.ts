import type { CommandFact, Ecosystem, Fact, FactKind, FactOf, Range } from '../../../../rules/facts';
import type { App, Located, ProjectView, Role, Start } from '../../../../rules/project';
import { LineMap } from '../lines';

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly parseError: boolean;
}

export interface ProjectInput {
  readonly files: ReadonlyMap<string, ProjectFile>;
  /** All files of the tree that are not git-ignored, read or not. */
  readonly tree: ReadonlySet<string>;
  readonly versionControl: ProjectView['versionControl'];
  readonly complete: boolean;
}

/** A snapshot of a workspace folder: built from facts, asked by rules. */
export class Project implements ProjectView {
  readonly files: readonly string[];
  readonly apps: readonly App[];
  readonly starts: readonly Start[] = [];
  private readonly byKind = new Map<FactKind, Located<Fact>[]>();
  private readonly lineMaps = new Map<string, LineMap>();

  constructor(private readonly input: ProjectInput) {
    this.files = [...input.files.keys()].sort();
    this.apps = [{ path: '', kind: 'service', ecosystems: ['npm'], manifests: [], entries: [], ownedBy: [], bundled: false }];
    for (const file of this.files) {
      for (const fact of this.allFactsIn(file)) {
        const list = this.byKind.get(fact.kind) ?? [];
        list.push({ file, fact });
        this.byKind.set(fact.kind, list);
      }
    }
  }

  get versionControl() {
    return this.input.versionControl;
  }
  get complete() {
    return this.input.complete;
  }
  appOf(_file: string): App | undefined {
    return this.apps[0];
  }
  roleOf(_file: string): Role {
    return 'runtime';
  }
  exists(path: string): boolean {
    return this.input.tree.has(path);
  }
  list(_folder: string): readonly string[] {
    return [];
  }
  isGitIgnored(_path: string): boolean {
    return false;
  }
  isDockerIgnored(_path: string): boolean {
    return false;
  }
  facts<K extends FactKind>(kind: K): readonly Located<FactOf<K>>[] {
    return (this.byKind.get(kind) ?? []) as unknown as readonly Located<FactOf<K>>[];
  }
  factsIn<K extends FactKind>(file: string, kind: K): readonly FactOf<K>[] {
    return this.allFactsIn(file).filter((fact): fact is FactOf<K> => fact.kind === kind);
  }
  allFactsIn(file: string): readonly Fact[] {
    return this.input.files.get(file)?.facts ?? [];
  }
  resolveImport(_file: string, _specifier: string): string | undefined {
    return undefined;
  }
  envTemplates(_app: App | undefined): readonly string[] {
    return [];
  }
  lockedVersion(_folder: string, _name: string, _ecosystem: Ecosystem): string | undefined {
    return undefined;
  }
  hasParseError(file: string): boolean {
    return this.input.files.get(file)?.parseError ?? false;
  }
  lineRange(file: string, line: number): Range {
    return this.lines(file).lineRange(line);
  }
  textOf(file: string, range: Range): string {
    return this.input.files.get(file)?.text.slice(range.start, range.end) ?? '';
  }
  private lines(file: string): LineMap {
    let map = this.lineMaps.get(file);
    if (!map) {
      map = new LineMap(this.input.files.get(file)?.text ?? '');
      this.lineMaps.set(file, map);
    }
    return map;
  }
}

export type { CommandFact };
