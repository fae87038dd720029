import { posix } from 'node:path';
import ts from 'typescript';
import { folderOf, foldersUp, joinPath } from '../../../../rules/paths';
import type { Tree } from '../tree';

/** Where the workspace's root stands for TypeScript, which wants absolute paths. */
export const virtualRoot = '/workspace';

export interface OutputSetting {
  readonly folder: string;
  readonly outDir: string;
  readonly rootDir: string | undefined;
}

/** The tsconfig.json and jsconfig.json files of a workspace, read with TypeScript's own reader, `extends` followed. */
export class TsConfigs {
  private readonly options = new Map<string, ts.CompilerOptions | undefined>();

  constructor(
    private readonly tree: Tree,
    private readonly readText: (path: string) => string | undefined,
  ) {}

  /** Compiler options that hold for the sources in a folder: the nearest config's. */
  optionsFor(folder: string): ts.CompilerOptions | undefined {
    for (const candidate of foldersUp(folder)) {
      const options = this.optionsAt(candidate);
      if (options) return options;
    }
    return undefined;
  }

  *outputsAbove(folder: string): Generator<OutputSetting> {
    for (const candidate of foldersUp(folder)) {
      for (const name of this.tree.list(candidate)) {
        if (!/^tsconfig[\w.-]*\.json$/.test(name)) continue;
        const options = this.read(joinPath(candidate, name) as string);
        if (!options?.outDir) continue;
        yield {
          folder: candidate,
          outDir: relative(candidate, options.outDir),
          rootDir: options.rootDir === undefined ? undefined : relative(candidate, options.rootDir),
        };
      }
    }
  }

  /** Where `baseUrl` and a `paths` entry for everything (`*`) put a bare specifier. */
  placesOf(folder: string, specifier: string): string[] {
    const options = this.optionsFor(folder);
    const base = options?.baseUrl ?? (options?.pathsBasePath as string | undefined);
    if (base === undefined) return [];
    const targets = [...(options?.paths?.['*'] ?? []), ...(options?.baseUrl === undefined ? [] : ['*'])];
    return targets
      .map((target) => posix.join(base, target.replace('*', specifier)))
      .filter((path) => path.startsWith(`${virtualRoot}/`))
      .map((path) => path.slice(virtualRoot.length + 1));
  }

  private optionsAt(folder: string): ts.CompilerOptions | undefined {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = joinPath(folder, name) as string;
      if (!this.tree.hasFile(path)) continue;
      const options = this.read(path);
      if (options?.paths || options?.baseUrl || name === 'jsconfig.json') return options;
      // A solution file holds no options: its references do.
      const app = ['tsconfig.app.json', 'tsconfig.base.json', 'tsconfig.node.json']
        .map((other) => joinPath(folder, other) as string)
        .filter((other) => this.tree.hasFile(other))
        .map((other) => this.read(other))
        .find((other) => other?.paths || other?.baseUrl);
      return app ?? options;
    }
    return undefined;
  }

  private read(path: string): ts.CompilerOptions | undefined {
    if (!this.options.has(path)) {
      const host: ts.ParseConfigHost = {
        useCaseSensitiveFileNames: true,
        readDirectory: () => [],
        fileExists: (file) => this.textAt(file) !== undefined,
        readFile: (file) => this.textAt(file),
      };
      const absolute = `${virtualRoot}/${path}`;
      const { config } = ts.readConfigFile(absolute, host.readFile);
      const parsed = config && ts.parseJsonConfigFileContent(config, host, folderOf(absolute), undefined, absolute);
      this.options.set(path, parsed?.options);
    }
    return this.options.get(path);
  }

  private textAt(absolute: string): string | undefined {
    return absolute.startsWith(`${virtualRoot}/`) ? this.readText(absolute.slice(virtualRoot.length + 1)) : undefined;
  }
}

function relative(folder: string, absolute: string): string {
  const base = folder === '' ? virtualRoot : `${virtualRoot}/${folder}`;
  return absolute === base ? '' : absolute.startsWith(`${base}/`) ? absolute.slice(base.length + 1) : '..';
}
