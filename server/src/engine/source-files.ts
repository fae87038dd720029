import { posix } from 'node:path';
import { nameOf } from '../../../rules/paths';
import { languageOf } from '../languages';
import { dotenv } from '../languages/dotenv';
import { decode, extract, maxFileSize } from './extract';
import type { FileSystem } from './file-system';
import { isBinaryName, isGenerated } from './generated';
import { trackedFiles } from './git-index';
import { IgnoreRules } from './ignore-rules';
import type { ProjectFile } from './project/input';
import { type Surroundings, surroundingsOf } from './surroundings';
import { Tree } from './tree';
import { isInstalled, isLocalDotenv, isWalked, type Walk, walk } from './walk';
import { writtenVariables } from './written-variables';

/**
 * The files of a workspace folder with their texts and facts, kept up to date. Changes are noted at once and read when
 * somebody next asks: `catchUp` does it in steps.
 */
export class SourceFiles {
  readonly files = new Map<string, ProjectFile>();
  /** Dotenv files that git ignores: no part of the codebase, read for what concerns the machine they stand on. */
  readonly localDotenvs = new Map<string, ProjectFile>();
  /** Names of variables that texts of config write, of those files too that nothing else is kept of. */
  readonly writtenVariables = new Map<string, ReadonlySet<string>>();
  private readonly openTexts = new Map<string, string>();
  /** Files whose text may have changed since they were read. */
  private readonly stale = new Set<string>();
  private walkNeeded = true;
  private walked: Walk | undefined;
  private around: Surroundings | undefined;

  /** @param onChange told of each file that was read anew, or is gone (`undefined`) */
  constructor(
    private readonly root: string,
    private readonly fileSystem: FileSystem,
    private readonly onChange: (file: string, text: string | undefined) => void,
  ) {}

  /** What the last walk found. */
  get walk(): Walk & { readonly surroundings: Surroundings } {
    if (!this.walked || !this.around) throw new Error('The workspace was not loaded.');
    return { ...this.walked, surroundings: this.around };
  }

  /** Looks again at a file or folder of the disk that was made, changed or deleted; `''` is the whole folder. */
  refresh(path: string): void {
    if (path === '' || nameOf(path) === '.gitignore' || nameOf(path) === '.git') this.walkNeeded = true;
    for (const file of path === '' ? this.files.keys() : this.filesAt(path)) this.stale.add(file);
    if (path !== '') this.stale.add(path);
  }

  setOpenText(file: string, text: string | undefined): void {
    if (this.openTexts.get(file) === text) return;
    if (text === undefined) this.openTexts.delete(file);
    else this.openTexts.set(file, text);
    this.refresh(file);
  }

  /** Current text of a file, open documents first; undefined where there is none. Paths above the root start with `..`. */
  textOf(file: string): string | undefined {
    const open = this.openTexts.get(file);
    if (open !== undefined) return open;
    const known = this.stale.has(file) ? undefined : (this.files.get(file) ?? this.localDotenvs.get(file));
    return known ? known.text : this.readDisk(posix.join(this.root, file));
  }

  /** What stands at a path, ignored or not; paths above the root start with `..`. */
  typeOf(path: string): 'file' | 'directory' | undefined {
    const type = this.openTexts.has(path) ? 'file' : this.fileSystem.stat(posix.join(this.root, path))?.type;
    return type === 'other' ? undefined : type;
  }

  /** Does all pending work, with a pause after each file. */
  *catchUp(): Generator<undefined> {
    if (this.walkNeeded) yield* this.walkAgain();
    for (const path of this.stale) {
      if (this.walkNeeded) yield* this.walkAgain();
      this.stale.delete(path);
      for (const file of this.read(path)) this.stale.add(file);
      yield;
    }
  }

  private filesAt(path: string): Iterable<string> {
    return this.walked?.tree.hasFolder(path) ? [...this.walked.tree.filesUnder(path)] : [];
  }

