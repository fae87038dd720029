import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../../../rules/rule';
import { configFileName } from '../engine/config';
import { combineFixes } from '../engine/edits';
import type { Problem } from '../engine/problem';
import { keyIn, keyOf } from './diagnostics';
import { disableFile, disableInConfig, disableLine } from './silence';
import { type EditSupport, type EditTarget, toWorkspaceEdit } from './workspace-edit';

const fixAllKind = `${CodeActionKind.SourceFixAll}.twelveFactor`;
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

export interface CodeActionInput extends EditTarget {
  /** The document, and its problems as they are now. */
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly support: EditSupport;
  diagnosticOf(problem: Problem): Diagnostic;
  /** The command that shows a rule's page; undefined where the client can show none. */
  readonly documentationCommand: string | undefined;
}

/** Everything that can be done about the problems a client asks for, computed from the problems themselves. */
export function codeActions(params: CodeActionParams, input: CodeActionInput): CodeAction[] {
  const { only } = params.context;
  const wants = (kind: string) => !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const asked = problemsAskedFor(params, input);
    for (const problem of asked) actions.push(...fixes(problem, input));
    for (const problem of firstOfEachRule(asked)) actions.push(...fixesOfRule(problem, input));
    for (const problem of asked) actions.push(...silencings(problem, input));
    for (const problem of firstOfEachRule(asked)) actions.push(...documentation(problem, input));
  }
  // Asked for by name only: a source action is about the document, not the place.
  if (only && wants(fixAllKind)) {
    const edit = fixAll(input.problems, input);
    if (edit) actions.push({ title: 'Fix all safe Twelve-Factor problems', kind: fixAllKind, edit });
  }
  return actions;
}

/** The very problems of the diagnostics a client sends along; else those that touch the range. */
function problemsAskedFor({ context, range }: CodeActionParams, { folder, file, problems }: CodeActionInput): Problem[] {
  const keys = new Set(context.diagnostics.map(keyIn).filter((key) => key !== undefined));
  const exact = problems.filter((problem) => keys.has(keyOf(problem)));
  if (exact.length > 0) return exact;
  const lines = folder.linesOf(file);
  const start = lines.offset(range.start.line, range.start.character);
  const end = lines.offset(range.end.line, range.end.character);
  return problems.filter((problem) => problem.range.start <= end && problem.range.end >= start);
}

function fixes(problem: Problem, input: CodeActionInput): CodeAction[] {
  const action = (title: string, edits: readonly Edit[]) => quickFix(title, edits, problem, input);
  return [
    ...(problem.fix ? action(problem.fix.title, problem.fix.edits).map((fix) => ({ ...fix, isPreferred: true })) : []),
    ...problem.suggestions.flatMap(({ title, edits }) => action(title, edits)),
  ];
}

function fixesOfRule({ ruleId }: Problem, input: CodeActionInput): CodeAction[] {
  const same = input.problems.filter((problem) => problem.ruleId === ruleId && problem.fix);
  if (same.length < 2) return [];
  const edit = fixAll(same, input);
  if (!edit) return [];
  const title = `Fix all ${ruleId} problems in this file`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: same.map(input.diagnosticOf), edit }];
}

function fixAll(problems: readonly Problem[], input: CodeActionInput): WorkspaceEdit | undefined {
  const safe = problems.flatMap(({ file, fix }) => (fix ? [{ file, edits: fix.edits }] : []));
  return toWorkspaceEdit(combineFixes(safe).edits, input.file, input, input.support);
}

function silencings(problem: Problem, input: CodeActionInput): CodeAction[] {
  const { folder, file } = input;
  const { ruleId } = problem;
  const text = folder.textOf(file) ?? '';
  const phrases = folder.phraseOf(file);
  const action = (title: string, edit: Edit | undefined) => (edit ? quickFix(title, [edit], problem, input) : []);
  const comments = [
    ...action(`Disable ${ruleId} for this line`, disableLine(problem, text, phrases)),
    ...action(`Disable ${ruleId} for this file`, disableFile(problem, text, phrases)),
  ];
  if (comments.length > 0) return comments;
  const title = `Disable ${ruleId} for this file in ${configFileName}`;
  return action(
    title,
    disableInConfig(problem, (path) => folder.textOf(path)),
  );
}

function documentation({ ruleId }: Problem, { documentationCommand }: CodeActionInput): CodeAction[] {
  if (!documentationCommand) return [];
  const title = `Open documentation of ${ruleId}`;
  return [{ title, kind: CodeActionKind.QuickFix, command: Command.create(title, documentationCommand, ruleId) }];
}

function quickFix(title: string, edits: readonly Edit[], problem: Problem, input: CodeActionInput): CodeAction[] {
  const edit = toWorkspaceEdit(edits, input.file, input, input.support);
  return edit ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [input.diagnosticOf(problem)], edit }] : [];
}

function firstOfEachRule(problems: readonly Problem[]): Problem[] {
  return [...new Map([...problems].reverse().map((problem) => [problem.ruleId, problem])).values()].reverse();
}
