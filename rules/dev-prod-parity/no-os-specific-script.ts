import type { CommandFact, Range, SimpleCommand } from '../facts';
import { isModernYarn } from '../judgements/packages/lockfiles';
import { folderOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

/** Commands of Windows' own shell. */
const windows = new Set([
  'copy',
  'xcopy',
  'robocopy',
  'del',
  'erase',
  'rd',
  'move',
  'ren',
  'cls',
  'cmd',
  'type',
  'call',
  'powershell',
]);

export default defineRule({
  id: 'no-os-specific-script',
  factor: 'dev-prod-parity',
  severity: 'info',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['manifest'],
  title: 'Script for one operating system',
  docs: {
    what: 'Reports a package script that runs on one operating system only: `set X=`, `copy`, `del`, or `X=1 node …`.',
    why: 'A script that works on the author’s machine and fails in the container, or the other way round, is a difference between development and production that shows on the day of the deploy.',
    examples: [
      {
        bad: {
          'package.json':
            '{ "name": "shop", "engines": { "node": ">=22" }, "scripts": { "build": "set NODE_ENV=production && webpack" } }\n',
        },
        good: {
          'package.json':
            '{ "name": "shop", "engines": { "node": ">=22" }, "scripts": { "build": "cross-env NODE_ENV=production webpack" } }\n',
        },
      },
    ],
    fixSafety: 'A suggestion, offered where cross-env is declared: it sets the variable in the same way on every system.',
    whenNotToUse: 'In a repository that nobody works on under Windows.',
  },
  messages: {
    windows: '`{command}` runs under Windows only, and production hardly does; use a command that runs on both.',
    posix: '`{command} …` does not run under Windows; put cross-env before it.',
    exported: '`{command}` does not run under Windows; set the variable with cross-env.',
  },
  on: {
    command(fact, { report, project, file }) {
      if (fact.origin !== 'package-script') return;
      const found = specific(fact);
      if (!found || (found.does !== 'windows' && runsInOwnShell(project, file))) return;
      const { does, range, command, name } = found;
      const fix = does === 'posix' ? withCrossEnv(command, project, file) : undefined;
      report({ at: range, message: does, data: { command: name }, suggest: fix && [fix] });
    },
  },
});

interface Finding {
  readonly does: 'windows' | 'posix' | 'exported';
  readonly range: Range;
  readonly name: string;
  readonly command: SimpleCommand;
}

/** The first of a script; the others have its cause. */
function specific({ commands }: CommandFact): Finding | undefined {
  for (const command of commands) {
    const { program, words, wrappers, assignments } = command;
    const [first, second] = words;
    const last = words.at(-1);
    if (!first || !last) continue;
    const range = { start: first.range.start, end: last.range.end };
    const sets = /^set$/i.test(program) && second !== undefined && /^\w+=/.test(second.text);
    if (sets) return { does: 'windows', range, name: `set ${second.text.replace(/=.*$/, '=')}`, command };
    const isWindows = windows.has(program.toLowerCase()) || (/^(?:rmdir|mkdir)$/.test(program) && second?.text.startsWith('/s'));
    if (isWindows && wrappers.length === 0) return { does: 'windows', range, name: program, command };
    if (program === 'export' && second !== undefined && /^\w+=/.test(second.text) && wrappers.length === 0)
      return { does: 'exported', range, name: `export ${second.text.replace(/=.*$/, '=')}`, command };
    const assignment = assignments[0];
    if (!assignment || wrappers.some((wrapper) => /^(?:cross-env|env|dotenv|sh|bash)/.test(wrapper))) continue;
    const leading = { start: assignment.range.start, end: first.range.end };
    return { does: 'posix', range: leading, name: `${assignment.name}=… ${program}`, command };
  }
  return undefined;
}

/** Yarn 2+, and what its settings say of pnpm and npm, may bring a shell of their own. */
function runsInOwnShell(project: ProjectView, file: string): boolean {
  const folder = folderOf(file);
  return isModernYarn(project, folder) || project.factsIn(file, 'package').some(({ packageManager }) => packageManager === 'bun');
}

function withCrossEnv({ assignments }: SimpleCommand, project: ProjectView, file: string): Fix | undefined {
  const first = assignments[0];
  if (!first || !project.factsIn(file, 'dependency').some(({ name }) => name === 'cross-env')) return undefined;
  const { start } = first.range;
  return { title: 'Put cross-env before it', edits: [{ range: { start, end: start }, text: 'cross-env ' }] };
}
