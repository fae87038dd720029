import { folderOf, nameOf } from '../../../rules/paths';

/** Names of everything a walk found, files and folders, with the children of each folder at hand. */
export class Tree {
  private readonly children = new Map<string, Map<string, 'file' | 'directory'>>([['', new Map()]]);
  /** Grows with every change of what exists. */
  generation = 0;

  addFile(path: string): void {
    this.add(path, 'file');
  }

  addFolder(path: string): void {
    if (path !== '') this.add(path, 'directory');
  }

  private add(path: string, type: 'file' | 'directory'): void {
    const folder = folderOf(path);
    let siblings = this.children.get(folder);
    if (!siblings) {
      this.add(folder, 'directory');
      siblings = this.children.get(folder) as Map<string, 'file' | 'directory'>;
    }
    if (siblings.get(nameOf(path)) === type) return;
    siblings.set(nameOf(path), type);
    if (type === 'directory' && !this.children.has(path)) this.children.set(path, new Map());
    this.generation++;
  }

  /** Removes a file, or a folder with all it holds. Gives the files that went. */
  remove(path: string): string[] {
    const type = this.typeOf(path);
    if (!type) return [];
    const gone = type === 'file' ? [path] : [...this.filesUnder(path)];
    if (type === 'directory') {
      for (const folder of [...this.children.keys()]) {
        if (folder === path || folder.startsWith(`${path}/`)) this.children.delete(folder);
      }
    }
    this.children.get(folderOf(path))?.delete(nameOf(path));
    this.generation++;
    return gone;
  }

  typeOf(path: string): 'file' | 'directory' | undefined {
    return path === '' ? 'directory' : this.children.get(folderOf(path))?.get(nameOf(path));
  }

  hasFile(path: string): boolean {
    return this.typeOf(path) === 'file';
  }

  hasFolder(path: string): boolean {
    return this.children.has(path);
  }

  /** Names of a folder's direct children, sorted. */
  list(folder: string): string[] {
    return [...(this.children.get(folder)?.keys() ?? [])].sort();
  }

  *filesUnder(folder: string): Generator<string> {
    for (const [name, type] of this.children.get(folder) ?? []) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === 'file') yield path;
      else yield* this.filesUnder(path);
    }
  }
}
