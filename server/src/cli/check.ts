import * as fs from 'node:fs';
import { parseArgs } from 'node:util';
import { rules } from '../../../rules';
import type { Preset, Severity } from '../../../rules/rule';
import { type ConfigOverlay, type Level, levels, presets } from '../engine/config';
import { nodeFileSystem } from '../engine/file-system';
import type { Problem } from '../engine/problem';
import { Workspace } from '../engine/workspace';
import { fixAll } from './fix';
import { formatters } from './formatters';
import { counted } from './formatters/stylish';
import { type CheckResult, countByFactor, type Report } from './result';
import { findTargets, isReported, type Target } from './roots';
import { factorSummary } from './summary';
import { type Terminal, wantsColor } from './terminal';
import { UsageError } from './usage-error';
import { version } from './version';

const severities: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

interface CheckOptions {
  readonly paths: readonly string[];
  readonly overlay: ConfigOverlay;
  readonly format: string;
  readonly fix: boolean;
  readonly quiet: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number;
  readonly output: string | undefined;
  readonly color: boolean | undefined;
  readonly factors: boolean;
}

function parse(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      preset: { type: 'string' },
      format: { type: 'string', short: 'f', default: 'stylish' },
      rule: { type: 'string', multiple: true, default: [] },
      ignore: { type: 'string', multiple: true, default: [] },
      fix: { type: 'boolean', default: false },
      quiet: { type: 'boolean', short: 'q', default: false },
      'fail-on': { type: 'string', default: 'error' },
      'max-warnings': { type: 'string', default: '-1' },
      output: { type: 'string', short: 'o' },
      color: { type: 'boolean' },
      'no-color': { type: 'boolean' },
      factors: { type: 'boolean', default: false },
    },
  });
  const maxWarnings = Number(values['max-warnings']);
  if (!Number.isInteger(maxWarnings)) throw new UsageError(`--max-warnings wants a number, not "${values['max-warnings']}"`);
  const format = oneOf('--format', values.format, Object.keys(formatters));
  const preset = values.preset === undefined ? undefined : (oneOf('--preset', values.preset, presets) as Preset);
  return {
    paths: positionals,
    overlay: { ...(preset && { preset }), rules: parseRuleFlags(values.rule), ignore: values.ignore },
    format,
    fix: values.fix,
    quiet: values.quiet,
    failOn: oneOf('--fail-on', values['fail-on'], [...severities, 'never']) as Severity | 'never',
    maxWarnings,
    output: values.output,
    color: values['no-color'] ? false : values.color,
    factors: values.factors,
  };
}

function oneOf(flag: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw new UsageError(`${flag} wants one of ${allowed.join(', ')}, not "${value}"`);
  return value;
}

function parseRuleFlags(flags: readonly string[]): Map<string, Level> {
  return new Map(
    flags.map((flag) => {
      const [id = '', level = ''] = flag.split(':');
      if (!rules.some((rule) => rule.id === id))
        throw new UsageError(`--rule: there is no rule "${id}"; \`twelve-factor rules\` lists them`);
      return [id, oneOf(`--rule ${id}`, level, levels) as Level];
    }),
  );
}

/** `check [PATH…]`. @returns the exit code: 0 nothing at or above the limit, 1 problems. @throws UsageError */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = parse(args);
  const started = performance.now();
  const targets = findTargets(options.paths, terminal.cwd, nodeFileSystem);
  const results: CheckResult[] = [];
  for (const target of targets) results.push(await checkTarget(target, options, terminal));
  const shown = options.quiet ? results.map((result) => ({ ...result, problems: result.problems.filter(isError) })) : results;
  const report: Report = {
    results: shown,
    rules,
    cwd: terminal.cwd,
    version,
    color: options.output === undefined && wantsColor(terminal, options.color),
    columns: options.output === undefined ? terminal.columns : undefined,
    seconds: (performance.now() - started) / 1000,
  };
  const text = `${formatters[options.format]?.(report) ?? ''}${options.factors ? factorSummary(countByFactor(report), report.color) : ''}`;
  if (options.output === undefined) terminal.out(text);
  else writeOutput(options.output, text);
  const files = results.reduce((sum, result) => sum + result.files.length, 0);
  terminal.err(`${counted(files, 'file')} read in ${report.seconds.toFixed(1)} s\n`);
  return exceeds(results, options) ? 1 : 0;
}

const isError = (problem: Problem) => problem.severity === 'error';

function exceeds(results: readonly CheckResult[], { failOn, maxWarnings }: CheckOptions): boolean {
  const problems = results.flatMap((result) => result.problems);
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  if (maxWarnings >= 0 && warnings > maxWarnings) return true;
  return failOn !== 'never' && problems.some((problem) => severities.indexOf(problem.severity) >= severities.indexOf(failOn));
}

const clearLine = '\r\u001b[K';

/** Tells now and then how far reading has come; only for a person at a terminal. */
function progress(terminal: Terminal): (filesRead: number) => undefined {
  let last = performance.now();
  return (filesRead) => {
    const now = performance.now();
    if (now - last < 200) return;
    last = now;
    terminal.err(`${clearLine}${counted(filesRead, 'file')} read…`);
  };
}

async function checkTarget(target: Target, options: CheckOptions, terminal: Terminal): Promise<CheckResult> {
  const workspace = new Workspace(target.root, {
    fileSystem: nodeFileSystem,
    rules,
    onRuleError: (rule, error) => {
      terminal.err(`Rule ${rule.id} failed and was left out: ${error instanceof Error ? error.message : String(error)}\n`);
    },
  });
  workspace.setConfigOverlay(options.overlay);
  await workspace.load(terminal.errIsTty ? progress(terminal) : undefined);
  if (terminal.errIsTty) terminal.err(clearLine);
  const [broken] = workspace.configErrors;
  if (broken) throw new UsageError(broken.message);
  const reported = (problem: Problem) => isReported(target, problem.file);
  let problems: readonly Problem[] = workspace.analyze();
  if (options.fix) {
    const outcome = fixAll(workspace, problems, reported);
    problems = outcome.problems;
    terminal.err(`${outcome.fixed} ${outcome.fixed === 1 ? 'fix' : 'fixes'} applied\n`);
    for (const { file, reason } of outcome.failures) terminal.err(`${file} was left as it is: ${reason}\n`);
  }
  return {
    workspace,
    problems: problems.filter(reported),
    files: workspace.fileNames.filter((file) => isReported(target, file)),
  };
}

function writeOutput(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--output: ${error instanceof Error ? error.message : String(error)}`);
  }
}
