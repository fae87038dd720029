import type { Range } from '../../facts';
import type { ProjectView } from '../../project';

/** Files that a tool reads which stands outside of what it works on, and the module by which they speak to it. */
const ranBy: readonly (readonly [module: string, file: RegExp])[] = [
  ['danger', /(?:^|\/)dangerfile\.[cm]?[jt]s$/],
  ['locust', /(?:^|\/)locustfile\.py$/],
  ['nox', /(?:^|\/)noxfile\.py$/],
  ['packaging', /(?:^|\/)noxfile\.py$/],
  ['invoke', /(?:^|\/)tasks\.py$/],
  ['fabric', /(?:^|\/)fabfile\.py$/],
  ['doit', /(?:^|\/)dodo\.py$/],
  ['conan', /(?:^|\/)conanfile\.py$/],
  ['conans', /(?:^|\/)conanfile\.py$/],
  ['hatchling', /(?:^|\/)hatch_build\.py$/],
];

/** Whether a file imports the tool that reads it: it is there wherever the file is read. */
export function isReadByTool(file: string, specifier: string): boolean {
  return ranBy.some(([tool, pattern]) => tool === specifier.split(/[./]/)[0] && pattern.test(file));
}

const debuggers = new Set([
  'debugpy',
  'ipdb',
  'ptvsd',
  'pudb',
  'pydevd',
  'pydevd_pycharm',
  'remote_pdb',
  'rpdb',
  'wdb',
  'web_pdb',
]);

/** Whether an import is of a debugger that whoever works on the code switches on: inside an `if` or a function. */
export function isSwitchedDebugger(module: string, { start }: Range, file: string, project: ProjectView): boolean {
  if (!debuggers.has(module)) return false;
  return /(?:^|\n)[ \t]+[^\n]*$/.test(project.textOf(file, { start: Math.max(0, start - 200), end: start }));
}
