import ignore from 'ignore';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import picomatch from 'picomatch';
import type { AppKind } from '../../../rules/project';
import type { Preset, Rule, Severity } from '../../../rules/rule';
import { LineMap } from './lines';
import type { RuleSetting } from './run-rules';

export const configFileName = 'twelve-factor.json';

export type Level = Severity | 'off';
export const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];
export const presets: readonly Preset[] = ['recommended', 'strict'];
export const appKinds: readonly AppKind[] = ['service', 'worker', 'cli', 'library', 'frontend'];

export interface AppOverride {
  readonly kind?: AppKind;
  readonly entries?: readonly string[];
}

interface RuleEntry {
  readonly level: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One `twelve-factor.json`, checked. */
export interface Config {
  readonly preset?: Preset;
  readonly rules: ReadonlyMap<string, RuleEntry>;
  readonly ignore: readonly string[];
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: ReadonlyMap<string, RuleEntry> }[];
  readonly apps: ReadonlyMap<string, AppOverride>;
}

/** A config that can't be used; `line` and `column` are 1-based. */
export class ConfigError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}:${column}: ${reason}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads a config's text (JSON with comments and trailing commas).
 * @param file named in errors
 * @param ruleIds ids that may be configured
 * @throws ConfigError at the first thing that is wrong
 */
export function parseConfig(text: string, file: string, ruleIds: ReadonlySet<string>): Config {
  const reader = new ConfigReader(text, file, ruleIds);
  return reader.read();
}

class ConfigReader {
  private readonly lines: LineMap;

  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly ruleIds: ReadonlySet<string>,
  ) {
    this.lines = new LineMap(text);
  }

  read(): Config {
    const errors: ParseError[] = [];
    const root = parseTree(this.text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    const first = errors[0];
    if (first) this.fail(first.offset, `not valid JSON (${spaced(printParseErrorCode(first.error))})`);
    if (root?.type !== 'object') this.fail(root?.offset ?? 0, 'the config must be an object');
    const config = {
      rules: new Map<string, RuleEntry>(),
      ignore: [] as string[],
      overrides: [] as { files: string[]; rules: Map<string, RuleEntry> }[],
      apps: new Map<string, AppOverride>(),
    };
    let preset: Preset | undefined;
    for (const [key, value, keyNode] of this.members(root)) {
      if (key === '$schema') continue;
      else if (key === 'preset') preset = this.oneOf(value, presets);
      else if (key === 'rules') config.rules = this.ruleMap(value);
      else if (key === 'ignore') config.ignore = this.strings(value);
      else if (key === 'overrides') config.overrides = this.items(value).map((item) => this.override(item));
      else if (key === 'apps') config.apps = this.appMap(value);
      else this.fail(keyNode.offset, `unknown key "${key}"; known are preset, rules, ignore, overrides and apps`);
    }
    return { ...config, ...(preset && { preset }) };
  }

  private override(node: Node): { files: string[]; rules: Map<string, RuleEntry> } {
    let files: string[] | undefined;
    let rules = new Map<string, RuleEntry>();
    for (const [key, value, keyNode] of this.members(node)) {
      if (key === 'files') files = this.strings(value);
      else if (key === 'rules') rules = this.ruleMap(value);
      else this.fail(keyNode.offset, `unknown key "${key}" in an override; known are files and rules`);
    }
    if (!files) this.fail(node.offset, 'an override needs "files", a list of globs');
    return { files, rules };
  }

  private ruleMap(node: Node): Map<string, RuleEntry> {
    return new Map(
      this.members(node).map(([id, value, keyNode]) => {
        if (!this.ruleIds.has(id)) this.fail(keyNode.offset, `unknown rule "${id}"`);
        return [id, this.ruleEntry(value)];
      }),
    );
  }

  private ruleEntry(node: Node): RuleEntry {
    if (node.type !== 'array') return { level: this.oneOf(node, levels) };
    const [level, options, extra] = node.children ?? [];
    if (!level || extra) this.fail(node.offset, 'a rule is a level or [level, { options }]');
    if (!options) return { level: this.oneOf(level, levels) };
    return {
      level: this.oneOf(level, levels),
      options: Object.fromEntries(this.members(options).map(([key, value]) => [key, plain(value)])),
    };
  }

  private appMap(node: Node): Map<string, AppOverride> {
    return new Map(
      this.members(node).map(([path, value]) => {
        let override: AppOverride = {};
        for (const [key, member, keyNode] of this.members(value)) {
          if (key === 'kind') override = { ...override, kind: this.oneOf(member, appKinds) };
          else if (key === 'entries') override = { ...override, entries: this.strings(member) };
          else this.fail(keyNode.offset, `unknown key "${key}" of an app; known are kind and entries`);
        }
        return [path.replace(/^\.\/|\/$/g, '').replace(/^\.$/, ''), override];
      }),
    );
  }

  private members(node: Node): [string, Node, Node][] {
    if (node.type !== 'object') this.fail(node.offset, 'an object is expected here');
    return (node.children ?? []).flatMap((property): [string, Node, Node][] => {
      const [key, value] = property.children ?? [];
      return key && value ? [[String(key.value), value, key]] : [];
    });
  }

  private items(node: Node): Node[] {
    if (node.type !== 'array') this.fail(node.offset, 'a list is expected here');
    return node.children ?? [];
  }

  private strings(node: Node): string[] {
    return this.items(node).map((item) => {
      if (item.type !== 'string') this.fail(item.offset, 'a string is expected here');
      return String(item.value);
    });
  }

  private oneOf<T extends string>(node: Node, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === node.value);
    if (found === undefined) this.fail(node.offset, `${JSON.stringify(plain(node))} is none of ${allowed.join(', ')}`);
    return found;
  }

  private fail(offset: number, reason: string): never {
    const { line, character } = this.lines.position(offset);
    throw new ConfigError(this.file, line + 1, character + 1, reason);
  }
}