  private *walkAgain(): Generator<undefined> {
    this.walkNeeded = false;
    const surroundings = surroundingsOf(this.fileSystem, this.root);
    const prefix = surroundings.prefix === '' ? '' : `${surroundings.prefix}/`;
    const readFromTop = (file: string) =>
      file.startsWith(prefix) ? this.textOf(file.slice(prefix.length)) : this.readDisk(posix.join(surroundings.top, file));
    const walked: Walk = {
      fileSystem: this.fileSystem,
      root: this.root,
      ignores: new IgnoreRules(surroundings.prefix, readFromTop, () => trackedFiles(this.fileSystem, surroundings.top)),
      tree: new Tree(),
      repositories: new Set(),
      checkouts: new Set(),
      installed: new Set(),
      complete: true,
    };
    for (const files of walk(walked, '')) {
      for (const file of files) if (!this.files.has(file)) this.stale.add(file);
      yield;
    }
    for (const file of this.files.keys()) if (!walked.tree.hasFile(file)) this.stale.add(file);
    for (const file of [...this.openTexts.keys(), ...this.localDotenvs.keys()]) this.stale.add(file);
    this.walked = walked;
    this.around = surroundings;
  }

  /** Reads one path. Gives the files found where it is a folder. */
  private read(path: string): readonly string[] {
    const { tree, ignores, installed } = this.walk;
    const open = this.openTexts.get(path);
    const stat = this.fileSystem.stat(posix.join(this.root, path));
    const isFolder = open === undefined && stat?.type === 'directory';
    if ((open === undefined && !stat) || !isWalked(path, ignores, isFolder)) {
      const local = [...this.localDotenvs.keys()].filter((file) => file.startsWith(`${path}/`));
      for (const gone of new Set([path, ...tree.remove(path), ...local])) this.forget(gone);
      if ((open !== undefined || stat?.type === 'file') && isLocalDotenv(path, ignores)) this.readLocal(path, open, stat?.size);
      return [];
    }
    this.localDotenvs.delete(path);
    if (isFolder) return [...walk(this.walked as Walk, path)].flat();
    tree.addFile(path);
    if (isInstalled(path, installed)) {
      this.forget(path);
      return [];
    }
    const text = open ?? this.readSource(path, stat?.size ?? 0);
    const language = text === undefined ? '' : (languageOf(path, firstLine(text))?.id ?? '');
    const variables = text === undefined ? undefined : writtenVariables(path, text, firstLine(text));
    const { facts, parseError } = text === undefined || isGenerated(path, text) ? { facts: [] } : extract(path, text);
    // Texts of no language are kept for what was found in them only, and a README for what it says the repository, or its folder, is.
    const isKept = language !== '' || facts.length > 0 || open !== undefined || /(?:^|\/)readme\.md$/i.test(path);
    if (text === undefined || !isKept) this.forget(path);
    else {
      const lastGood = parseError && this.files.get(path)?.facts;
      this.files.set(path, { path, text, language, facts: lastGood ?? facts, parseError: parseError !== undefined });
      this.onChange(path, text);
    }
    if (variables !== undefined && variables.size > 0) this.writtenVariables.set(path, variables);
    else this.writtenVariables.delete(path);
    return [];
  }

  private readLocal(path: string, open: string | undefined, size = 0): void {
    const text = open ?? this.readSource(path, size);
    if (text === undefined) return;
    const { facts } = dotenv.extract({ path, text });
    this.localDotenvs.set(path, { path, text, language: dotenv.id, facts, parseError: false });
    this.onChange(path, text);
  }

  private forget(file: string): void {
    this.files.delete(file);
    this.localDotenvs.delete(file);
    this.writtenVariables.delete(file);
    this.onChange(file, undefined);
  }

  /** Text of a file, of whatever language it is: a token leaks from a README as well. */
  private readSource(file: string, size: number): string | undefined {
    return size > maxFileSize || isBinaryName(file) ? undefined : this.readDisk(posix.join(this.root, file));
  }

  private readDisk(file: string): string | undefined {
    try {
      return decode(this.fileSystem.readFile(file));
    } catch {
      return undefined;
    }
  }
}

export function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n') >>> 0).slice(0, 200);
}
