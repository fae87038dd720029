import { folderOf, inFolder, joinPath, nameOf, pathWithin } from '../../../../rules/paths';
import type { Tree } from '../tree';
import { spellings } from './source-names';
import type { TsConfigs } from './tsconfig';

const outputFolders = new Set(['dist', 'build', 'out', 'lib', 'output', '.output', 'compiled', 'esm', 'cjs', 'es']);
const outputFolder = /(?:^|\/)(?:dist|build|out|lib|output|\.output|compiled|esm|cjs|es)\//;
const sourceFolders = ['src', 'source', 'app', 'server', 'lib', ''];

/** Leads from a build's product back to the source it was made from: `dist/server.js` to `src/server.ts`. */
export class BuildOutput {
  constructor(
    private readonly tree: Tree,
    private readonly tsconfigs: TsConfigs,
  ) {}

  /** The source of a module path, which may lie in an output folder; the path's own file where it is source itself. */
  sourceOf(path: string): string | undefined {
    if (this.tree.hasFile(path) && !this.isOutput(path)) return path;
    return this.byTsConfig(path) ?? this.byFolderName(path) ?? this.firstFile(path);
  }

  /** Whether a file lies in a folder that a build writes, with its source standing elsewhere. */
  isOutput(path: string): boolean {
    if (!outputFolder.test(path)) return false;
    const source = this.byTsConfig(path) ?? (/(?:^|\/)lib\//.test(path) ? undefined : this.byFolderName(path));
    return source !== undefined && source !== path;
  }

  firstFile(path: string): string | undefined {
    for (const candidate of spellings(path)) if (this.tree.hasFile(candidate)) return candidate;
    if (!this.tree.hasFolder(path)) return undefined;
    for (const candidate of spellings(inFolder(path, 'index'))) if (this.tree.hasFile(candidate)) return candidate;
    return undefined;
  }

  private byTsConfig(path: string): string | undefined {
    for (const { folder, outDir, rootDir } of this.tsconfigs.outputsAbove(folderOf(path))) {
      const out = joinPath(folder, outDir);
      if (out === undefined || out === folder || !(path === out || path.startsWith(`${out}/`))) continue;
      const rest = pathWithin(out, path);
      const roots = rootDir === undefined ? ['src', ''] : [rootDir];
      for (const root of roots) {
        const candidate = joinPath(folder, root, rest);
        const found = candidate === undefined || candidate === path ? undefined : this.firstFile(candidate);
        if (found !== undefined && !found.startsWith(`${out}/`)) return found;
      }
    }
    return undefined;
  }

  private byFolderName(path: string): string | undefined {
    const segments = path.split('/');
    for (let at = 0; at < segments.length - 1; at++) {
      if (!outputFolders.has(segments[at] as string)) continue;
      const base = segments.slice(0, at).join('/');
      for (let skip = at + 1; skip < segments.length; skip++) {
        const rest = segments.slice(skip).join('/');
        const found = this.inSourceFolders(base, rest) ?? this.inNxProject(segments.slice(skip));
        if (found !== undefined && found !== path) return found;
      }
      // A bundle bears another name than what went into it.
      if (!/^(?:index|main|server|app|bundle|start|worker)\b/.test(nameOf(path)) || this.tree.hasFile(path)) continue;
      for (const name of ['index', 'main', 'server', 'app']) {
        const found = this.inSourceFolders(base, `${name}.js`);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  private inSourceFolders(base: string, rest: string): string | undefined {
    for (const folder of sourceFolders) {
      const candidate = joinPath(base, folder, rest) ?? rest;
      for (const spelling of spellings(candidate)) {
        if (!outputFolders.has(pathWithin(base, spelling).split('/')[0] ?? '') || folder === 'lib') {
          if (this.tree.hasFile(spelling) && /\.(?:[cm]?[jt]sx?)$/.test(spelling)) return spelling;
        }
      }
    }
    return undefined;
  }

  /** Nx and Nest monorepos build `apps/api/src/main.ts` into `dist/apps/api/main.js`. */
  private inNxProject(segments: readonly string[]): string | undefined {
    const folder = segments.slice(0, -1).join('/');
    const name = segments.at(-1) as string;
    return folder === '' ? undefined : [...spellings(`${folder}/src/${name}`)].find((candidate) => this.tree.hasFile(candidate));
  }
}