function spaced(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

function plain(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plain);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children }) => (children?.[1] ? [[children[0]?.value, plain(children[1])]] : [])),
  );
}

/** What a front end says over the config files: command line flags, editor settings. */
export interface ConfigOverlay {
  /** Wins over the files' presets. */
  readonly preset?: Preset;
  readonly rules?: ReadonlyMap<string, Level>;
  /** Globs relative to the project's root. */
  readonly ignore?: readonly string[];
}

interface PlacedConfig {
  /** Relative to the project's root: `''` for the root and for configs above it. */
  readonly folder: string;
  /** For a config above the root: the way from its folder down to the root (`packages/api`), else `''`. */
  readonly prefix: string;
  readonly config: Config;
}

/** All configs of a workspace folder: the nearest up from a file wins, merged onto its parents. */
export class ConfigSet {
  private readonly settings = new Map<string, RuleSetting>();
  private readonly ignorers: { folder: string; prefix: string; ignores: (path: string) => boolean }[];
  private readonly configs: readonly PlacedConfig[];

  /** @param configs in any order; those above the root have `folder` `''` and a `prefix` */
  constructor(
    configs: readonly PlacedConfig[],
    private readonly overlay: ConfigOverlay = {},
  ) {
    this.configs = [...configs].sort((a, b) => b.prefix.length - a.prefix.length || a.folder.length - b.folder.length);
    this.ignorers = [
      ...this.configs.map(({ folder, prefix, config }) => ({ folder, prefix, patterns: config.ignore })),
      { folder: '', prefix: '', patterns: overlay.ignore ?? [] },
    ]
      .filter(({ patterns }) => patterns.length > 0)
      .map(({ folder, prefix, patterns }) => {
        const matcher = ignore({ allowRelativePaths: true }).add([...patterns]);
        return { folder, prefix, ignores: (path: string) => matcher.ignores(path) };
      });
  }

  /** Whether a config leaves the file (path relative to the root) out altogether. */
  isIgnored(file: string): boolean {
    return this.ignorers.some(({ folder, prefix, ignores }) => {
      const local = localPath(file, folder, prefix);
      return local !== undefined && ignores(local);
    });
  }

  settingOf(rule: Rule, file: string): RuleSetting {
    const key = `${rule.id}\0${file}`;
    let setting = this.settings.get(key);
    if (!setting) {
      setting = this.compute(rule, file);
      this.settings.set(key, setting);
    }
    return setting;
  }

  get apps(): ReadonlyMap<string, AppOverride> {
    const apps = new Map<string, AppOverride>();
    for (const { folder, prefix, config } of this.configs) {
      for (const [path, override] of config.apps) {
        const placed =
          prefix === '' ? [folder, path].filter(Boolean).join('/') : path === prefix ? '' : localPath(path, prefix, '');
        if (placed !== undefined) apps.set(placed, { ...apps.get(placed), ...override });
      }
    }
    return apps;
  }

  private compute(rule: Rule, file: string): RuleSetting {
    const relevant = this.configs.filter(({ folder, prefix }) => localPath(file, folder, prefix) !== undefined);
    const preset = this.overlay.preset ?? relevant.findLast(({ config }) => config.preset)?.config.preset ?? 'recommended';
    let level: Level = preset === 'strict' || rule.preset === 'recommended' ? rule.severity : 'off';
    let options: RuleSetting['options'] = {};
    const apply = (entry: RuleEntry | undefined) => {
      if (!entry) return;
      level = entry.level;
      if (entry.options) options = entry.options;
    };
    for (const { folder, prefix, config } of relevant) {
      apply(config.rules.get(rule.id));
      for (const override of config.overrides) {
        const entry = override.rules.get(rule.id);
        if (entry && matches(override.files, localPath(file, folder, prefix) as string)) apply(entry);
      }
    }
    level = this.overlay.rules?.get(rule.id) ?? level;
    return { level, options };
  }
}

/** Path as seen from a config's folder; undefined where the file does not lie under it. */
function localPath(file: string, folder: string, prefix: string): string | undefined {
  if (prefix !== '') return `${prefix}/${file}`;
  if (folder === '') return file;
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
}

const matchers = new Map<string, (path: string) => boolean>();

/** A glob without a slash matches the name in any folder, as in .gitignore. */
function matches(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => {
    let matcher = matchers.get(glob);
    if (!matcher) {
      matcher = picomatch(glob.replace(/^\.\//, ''), { dot: true, basename: !glob.includes('/') });
      matchers.set(glob, matcher);
    }
    return matcher(path);
  });
}
