import type { FactorSlug } from './factors';
import type { EnvDeclarationFact, FactKind, FactOf, LiteralValue, Range, Value } from './facts';
import type { App, AppKind, ProjectView, Role } from './project';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Preset = 'recommended' | 'strict';
/** Where a rule finds its evidence; the catalogue's abbreviations. */
export type Where =
  | 'js'
  | 'py'
  | 'docker'
  | 'compose'
  | 'k8s'
  | 'ci'
  | 'manifest'
  | 'env'
  | 'cmd'
  | 'nginx'
  | 'ignore'
  | 'config'
  | 'project'
  | 'any';

/** Replaces `range` of a file by `text`. Without `file` it is the problem's own. */
export interface TextEdit {
  readonly file?: string;
  readonly range: Range;
  readonly text: string;
}

/** Adds lines at the end of a file (made where it is missing), each once: lines that stand there already are not added again. */
export interface AppendEdit {
  readonly file: string;
  readonly append: readonly string[];
}

/** Makes a file; nothing happens where it exists. */
export interface CreateEdit {
  readonly file: string;
  readonly create: string;
}

export type Edit = TextEdit | AppendEdit | CreateEdit;

/** `title` starts with a verb: `Read the port from PORT`. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export interface Report<M extends string = string> {
  /** In the fact's file, or in another one. */
  readonly at: Range | { readonly file: string; readonly range: Range };
  readonly message: M;
  /** Fills `{name}` in the message. Never a secret's text. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  /** Safe: same behaviour where the environment sets nothing; fix-all applies it. */
  readonly fix?: Fix | undefined;
  /** Changes behaviour or needs a human's eye. */
  readonly suggest?: readonly Fix[] | undefined;
  /** Only where it differs from the rule's. */
  readonly severity?: Severity;
}

/** How edits are phrased in the language of one file. A method returns undefined where the place allows no mechanical edit. */
export interface PhraseBook {
  /**
   * Reads `name` from the environment in place of a literal. With `keep` (the default) the literal stays as the default, and the
   * result has its type (a number stays a number); without it the variable is required. The edits are all in the value's file;
   * there may be more than one (Python adds `import os` where it is missing).
   */
  readEnv(value: Value, name: string, options?: { keep?: boolean }): readonly TextEdit[] | undefined;
  /** The variable that replaces the value at this place without the file naming it: `ConnectionStrings__Shop` of appsettings.json. */
  overriddenBy?(range: Range): string | undefined;
  /** Takes a declared variable's value from where this format keeps secrets: `${{ secrets.NAME }}`, the Kubernetes Secret `object`. */
  readSecret?(declaration: EnvDeclarationFact, object: string): TextEdit | undefined;
  /** Text for a word of a command line embedded in this file (JSON strings escape quotes, …). */
  embedCommand(text: string): string;
  /** Comment syntax for directives, `undefined` where the format has no comments. */
  readonly comment: CommentSyntax | undefined;
  /** What can stand on a line of its own, put in at an offset; undefined where no comment can. Absent: `comment` anywhere. */
  commentAt?(offset: number): CommentSyntax | undefined;
}

export interface CommentSyntax {
  readonly line?: string;
  readonly open?: string;
  readonly close?: string;
}

export interface RuleContext<M extends string = string> {
  readonly file: string;
  readonly app: App | undefined;
  readonly role: Role;
  readonly project: ProjectView;
  readonly phrase: PhraseBook;
  phraseOf(file: string): PhraseBook;
  readonly options: Readonly<Record<string, unknown>>;
  report(report: Report<M>): void;
}

export type ProjectContext<M extends string = string> = Omit<RuleContext<M>, 'file' | 'app' | 'role' | 'phrase' | 'report'> & {
  report(report: Report<M> & { at: { file: string; range: Range } }): void;
};

/** Small files by name: `{ 'server.js': 'app.listen(3000)' }`. Each example is analysed in tests as a workspace of its own. */
export type ExampleFiles = Readonly<Record<string, string>>;

export interface RuleDocs {
  /** One sentence: what is reported. */
  readonly what: string;
  /** What goes wrong in production if it stays. */
  readonly why: string;
  /** At least one; bad raises this rule, good does not. Every language the rule speaks should have one. */
  readonly examples: readonly { readonly bad: ExampleFiles; readonly good: ExampleFiles }[];
  readonly fixSafety?: string;
  /** What looks alike and is not reported, for want of evidence that it matters in production. */
  readonly silentOn?: string;
  readonly whenNotToUse?: string;
  /** Rules of other tools that cover a part: `hadolint DL3006`. */
  readonly related?: readonly string[];
}

export interface Rule<M extends string = string> {
  readonly id: string;
  readonly factor: FactorSlug;
  readonly severity: Severity;
  readonly preset: Preset;
  readonly fixable: 'fix' | 'suggest' | null;
  readonly languages: readonly Where[];
  /** Short noun phrase for lists: `Hardcoded port`. */
  readonly title: string;
  /** Fact handlers run only in files of these roles; absent: in all but tests. `config` files are judged always. */
  readonly roles?: readonly Role[];
  /** Fact handlers run only in these kinds of app; absent: in all. Files of no app are judged as their facts say. */
  readonly apps?: readonly AppKind[];
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<M, string>>;
  readonly on?: { readonly [K in FactKind]?: (fact: FactOf<K>, context: RuleContext<M>) => void };
  /** Runs once per workspace folder, for what needs more than one file. */
  readonly project?: (context: ProjectContext<M>) => void;
}

export function defineRule<M extends string>(rule: Rule<M>): Rule<M> {
  return rule;
}

/** Factors VI–IX and XI speak only of these. */
export const inProcesses = { roles: ['runtime'], apps: ['service', 'worker'] } as const satisfies Pick<Rule, 'roles' | 'apps'>;

export type { LiteralValue };
