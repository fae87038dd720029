const jobs = '(?:jobs?|crons?|schedul\\w*|workers?|clock|background_?tasks?)';

/**
 * Words of a condition by which an operator picks the processes that run the jobs: `config.enableCron`, `RUN_JOBS`, `isLeader`,
 * `NODE_APP_INSTANCE`.
 */
const choice = new RegExp(
  [
    `(?:enabled?|disabled?|run|start|use|allow|skip|with|no|is|should)[_.-]?${jobs}`,
    `${jobs}[_.-]?(?:is)?[_.-]?(?:enabled?|disabled?|active|allowed|only)`,
    `\\benv(?:iron)?\\b[\\w.(["']*${jobs}`,
    'is_?(?:leader|primary|master)',
    '\\bNODE_APP_INSTANCE\\b|\\bINSTANCE_(?:ID|INDEX|NUMBER)\\b|\\bpm_id\\b|\\bPROCESS_TYPE\\b',
  ].join('|'),
  'i',
);

/** Whether a condition lets one kind of process run jobs and another not. */
export function choosesProcess(condition: string): boolean {
  return choice.test(condition);
}
