import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../rules';
import { memoryFileSystem } from '../src/engine/file-system';
import { LineMap } from '../src/engine/lines';
import type { Problem } from '../src/engine/problem';
import { Workspace } from '../src/engine/workspace';

/** Files of a small workspace by relative path. */
export type Files = Readonly<Record<string, string>>;

export interface Expectation {
  readonly file: string;
  readonly ruleId: string;
  /** Absent: any message. */
  readonly message?: string;
  /** 0-based. */
  readonly line: number;
  readonly character: number;
  /** Absent where only the start is stated. */
  readonly end?: number;
}

export interface FixtureCase {
  readonly name: string;
  /** The folder's rule and those the expectations name: judged also where they are in `strict` only. */
  readonly rules: ReadonlySet<string>;
  readonly files: Files;
  readonly expected: readonly Expectation[];
  /** Texts after all safe fixes, by file; after the first suggestion of every finding, likewise. */
  readonly fixed: Files;
  readonly suggested: Files;
}

const caretComment =
  /^[ \t]*(?:\/\/|#|--|;|<!--|\/\*|\{\/\*)[ \t]*(\^+|<-)[ \t]+([a-z]+(?:-[a-z]+)+)(?::[ \t]*(.*?))?[ \t]*(?:-->|\*\/\}?)?$/;
const expectedLine = /^(\d+):(\d+)-(\d+):(\d+) ([a-z-]+)(?:: (.*))?$/;

/**
 * Reads a case: one file, or a folder of files. Expectations stand in comments (`// ^^^^ rule-id: message` under the range, or
 * `# <- rule-id` under its start) or in `NAME.expected` beside a file (`LINE:COL-LINE:COL rule-id: message`, 1-based). `_gitignore` stands for `.gitignore`.
 */
export function readCase(path: string, name: string, rule: string): FixtureCase {
  const raw: Record<string, string> = {};
  if (statSync(path).isDirectory()) collect(path, '', raw);
  else {
    const base = path.slice(path.lastIndexOf('/') + 1);
    for (const suffix of ['', '.expected', '.fixed', '.suggested']) {
      if (suffix === '' || exists(path + suffix)) raw[base + suffix] = readFileSync(path + suffix, 'utf8');
    }
  }
  const files: Record<string, string> = {};
  const fixed: Record<string, string> = {};
  const suggested: Record<string, string> = {};
  const expected: Expectation[] = [];
  for (const [file, text] of Object.entries(raw)) {
    const suffix = /\.(expected|fixed|suggested)$/.exec(file)?.[1];
    const plain = file.replace(/\.(?:expected|fixed|suggested)$/, '').replace(/(^|\/)_gitignore$/, '$1.gitignore');
    if (suffix === 'fixed') fixed[plain] = text;
    else if (suffix === 'suggested') suggested[plain] = text;
    else if (suffix === 'expected') expected.push(...parseExpectedFile(plain, text));
    else {
      files[plain] = text;
      expected.push(...parseComments(plain, text));
    }
  }
  return { name, rules: new Set([rule, ...expected.map(({ ruleId }) => ruleId)]), files, expected, fixed, suggested };
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function collect(root: string, folder: string, into: Record<string, string>): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) collect(root, file, into);
    else into[file] = readFileSync(join(root, file), 'utf8');
  }
}

function parseComments(file: string, text: string): Expectation[] {
  const found: Expectation[] = [];
  let subject = -1;
  text.split('\n').forEach((line, index) => {
    const match = caretComment.exec(line);
    if (!match) {
      subject = index;
      return;
    }
    const [, mark, ruleId, message] = match as unknown as [string, string, string, string | undefined];
    const character = mark === '<-' ? line.search(/\S/) : line.indexOf('^');
    found.push({
      file,
      ruleId,
      line: subject,
      character,
      ...(message !== undefined && { message }),
      ...(mark !== '<-' && { end: character + mark.length }),
    });
  });
  return found;
}

function parseExpectedFile(file: string, text: string): Expectation[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = expectedLine.exec(line);
      if (!match) throw new Error(`${file}.expected: not understood: ${line}`);
      const [, startLine, startColumn, endLine, endColumn, ruleId, message] = match;
      return {
        file,
        ruleId: ruleId as string,
        line: Number(startLine) - 1,
        character: Number(startColumn) - 1,
        ...(startLine === endLine && { end: Number(endColumn) - 1 }),
        ...(message !== undefined && { message }),
      };
    });
}

/**
 * Analyses files as a workspace of their own, under git unless a file `.no-vcs` says otherwise, with the recommended rules.
 * @param also rules of `strict` that are on as well
 */
export async function analyze(files: Files, also: Iterable<string>): Promise<Problem[]> {
  const disk = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/case/${file}`, text]));
  if (!('.no-vcs' in files)) disk['/case/.git/HEAD'] = 'ref: refs/heads/main\n';
  const workspace = new Workspace('/case', { fileSystem: memoryFileSystem(disk), rules });
  const levels = rules.filter(({ id }) => [...also].includes(id)).map(({ id, severity }) => [id, severity] as const);
  workspace.setConfigOverlay({ preset: 'recommended', rules: new Map(levels) });
  await workspace.load();
  return workspace.analyze();
}

/** A finding as one line of text, for comparison and for reading: `server.js:3:12-16 no-hardcoded-port: …`, 1-based. */
export function describeProblem(problem: Problem, files: Files): string {
  const lines = new LineMap(files[problem.file] ?? '');
  const start = lines.position(problem.range.start);
  const end = lines.position(problem.range.end);
  const tail = end.line === start.line ? `${end.character + 1}` : `${end.line + 1}:${end.character + 1}`;
  return `${problem.file}:${start.line + 1}:${start.character + 1}-${tail} ${problem.ruleId}: ${problem.message}`;
}

/** What differs between expectation and findings, as readable lines; empty when all is as expected. */
export function differences(fixture: FixtureCase, problems: readonly Problem[]): string[] {
  const rest = [...problems];
  const missing: string[] = [];
  for (const expectation of fixture.expected) {
    const lines = new LineMap(fixture.files[expectation.file] ?? '');
    const index = rest.findIndex((problem) => {
      if (problem.file !== expectation.file || problem.ruleId !== expectation.ruleId) return false;
      if (expectation.message !== undefined && problem.message !== expectation.message) return false;
      const start = lines.position(problem.range.start);
      const end = lines.position(problem.range.end);
      if (start.line !== expectation.line || start.character !== expectation.character) return false;
      return expectation.end === undefined || end.line !== start.line || end.character === expectation.end;
    });
    if (index >= 0) rest.splice(index, 1);
    else {
      const { file, line, character, end, ruleId, message } = expectation;
      missing.push(
        `missing    ${file}:${line + 1}:${character + 1}-${end === undefined ? '?' : end + 1} ${ruleId}: ${message ?? '(any)'}`,
      );
    }
  }
  return [...missing, ...rest.map((problem) => `unexpected ${describeProblem(problem, fixture.files)}`)];
}
