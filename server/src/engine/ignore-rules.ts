import ignore, { type Ignore } from 'ignore';
import { folderOf, inFolder } from '../../../rules/paths';

/**
 * What git ignores: the .gitignore of every level from the top of version control down, deeper ones first, then
 * `.git/info/exclude`. Nothing below an ignored folder can be taken back in, as in git. What git tracks is not ignored, whatever they say.
 */
export class IgnoreRules {
  private readonly matchers = new Map<string, Ignore | undefined>();
  private readonly folders = new Map<string, boolean>();
  private tracked: ReadonlySet<string> | undefined;

  /**
   * @param prefix path of the workspace's root seen from the top of version control, `''` where they are one
   * @param read text of a file by its path from that top; undefined where there is none
   * @param readTracked the files that are in git's index, by their paths from that top; asked for once, where it matters
   */
  constructor(
    private readonly prefix: string,
    private readonly read: (path: string) => string | undefined,
    private readonly readTracked: () => ReadonlySet<string> = () => new Set(),
  ) {}

  /** Whether a path of the workspace is ignored. */
  ignores(path: string, isFolder: boolean): boolean {
    const whole = this.prefix === '' ? path : `${this.prefix}/${path}`;
    if (!this.folderIgnored(folderOf(whole)) && !this.matches(whole, isFolder)) return false;
    if (isFolder) return true;
    this.tracked ??= this.readTracked();
    return !this.tracked.has(whole);
  }

  private folderIgnored(folder: string): boolean {
    if (folder === '') return false;
    let ignored = this.folders.get(folder);
    if (ignored === undefined) {
      ignored = this.folderIgnored(folderOf(folder)) || this.matches(folder, true);
      this.folders.set(folder, ignored);
    }
    return ignored;
  }

  private matches(path: string, isFolder: boolean): boolean {
    const tail = isFolder ? '/' : '';
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const matcher = this.matcherOf(inFolder(folder, '.gitignore'));
      const verdict = matcher?.test((folder === '' ? path : path.slice(folder.length + 1)) + tail);
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
      if (folder === '') return this.matcherOf('.git/info/exclude')?.test(path + tail).ignored ?? false;
    }
  }

  private matcherOf(file: string): Ignore | undefined {
    if (!this.matchers.has(file)) {
      const text = this.read(file);
      this.matchers.set(file, text === undefined ? undefined : ignore().add(text));
    }
    return this.matchers.get(file);
  }
}

/** A .dockerignore: its patterns are all anchored to the build context, and a trailing `/` says nothing. */
export function dockerIgnore(text: string): (path: string) => boolean {
  const rules: { readonly negative: boolean; readonly matcher: Ignore }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) continue;
    const negative = pattern.startsWith('!');
    const plain = pattern
      .slice(negative ? 1 : 0)
      .trim()
      .replace(/^(?:\.?\/)+|\/+$/g, '');
    if (plain === '' || plain === '.') continue;
    rules.push({ negative, matcher: ignore().add(plain.startsWith('**') ? plain : `/${plain}`) });
  }
  // Unlike git, Docker takes a file of an ignored folder in again: the last pattern that fits the path or a folder above decides.
  return (path) => rules.findLast(({ matcher }) => matcher.ignores(path))?.negative === false;
}
