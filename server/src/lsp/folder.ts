import { URI } from 'vscode-uri';
import type { PhraseBook } from '../../../rules/rule';
import { LineMap } from '../engine/lines';
import type { Problem } from '../engine/problem';
import { Workspace } from '../engine/workspace';
import { Cancelled, drain, pacer, type Runtime } from './runtime';
import { defaultSettings, type Settings } from './settings';

export interface FolderEvents {
  /** Work begins, after a rest. */
  started(folder: Folder): void;
  /** Nothing is left to do. */
  rested(folder: Folder): void;
  /** A run came to its end and nothing has changed since. */
  analyzed(folder: Folder): void;
  /** Reading the folder for the first time; `done` settles when it is read. */
  loading(folder: Folder, done: Promise<void>): void;
  /** `filesRead` so far. */
  progress(folder: Folder, filesRead: number): void;
  failed(folder: Folder, error: unknown): void;
  ruleFailed(ruleId: string, error: unknown): void;
}

/**
 * One workspace folder under analysis. Changes are taken at any time; a run that they overtake ends without a result, and the next
 * one starts from what is then.
 */
export class Folder {
  settings: Settings = defaultSettings;
  private configured = false;
  /** Of the last complete run, by file. */
  problems: ReadonlyMap<string, readonly Problem[]> = new Map();
  private workspace: Workspace;
  private readonly openTexts = new Map<string, string>();
  private readonly lines = new Map<string, LineMap>();
  private changedPaths = new Set<string>();
  private loaded = false;
  private wanted = 0;
  private done = 0;
  private work: Promise<void> | undefined;
  private disposed = false;

  constructor(
    readonly uri: string,
    private readonly runtime: Runtime,
    private readonly events: FolderEvents,
  ) {
    this.workspace = this.createWorkspace();
  }

  get root(): string {
    return URI.parse(this.uri).fsPath.replaceAll('\\', '/');
  }

  /** Path relative to the folder; undefined for what lies outside. */
  fileOf(uri: string): string | undefined {
    const path = URI.parse(uri).fsPath.replaceAll('\\', '/');
    const root = this.root.replace(/\/$/, '');
    if (path === root) return '';
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
  }

  uriOf(file: string): string {
    return URI.file(`${this.root.replace(/\/$/, '')}/${file}`).toString();
  }

  get isBusy(): boolean {
    return this.work !== undefined;
  }

  textOf(file: string): string | undefined {
    return this.openTexts.get(file) ?? this.workspace.textOf(file);
  }

  linesOf(file: string): LineMap {
    let lines = this.lines.get(file);
    if (!lines) {
      lines = new LineMap(this.textOf(file) ?? '');
      this.lines.set(file, lines);
    }
    return lines;
  }

  phraseOf(file: string): PhraseBook {
    return this.workspace.phraseOf(file);
  }

  get configErrors() {
    return this.workspace.configErrors;
  }

  applySettings(settings: Settings): void {
    this.settings = settings;
    this.configured = true;
    this.workspace.setConfigOverlay(overlayOf(settings));
    this.request();
  }

  /** An editor's text for a file; undefined gives the file back to the disk. */
  setOpenText(file: string, text: string | undefined): void {
    if (text === undefined) this.openTexts.delete(file);
    else this.openTexts.set(file, text);
    this.lines.delete(file);
    if (this.loaded) this.workspace.setOpenText(file, text);
    this.request();
  }

  /** Something happened to these files or folders on the disk. */
  pathsChanged(paths: readonly string[]): void {
    for (const path of paths) this.changedPaths.add(path);
    this.request();
  }

  /** Forgets everything known from the disk and reads it again. */
  reload(): void {
    this.loaded = false;
    this.request();
  }

  /** Asks for a run; a run under way is given up. Nothing runs before the settings are known. */
  request(): void {
    if (this.disposed) return;
    this.wanted++;
    if (!this.configured || this.work) return;
    this.work = this.runUntilCurrent().finally(() => {
      this.work = undefined;
      this.events.rested(this);
    });
    this.events.started(this);
  }

  /** Settles when `problems` is up to date with all changes so far, or the last run failed. */
  async settled(): Promise<void> {
    await this.work;
  }

  dispose(): void {
    this.disposed = true;
  }

  private async runUntilCurrent(): Promise<void> {
    while (this.done !== this.wanted && !this.disposed) {
      await new Promise<void>((resolve) => this.runtime.timer.setImmediate(resolve));
      const target = this.wanted;
      const pace = pacer(this.runtime.timer, () => this.disposed || this.wanted !== target);
      try {
        const problems = this.settings.enable ? await this.run(pace) : [];
        if (this.disposed || this.wanted !== target) continue;
        this.problems = byFile(problems);
        this.done = target;
        this.events.analyzed(this);
      } catch (error) {
        if (error instanceof Cancelled) continue;
        this.done = target;
        this.events.failed(this, error);
      }
    }
  }

  private async run(pace: () => Promise<void> | undefined): Promise<Problem[]> {
    if (!this.loaded) await this.load();
    for (const path of [...this.changedPaths]) {
      this.changedPaths.delete(path);
      this.workspace.refresh(path);
      await pace();
    }
    this.lines.clear();
    return drain(this.workspace.analyzeInSteps(), pace);
  }

  /** Edits do not interrupt the first reading: what it has read stays of use. */
  private async load(): Promise<void> {
    const workspace = this.createWorkspace();
    this.workspace = workspace;
    this.changedPaths = new Set();
    const pace = pacer(this.runtime.timer, () => this.disposed);
    const loading = workspace.load((filesRead) => {
      const wait = pace();
      if (wait) this.events.progress(this, filesRead);
      return wait;
    });
    this.events.loading(this, loading);
    await loading;
    for (const [file, text] of this.openTexts) workspace.setOpenText(file, text);
    this.loaded = true;
  }

  private createWorkspace(): Workspace {
    const workspace = new Workspace(this.root, {
      fileSystem: this.runtime.fileSystem,
      rules: this.runtime.rules,
      onRuleError: (rule, error) => this.events.ruleFailed(rule.id, error),
    });
    workspace.setConfigOverlay(overlayOf(this.settings));
    return workspace;
  }
}

function overlayOf(settings: Settings) {
  return {
    ...(settings.preset && { preset: settings.preset }),
    rules: new Map(Object.entries(settings.rules)),
    ignore: settings.exclude,
  };
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const list = files.get(problem.file);
    if (list) list.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}
