import * as path from 'node:path';
import type { Rule } from '../../../rules/rule';
import { languageOf, loadLanguages } from '../languages';
import { decode, extract, maxFileSize } from './extract';
import type { FileSystem } from './file-system';
import type { Problem } from './problem';
import { Project, type ProjectFile } from './project/project';
import { type RuleSetting, runRules } from './run-rules';

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
  private project: Project | undefined;

  constructor(
    readonly root: string,
    private readonly options: WorkspaceOptions,
  ) {}

  /** Walks the folder and reads every file a language claims. */
  async load(): Promise<void> {
    await loadLanguages();
    this.walk('');
  }

  /** An editor's text for a file; `undefined` gives the file back to the disk. */
  setOpenText(file: string, text: string | undefined): void {
    if (text === undefined) this.openTexts.delete(file);
    else this.openTexts.set(file, text);
    this.read(file);
  }

  /** Current text of a file, open documents first; undefined where there is none. */
  textOf(file: string): string | undefined {
    const open = this.openTexts.get(file);
    if (open !== undefined) return open;
    const known = this.files.get(file);
    if (known) return known.text;
    try {
      return decode(this.options.fileSystem.readFile(path.posix.join(this.root, file)));
    } catch {
      return undefined;
    }
  }

  analyze(): Problem[] {
    this.project ??= new Project({ files: this.files, tree: this.tree, versionControl: 'git', complete: true });
    return runRules({
      rules: this.options.rules,
      project: this.project,
      settingOf: (rule): RuleSetting => ({ level: rule.severity, options: {} }),
      phraseOf: (file) => {
        const language = languageOf(file);
        const text = this.textOf(file) ?? '';
        return (
          language?.phraseBook({ path: file, text }) ?? {
            readEnv: () => undefined,
            embedCommand: (line) => line,
            comment: undefined,
          }
        );
      },
      ...(this.options.onRuleError && { onRuleError: this.options.onRuleError }),
    });
  }

  private walk(folder: string): void {
    for (const entry of this.options.fileSystem.readDirectory(path.posix.join(this.root, folder))) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.type === 'directory' && entry.name !== 'node_modules' && entry.name !== '.git') this.walk(file);
      if (entry.type === 'file') this.read(file);
    }
  }

  private read(file: string): void {
    this.project = undefined;
    const absolute = path.posix.join(this.root, file);
    const size = this.options.fileSystem.stat(absolute)?.size;
    if (size !== undefined) this.tree.add(file);
    else this.tree.delete(file);
    const text = size === undefined || size > maxFileSize ? this.openTexts.get(file) : this.textOf(file);
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
  }
}
