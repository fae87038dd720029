import * as fs from 'node:fs';
import * as path from 'node:path';
import { applyReplacements, combineFixes, type FileChange, resolveEdits } from '../engine/edits';
import type { Problem } from '../engine/problem';
import type { Workspace } from '../engine/workspace';

const maxRounds = 10;

/** What `--fix` did: number of fixes, and files that could not be written, with the reason. */
export interface FixOutcome {
  readonly fixed: number;
  readonly problems: readonly Problem[];
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Applies safe fixes until none is left: fixes that overlap wait for the next round. Files keep their encoding and byte order mark.
 * @param problems of the first analysis
 * @param wanted which problems may be fixed
 */
export function fixAll(workspace: Workspace, problems: readonly Problem[], wanted: (problem: Problem) => boolean): FixOutcome {
  let current = problems;
  let fixed = 0;
  const failures = new Map<string, string>();
  for (let round = 0; round < maxRounds; round++) {
    const fixes = current.flatMap((problem) =>
      problem.fix && wanted(problem) && !failures.has(problem.file) ? [{ file: problem.file, edits: problem.fix.edits }] : [],
    );
    if (fixes.length === 0) break;
    const { accepted, edits } = combineFixes(fixes);
    const changes = resolveEdits(edits, '', (file) => workspace.textOf(file));
    if (changes.length === 0) break;
    for (const change of changes) {
      try {
        write(workspace, change);
      } catch (error) {
        failures.set(change.file, error instanceof Error ? error.message : String(error));
      }
      workspace.refresh(change.file);
    }
    fixed += accepted.filter(({ file }) => !failures.has(file)).length;
    current = workspace.analyze();
  }
  return { fixed, problems: current, failures: [...failures].map(([file, reason]) => ({ file, reason })) };
}

function write(workspace: Workspace, change: FileChange): void {
  const target = path.resolve(workspace.root, change.file);
  if (change.kind === 'create') {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, change.text, { flag: 'wx' });
    return;
  }
  const text = applyReplacements(workspace.textOf(change.file) ?? '', change.replacements);
  if (text === undefined) throw new Error('its fixes overlap');
  const bytes = encode(text, fs.readFileSync(target));
  const temporary = `${target}.twelve-factor-${process.pid}`;
  try {
    fs.writeFileSync(temporary, bytes, { mode: fs.statSync(target).mode });
    fs.renameSync(temporary, fs.realpathSync(target));
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** In the encoding the file had: UTF-16 where its byte order mark says so, else UTF-8. */
function encode(text: string, before: Uint8Array): Uint8Array {
  const isLittle = before[0] === 0xff && before[1] === 0xfe;
  const isBig = before[0] === 0xfe && before[1] === 0xff;
  if (!isLittle && !isBig) return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}
