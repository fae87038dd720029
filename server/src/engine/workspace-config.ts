import * as path from 'node:path';
import { type Config, ConfigError, type ConfigOverlay, ConfigSet, configFileName, parseConfig } from './config';
import { decode } from './extract';
import type { FileSystem } from './file-system';

/** The config files of one workspace folder and of the repository above it, kept up to date. */
export class WorkspaceConfig {
  private readonly configs = new Map<string, { folder: string; prefix: string; config: Config }>();
  private readonly broken = new Map<string, ConfigError>();
  private current: ConfigSet | undefined;
  private overlay: ConfigOverlay = {};

  constructor(private readonly ruleIds: ReadonlySet<string>) {}

  static owns(file: string): boolean {
    return file === configFileName || file.endsWith(`/${configFileName}`);
  }

  /** What flags or editor settings say over the files. */
  setOverlay(overlay: ConfigOverlay): void {
    this.overlay = overlay;
    this.current = undefined;
  }

  /** Reads a config of the folder; `undefined` for one that is gone. A broken one keeps its last good content. */
  update(file: string, text: string | undefined): void {
    const folder = path.posix.dirname(file);
    this.read(file, text, folder === '.' ? '' : folder, '');
  }

  /** Reads the configs between the root and the top of its working tree. */
  readParents(root: string, fileSystem: FileSystem): void {
    const parents: string[] = [];
    for (let folder = root; ; folder = path.posix.dirname(folder)) {
      if (fileSystem.stat(path.posix.join(folder, '.git'))) break;
      const parent = path.posix.dirname(folder);
      if (parent === folder) return;
      parents.push(parent);
    }
    for (const parent of parents) {
      const file = path.posix.join(parent, configFileName);
      if (fileSystem.stat(file)?.type !== 'file') continue;
      this.read(path.posix.relative(root, file), decode(fileSystem.readFile(file)), '', path.posix.relative(parent, root));
    }
  }

  get set(): ConfigSet {
    this.current ??= new ConfigSet([...this.configs.values()], this.overlay);
    return this.current;
  }

  /** Errors of configs that could not be used, by file. */
  get errors(): readonly ConfigError[] {
    return [...this.broken.values()];
  }

  private read(file: string, text: string | undefined, folder: string, prefix: string): void {
    this.current = undefined;
    this.broken.delete(file);
    if (text === undefined) {
      this.configs.delete(file);
      return;
    }
    try {
      this.configs.set(file, { folder, prefix, config: parseConfig(text, file, this.ruleIds) });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.broken.set(file, error);
    }
  }
}
