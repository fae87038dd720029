import { foldersUp, joinPath } from '../../../../rules/paths';
import type { Tree } from '../tree';
import type { TsConfigs } from './tsconfig';

/** Configs in which bundlers, transpilers and test runners give modules other names. */
const bundlerConfig =
  /^(?:(?:vite|vitest|webpack|rspack|rollup|esbuild|babel|metro|jest|next|nuxt|astro|svelte|vue|craco|remix|react-router|quasar|snowpack|wmr|rsbuild|farm|config-overrides|electron\.vite|electron-vite)[\w.-]*\.(?:[cm]?[jt]s|json)|\.babelrc|\.swcrc|package\.json|deno\.jsonc?|import[_-]?map\.json|alias(?:es)?(?:\.config)?\.(?:[cm]?[jt]s|json))$/;

/** Folders beside the source that hold such configs and their parts. */
const configFolder = /^\.?(?:webpack|config|configs|conf|build)$/;

/** Whether some config gives a bare specifier a meaning of its own, so that it names no package. */
export class Aliases {
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly tree: Tree,
    private readonly tsconfigs: TsConfigs,
    private readonly readText: (path: string) => string | undefined,
    private readonly typeOf: (path: string) => 'file' | 'directory' | undefined,
    private readonly ignores: (path: string, isFolder: boolean) => boolean,
  ) {}

  has(folder: string, specifier: string): boolean {
    const options = this.tsconfigs.optionsFor(folder);
    if (Object.keys(options?.paths ?? {}).some((pattern) => matches(pattern, specifier))) return true;
    if (this.tsconfigs.placesOf(folder, specifier).some((path) => this.standsThere(path))) return true;
    const first = specifier.split('/')[0] as string;
    const names = [first, specifier, specifier.split('/').slice(0, 2).join('/')].map((name) =>
      name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    // `alias: { name: … }`, `find: 'name'`, `['name', './path']`, `"^name/(.*)$": …`
    const mention = new RegExp(
      `(?:^|[\\s{,])(?:${names.join('|')})\\s*:(?!\\s*['"]?[\\^~<>=*\\dv])|['"\`]\\^?\\(?(?:${names.join('|')})(?:[/$(*][^'"\`]*)?['"\`]\\s*:(?!\\s*['"][\\^~<>=*\\dv])|(?:find|name)\\s*:\\s*['"\`/]\\^?(?:${names.join('|')})\\b|\\[\\s*['"\`](?:${names.join('|')})['"\`]\\s*,\\s*[^\\]]*['"\`]\\.`,
      'm',
    );
    return foldersUp(folder).some((candidate) => mention.test(this.configsOf(candidate)));
  }

  /** A file or folder of that name, git-ignored or not: an asset, a folder of generated code, also one that is still to be generated. */
  private standsThere(path: string): boolean {
    // TypeScript's own specifiers name what a source is compiled to.
    const source = path.replace(/\.[cm]?js$/, '');
    if (source !== path && this.standsThere(source)) return true;
    return (
      ['', '.ts', '.tsx', '.js', '.d.ts'].some((extension) => this.typeOf(path + extension) !== undefined) ||
      this.ignores(path, true) ||
      this.ignores(`${path}.ts`, false)
    );
  }

  private configsOf(folder: string): string {
    let text = this.texts.get(folder);
    if (text === undefined) {
      const own = this.tree.list(folder);
      const names = [
        ...own.filter((name) => bundlerConfig.test(name)),
        ...own.filter((name) => configFolder.test(name)).flatMap((name) => this.configsIn(folder, name)),
      ];
      text = names.map((name) => this.readText(joinPath(folder, name) as string) ?? '').join('\n');
      this.texts.set(folder, text);
    }
    return text;
  }

  private configsIn(folder: string, name: string): string[] {
    return this.tree
      .list(joinPath(folder, name) as string)
      .filter(
        (file) =>
          /^(?:webpack[\w.-]*|alias(?:es)?)\.[cm]?[jt]s$/.test(file) || (/webpack$/.test(name) && /\.[cm]?[jt]s$/.test(file)),
      )
      .map((file) => `${name}/${file}`);
  }
}

function matches(pattern: string, specifier: string): boolean {
  const [before, after] = pattern.split('*') as [string, string | undefined];
  if (after === undefined) return pattern === specifier;
  // `*` alone maps everything to the sources, with packages as they are.
  return pattern !== '*' && specifier.startsWith(before) && specifier.endsWith(after);
}
