import ts from 'typescript';
import { folderOf, joinPath } from '../../../../rules/paths';
import type { Tree } from '../tree';
import type { BuildOutput } from './build-output';
import { resolvePython } from './python-modules';
import { isPython } from './source-names';
import { type TsConfigs, virtualRoot } from './tsconfig';

/** A package of the workspace: its folder and the files its manifest leads to. */
export interface WorkspacePackage {
  readonly folder: string;
  readonly targets: readonly string[];
}

interface Inputs {
  readonly tree: Tree;
  readonly tsconfigs: TsConfigs;
  readonly output: BuildOutput;
  readonly packages: ReadonlyMap<string, WorkspacePackage>;
  /** Folders that absolute Python imports start from, besides those above the file. */
  readonly pythonRoots: readonly string[];
  readText(path: string): string | undefined;
}

/** Resolves imports to files of the workspace. Valid as long as the tree and its manifests stay as they are. */
export class ModuleResolver {
  private readonly known = new Map<string, readonly string[]>();
  private readonly host: ts.ModuleResolutionHost;
  private readonly caches = new Map<ts.CompilerOptions | undefined, ts.ModuleResolutionCache>();

  constructor(private readonly inputs: Inputs) {
    this.host = {
      fileExists: (path) => this.inside(path, (inner) => inputs.tree.hasFile(inner)) ?? false,
      directoryExists: (path) =>
        /\/node_modules(?:\/@[^/]+)?$/.test(path) || (this.inside(path, (inner) => inputs.tree.hasFolder(inner)) ?? false),
      readFile: (path) => this.inside(path, (inner) => inputs.readText(inner)),
      useCaseSensitiveFileNames: true,
    };
  }

  /** Every file that an import loads, most specific first; empty where it leads out of the workspace. */
  resolve(file: string, specifier: string, names: readonly string[] = []): readonly string[] {
    const folder = folderOf(file);
    const python = isPython(file);
    const key = `${python ? 'py' : 'js'}\0${folder}\0${specifier}\0${python ? names.join() : ''}`;
    let found = this.known.get(key);
    if (!found) {
      found = python
        ? resolvePython(this.inputs.tree, this.inputs.pythonRoots, folder, specifier, names)
        : this.resolveJavaScript(folder, specifier.replace(/\?.*$/, ''));
      this.known.set(key, found);
    }
    return found;
  }

  private resolveJavaScript(folder: string, specifier: string): readonly string[] {
    if (/^\.{0,2}(?:\/|$)/.test(specifier)) {
      const path = specifier.startsWith('/') ? joinPath(specifier) : joinPath(folder, specifier);
      const found = path === undefined ? undefined : this.fileAt(path);
      return found === undefined ? [] : [found];
    }
    if (specifier.includes(':')) return [];
    const found = this.byTypeScript(folder, specifier) ?? this.workspacePackage(specifier);
    return found === undefined ? [] : [found];
  }

  private fileAt(path: string): string | undefined {
    const { output, tree } = this.inputs;
    const direct = tree.hasFile(path) ? path : undefined;
    if (direct === undefined && tree.hasFile(`${path}/package.json`)) {
      for (const target of this.packageAt(path)) {
        const found = output.sourceOf(joinPath(path, target) ?? path);
        if (found !== undefined) return found;
      }
    }
    return direct ?? output.firstFile(path) ?? output.sourceOf(path);
  }

  private packageAt(folder: string): readonly string[] {
    for (const candidate of this.inputs.packages.values()) if (candidate.folder === folder) return candidate.targets;
    return [];
  }

  private byTypeScript(folder: string, specifier: string): string | undefined {
    const options = this.inputs.tsconfigs.optionsFor(folder);
    const isImport = specifier.startsWith('#');
    if (!isImport && !options?.paths && !options?.baseUrl && !this.packageNamed(specifier)) return undefined;
    const containing = `${virtualRoot}/${folder === '' ? '' : `${folder}/`}importer.ts`;
    let cache = this.caches.get(options);
    if (!cache) {
      cache = ts.createModuleResolutionCache(virtualRoot, (name) => name);
      this.caches.set(options, cache);
    }
    const settings: ts.CompilerOptions = {
      ...options,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowJs: true,
      resolveJsonModule: true,
      noDtsResolution: true,
    };
    const { resolvedModule } = ts.resolveModuleName(specifier, containing, settings, this.host, cache);
    return resolvedModule && this.inside(resolvedModule.resolvedFileName, (inner) => inner);
  }

  /** The package whose build does not exist here: from its manifest's entry points back to their sources. */
  private workspacePackage(specifier: string): string | undefined {
    const named = this.packageNamed(specifier);
    if (!named) return undefined;
    const { folder, targets } = named.value;
    const { output } = this.inputs;
    const rest = specifier.slice(named.name.length + 1);
    const candidates =
      rest === ''
        ? [...targets, 'src/index', 'index', 'lib/index', 'src/main']
        : [rest, `src/${rest}`, `lib/${rest}`, `dist/${rest}`];
    for (const candidate of candidates) {
      const path = joinPath(folder, candidate);
      const found = path === undefined ? undefined : output.sourceOf(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private packageNamed(specifier: string): { name: string; value: WorkspacePackage } | undefined {
    const name = packageNameOf(specifier);
    const value = this.inputs.packages.get(name);
    return value && { name, value };
  }

  /** Calls `use` with a path of the workspace; installed workspace packages are where their folder is. */
  private inside<T>(path: string, use: (inner: string) => T): T | undefined {
    if (!path.startsWith(`${virtualRoot}/`)) return path === virtualRoot ? use('') : undefined;
    const inner = path.slice(virtualRoot.length + 1);
    const installed = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(inner);
    if (!installed) return use(inner);
    const named = this.inputs.packages.get(installed[2] as string);
    return named && use([named.folder, installed[3]].filter((part) => part).join('/'));
  }
}

/** `@scope/name/sub` → `@scope/name`. */
function packageNameOf(specifier: string): string {
  const [first, second] = specifier.split('/') as [string, string | undefined];
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
