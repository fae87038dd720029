import type { Fact, FactKind, Range } from '../../../rules/facts';
import type { ProjectView } from '../../../rules/project';
import type { PhraseBook, Report, Rule, RuleContext, Severity } from '../../../rules/rule';
import { isRendered } from './generated';
import type { Problem } from './problem';

/** What a config says of one rule for one file. */
export interface RuleSetting {
  readonly level: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

export interface RunOptions {
  readonly rules: readonly Rule[];
  readonly project: ProjectView;
  settingOf(rule: Rule, file: string): RuleSetting;
  phraseOf(file: string): PhraseBook;
  /** Told of a rule that threw, once per rule. Where absent, the error is rethrown. */
  onRuleError?(rule: Rule, error: unknown): void;
}

type Handler = { rule: Rule; handle: (fact: Fact, context: RuleContext) => void };

/** Runs a stepwise computation to its end in one go. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs all rules over all facts. Pure: reads nothing but what it is given. Problems come sorted by file and place.
 * Pauses after each file and each rule of the whole folder: a server can answer there, or give up.
 */
export function* runRules(options: RunOptions): Generator<undefined, Problem[]> {
  const { project, rules } = options;
  const problems: Problem[] = [];
  const failed = new Set<Rule>();
  const handlers = handlersByKind(rules);

  const guarded = (rule: Rule, work: () => void): void => {
    if (failed.has(rule)) return;
    try {
      work();
    } catch (error) {
      if (!options.onRuleError) throw error;
      failed.add(rule);
      options.onRuleError(rule, error);
    }
  };

  const reporter = (rule: Rule, ownFile: string | undefined) => (report: Report) => {
    const at = 'file' in report.at ? report.at : { file: ownFile as string, range: report.at };
    const setting = options.settingOf(rule, at.file);
    if (setting.level === 'off' || isRendered(at.file, project.textOf(at.file, { start: 0, end: 300 }))) return;
    problems.push(toProblem(rule, setting, at.file, at.range, report));
  };

  for (const file of project.files) {
    const role = project.roleOf(file);
    const app = project.appOf(file);
    const contexts = new Map<Rule, RuleContext>();
    for (const fact of project.allFactsIn(file)) {
      for (const { rule, handle } of handlers.get(fact.kind) ?? []) {
        let context = contexts.get(rule);
        if (!context) {
          context = {
            file,
            app,
            role,
            project,
            phrase: options.phraseOf(file),
            phraseOf: options.phraseOf,
            options: options.settingOf(rule, file).options,
            report: reporter(rule, file),
          };
          contexts.set(rule, context);
        }
        if (!speaksOf(rule, context) || isLeftOut(rule, fact, context)) continue;
        const known = context;
        guarded(rule, () => handle(fact, known));
      }
    }
    yield;
  }

  for (const rule of rules) {
    if (!rule.project) continue;
    const judge = rule.project;
    guarded(rule, () =>
      judge({
        project,
        phraseOf: options.phraseOf,
        options: options.settingOf(rule, '').options,
        report: reporter(rule, undefined),
      }),
    );
    yield;
  }
  return sortUnique(problems);
}

function handlersByKind(rules: readonly Rule[]): Map<FactKind, Handler[]> {
  const handlers = new Map<FactKind, Handler[]>();
  for (const rule of rules) {
    for (const [kind, handle] of Object.entries(rule.on ?? {}) as [FactKind, Handler['handle']][]) {
      const list = handlers.get(kind) ?? [];
      list.push({ rule, handle });
      handlers.set(kind, list);
    }
  }
  return handlers;
}

/** Files of CI, containers and orchestration (`config`) are judged wherever they stand. */
function speaksOf(rule: Rule, { role, app }: RuleContext): boolean {
  if (role === 'config') return true;
  if (rule.roles ? !rule.roles.includes(role) : role === 'test') return false;
  return !rule.apps || (app !== undefined && rule.apps.includes(app.kind));
}

/** What stands under the main guard of a file that is only imported does not run. */
function isLeftOut({ roles }: Rule, fact: Fact, { file, project, role }: RuleContext): boolean {
  if (!roles || role !== 'runtime' || !('place' in fact) || !fact.place?.main) return false;
  return !project.runsAsMain(file);
}

function toProblem(rule: Rule, setting: RuleSetting, file: string, range: Range, report: Report): Problem {
  const template = rule.messages[report.message] ?? report.message;
  const message = template.replace(/\{(\w+)\}/g, (hole, key: string) => String(report.data?.[key] ?? hole));
  const configured = setting.level === 'off' ? rule.severity : setting.level;
  return {
    ruleId: rule.id,
    severity: configured === rule.severity ? (report.severity ?? configured) : configured,
    message,
    file,
    range,
    related: report.related ?? [],
    ...(report.fix && { fix: report.fix }),
    suggestions: report.suggest ?? [],
  };
}

function sortUnique(problems: Problem[]): Problem[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  problems.sort(
    (a, b) => order(a.file, b.file) || a.range.start - b.range.start || a.range.end - b.range.end || order(a.ruleId, b.ruleId),
  );
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.file}\0${problem.range.start}\0${problem.range.end}\0${problem.ruleId}\0${problem.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
