import type { Fix, PhraseBook, Rule } from '../../../rules/rule';
import { languageOf, loadLanguages } from '../languages';
import type { ConfigError, ConfigOverlay } from './config';
import { gatherCopies } from './copies';
import { applyDirectives, type Directive, parseDirectives } from './directives';
import type { FileSystem } from './file-system';
import type { Problem } from './problem';
import { Project } from './project/project';
import { ProjectCache } from './project/project-cache';
import { finish, runRules } from './run-rules';
import { firstLine, SourceFiles } from './source-files';
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
  private readonly sources: SourceFiles;
  private readonly cache = new ProjectCache();
  private readonly directives = new Map<string, readonly Directive[]>();
  private readonly config: WorkspaceConfig;
  private project: Project | undefined;

  constructor(
    readonly root: string,
    private readonly options: WorkspaceOptions,
  ) {
    this.config = new WorkspaceConfig(new Set(options.rules.map((rule) => rule.id)));
    this.sources = new SourceFiles(root, options.fileSystem, (file, text) => this.fileRead(file, text));
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
    this.sources.refresh('');
    for (const _ of this.sources.catchUp()) {
      const wait = pause?.(this.sources.files.size);
      if (wait) await wait;
    }
  }

  /** Looks again at a file or folder of the disk that was made, changed or deleted; `''` is the whole folder. */
  refresh(path: string): void {
    this.sources.refresh(path);
  }

  /** An editor's text for a file; `undefined` gives the file back to the disk. */
  setOpenText(file: string, text: string | undefined): void {
    this.sources.setOpenText(file, text);
  }

  /** Files that were read, in no order. */
  get fileNames(): readonly string[] {
    return [...this.sources.files.keys(), ...this.sources.localDotenvs.keys()];
  }

  /** Current text of a file, open documents first; undefined where there is none. */
  textOf(file: string): string | undefined {
    return this.sources.textOf(file);
  }

  /** The project as it stands now. */
  view(): Project {
    return finish(this.viewInSteps());
  }

  analyze(): Problem[] {
    return finish(this.analyzeInSteps());
  }

  /** `analyze` with pauses in between. A change of the workspace in one of them makes what comes out stale. */
  *analyzeInSteps(): Generator<undefined, Problem[]> {
    const project = yield* this.viewInSteps();
    const { set } = this.config;
    const problems = yield* runRules({
      rules: this.options.rules,
      project,
      settingOf: (rule, file) => set.settingOf(rule, file),
      phraseOf: (file) => this.phraseOf(file),
      ...(this.options.onRuleError && { onRuleError: this.options.onRuleError }),
    });
    // A submodule is judged where it is developed: whoever opens its folder, or names it on the command line, gets its problems.
    const isJudged = (file: string) => !set.isIgnored(file) && !project.isInSubmodule(file);
    const told = this.applyDirectives(problems.filter(({ file }) => isJudged(file)).map((problem) => ownFixes(problem, project)));
    return gatherCopies(
      told.filter(({ file }) => isJudged(file)),
      project,
    );
  }

  /** How edits and comments are phrased in a file. */
  phraseOf(file: string): PhraseBook {
    const text = this.textOf(file) ?? '';
    const phrases = languageOf(file, firstLine(text))?.phraseBook({ path: file, text });
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
      if (!directives || this.sources.files.get(file)?.parseError) return found;
      const ruleState = (id: string) => {
        const rule = rules.get(id);
        if (!rule) return 'unknown';
        return this.config.set.settingOf(rule, file).level === 'off' ? 'off' : 'on';
      };
      return applyDirectives(file, found, { text: this.textOf(file) ?? '', directives, ruleState });
    });
  }

  private *viewInSteps(): Generator<undefined, Project> {
    yield* this.sources.catchUp();
    const { tree, ignores, repositories, checkouts, surroundings, complete } = this.sources.walk;
    this.project ??= new Project({
      files: this.sources.files,
      localDotenvs: this.sources.localDotenvs,
      writtenVariables: this.sources.writtenVariables,
      tree,
      ignores,
      repositories,
      checkouts,
      surroundings,
      complete,
      apps: this.config.set.apps,
      cache: this.cache,
      readText: (file) => this.sources.textOf(file),
      typeOf: (path) => this.sources.typeOf(path),
    });
    return this.project;
  }

  private fileRead(file: string, text: string | undefined): void {
    this.project = undefined;
    this.cache.fileChanged(file);
    if (WorkspaceConfig.owns(file)) this.config.update(file, text);
    this.directives.delete(file);
    if (!text?.includes('twelve-factor-')) return;
    const directives = parseDirectives(text, this.phraseOf(file).comment);
    if (directives.length > 0) this.directives.set(file, directives);
  }
}

/** A problem without the fixes that would change a submodule's files. */
function ownFixes(problem: Problem, project: Project): Problem {
  const isOwn = ({ edits }: Fix) => edits.every(({ file = problem.file }) => !project.isInSubmodule(file));
  const { fix, ...others } = problem;
  return { ...others, ...(fix && isOwn(fix) && { fix }), suggestions: problem.suggestions.filter(isOwn) };
}
