import { posix } from 'node:path';
import type { PhraseBook, Rule } from '../../../rules/rule';
import { languageOf, loadLanguages } from '../languages';
import type { ConfigError, ConfigOverlay } from './config';
import { applyDirectives, type Directive, parseDirectives } from './directives';
import { decode, extract, maxFileSize } from './extract';
import type { DirectoryEntry, FileSystem } from './file-system';
import type { Problem } from './problem';
import { Project, type ProjectFile } from './project/project';
import { finish, runRules } from './run-rules';
import { WorkspaceConfig } from './workspace-config';

export interface WorkspaceOptions {
  readonly fileSystem: FileSystem;
  readonly rules: readonly Rule[];
  onRuleError?(rule: Rule, error: unknown): void;
}

/**
 * One workspace folder: its files' facts, kept up to date, and the problems rules find in them.
 * Paths are relative to `root`, with `/`. Text of open documents stands over the disk's.
 */
export class Workspace {
  private readonly files = new Map<string, ProjectFile>();
  private readonly tree = new Set<string>();
  private readonly openTexts = new Map<string, string>();
  private readonly directives = new Map<string, readonly Directive[]>();
  private readonly config: WorkspaceConfig;
  private project: Project | undefined;
  /** False once a folder could not be listed. */
  private complete = true;

  constructor(
    readonly root: string,
    private readonly options: WorkspaceOptions,
  ) {
    this.config = new WorkspaceConfig(new Set(options.rules.map((rule) => rule.id)));
  }

  /** What flags or editor settings say over the config files. */
  setConfigOverlay(overlay: ConfigOverlay): void {
    this.config.setOverlay(overlay);
  }

  /** Config files that could not be used. */
  get configErrors(): readonly ConfigError[] {
    return this.config.errors;
  }

  /**
   * Walks the folder and reads every file a language claims.
   * @param pause awaited after each file: a server answers requests there, or throws to give up
   */
  async load(pause?: (filesRead: number) => Promise<void> | undefined): Promise<void> {
    await loadLanguages();
    this.config.readParents(this.root, this.options.fileSystem);
    for (const file of this.walk('')) {
      this.read(file);
      const wait = pause?.(this.files.size);
      if (wait) await wait;
    }
  }

  /** Looks again at a file or folder of the disk that was made, changed or deleted; `''` is the whole folder. */
  refresh(path: string): void {
    const below = path === '' ? '' : `${path}/`;
    for (const file of [...this.tree]) if (file === path || file.startsWith(below)) this.read(file);
    const type = this.options.fileSystem.stat(posix.join(this.root, path))?.type;
    if (type === 'file') this.read(path);
    if (type === 'directory') for (const file of this.walk(path)) this.read(file);
  }

  /** An editor's text for a file; `undefined` gives the file back to the disk. */
  setOpenText(file: string, text: string | undefined): void {
    if (text === undefined) this.openTexts.delete(file);
    else this.openTexts.set(file, text);
    this.read(file);
  }

  /** Files that were read, in no order. */
  get fileNames(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Current text of a file, open documents first; undefined where there is none. */
  textOf(file: string): string | undefined {
    const open = this.openTexts.get(file);
    if (open !== undefined) return open;
    return this.files.get(file)?.text ?? this.readDisk(file);
  }

  private readDisk(file: string): string | undefined {
    try {
      return decode(this.options.fileSystem.readFile(posix.join(this.root, file)));
    } catch {
      return undefined;
    }
  }

  analyze(): Problem[] {
    return finish(this.analyzeInSteps());
  }

  /** `analyze` with pauses in between. A change of the workspace in one of them makes what comes out stale. */
  *analyzeInSteps(): Generator<undefined, Problem[]> {
    this.project ??= new Project({ files: this.files, tree: this.tree, versionControl: 'git', complete: this.complete });
    const { set } = this.config;
    const problems = yield* runRules({
      rules: this.options.rules,
      project: this.project,
      settingOf: (rule, file) => set.settingOf(rule, file),
      phraseOf: (file) => this.phraseOf(file),
      ...(this.options.onRuleError && { onRuleError: this.options.onRuleError }),
    });
    return this.applyDirectives(problems.filter((problem) => !set.isIgnored(problem.file)));
  }

  /** How edits and comments are phrased in a file. */
  phraseOf(file: string): PhraseBook {
    const text = this.textOf(file) ?? '';
    const phrases = languageOf(file, text.slice(0, 200).split('\n', 1)[0])?.phraseBook({ path: file, text });
    return phrases ?? { readEnv: () => undefined, embedCommand: (line) => line, comment: undefined };
  }

  private applyDirectives(problems: readonly Problem[]): Problem[] {
    const byFile = new Map<string, Problem[]>([...this.directives.keys()].map((file) => [file, []]));
    for (const problem of problems) {
      const list = byFile.get(problem.file);
      if (list) list.push(problem);
      else byFile.set(problem.file, [problem]);
    }
    const rules = new Map(this.options.rules.map((rule) => [rule.id, rule]));
    return [...byFile.keys()].sort().flatMap((file) => {
      const found = byFile.get(file) ?? [];
      const directives = this.directives.get(file);
      if (!directives || this.files.get(file)?.parseError) return found;
      const ruleState = (id: string) => {
        const rule = rules.get(id);
        if (!rule) return 'unknown';
        return this.config.set.settingOf(rule, file).level === 'off' ? 'off' : 'on';
      };
      return applyDirectives(file, found, { text: this.textOf(file) ?? '', directives, ruleState });
    });
  }

  private *walk(folder: string): Generator<string> {
    for (const entry of this.entriesOf(folder)) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.type === 'directory' && entry.name !== 'node_modules' && entry.name !== '.git') yield* this.walk(file);
      if (entry.type === 'file') yield file;
    }
  }

  private entriesOf(folder: string): DirectoryEntry[] {
    try {
      return this.options.fileSystem.readDirectory(posix.join(this.root, folder));
    } catch {
      this.complete = false;
      return [];
    }
  }

  private read(file: string): void {
    this.project = undefined;
    const absolute = posix.join(this.root, file);
    const size = this.options.fileSystem.stat(absolute)?.size;
    if (size !== undefined) this.tree.add(file);
    else this.tree.delete(file);
    const text = this.openTexts.get(file) ?? (size === undefined || size > maxFileSize ? undefined : this.readDisk(file));
    if (WorkspaceConfig.owns(file)) this.config.update(file, text);
    this.directives.delete(file);
    if (text === undefined) {
      this.files.delete(file);
      return;
    }
    const extraction = extract(file, text);
    const lastGood = extraction.parseError && this.files.get(file);
    this.files.set(file, {
      path: file,
      text,
      facts: lastGood ? lastGood.facts : extraction.facts,
      parseError: extraction.parseError !== undefined,
    });
    if (text.includes('twelve-factor-')) {
      const directives = parseDirectives(text, this.phraseOf(file).comment);
      if (directives.length > 0) this.directives.set(file, directives);
    }
  }
}
