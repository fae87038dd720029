import * as path from 'node:path';
import { type Factor, factorOf, factors } from '../../../rules/factors';
import type { Rule } from '../../../rules/rule';
import { type FileChange, resolveEdits } from '../engine/edits';
import { LineMap } from '../engine/lines';
import type { Problem } from '../engine/problem';
import type { Workspace } from '../engine/workspace';

/** What `check` found in one workspace folder. */
export interface CheckResult {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** Every file that was read and is reported on, relative to the root. */
  readonly files: readonly string[];
}

/** 1-based lines and columns, as every text format wants them. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Report {
  readonly results: readonly CheckResult[];
  readonly rules: readonly Rule[];
  readonly cwd: string;
  readonly version: string;
  readonly color: boolean;
  readonly columns: number | undefined;
  readonly seconds: number;
}

export type Formatter = (report: Report) => string;

const lineMaps = new WeakMap<Workspace, Map<string, LineMap>>();

export function placeOf(workspace: Workspace, file: string, range: { start: number; end: number }): Place {
  const maps = lineMaps.get(workspace) ?? new Map<string, LineMap>();
  lineMaps.set(workspace, maps);
  const map = maps.get(file) ?? new LineMap(workspace.textOf(file) ?? '');
  maps.set(file, map);
  const start = map.position(range.start);
  const end = map.position(range.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

export function absolutePath(workspace: Workspace, file: string): string {
  return path.resolve(workspace.root, file);
}

/** As a person in `cwd` would write it. */
export function shownPath(report: Pick<Report, 'cwd'>, workspace: Workspace, file: string): string {
  const absolute = absolutePath(workspace, file);
  const relative = path.relative(report.cwd, absolute);
  return relative.startsWith('..') ? absolute : relative;
}

export function changesOf(workspace: Workspace, problem: Problem, edits: Parameters<typeof resolveEdits>[0]): FileChange[] {
  return resolveEdits(edits, problem.file, (file) => workspace.textOf(file));
}

export function factorOfRule(report: Pick<Report, 'rules'>, ruleId: string): Factor | undefined {
  const rule = report.rules.find((candidate) => candidate.id === ruleId);
  return rule && factorOf(rule.factor);
}

/** Number of problems per factor, in the factors' order. */
export function countByFactor(report: Pick<Report, 'results' | 'rules'>): { factor: Factor; count: number }[] {
  const counts = new Map<string, number>();
  for (const { problems } of report.results) {
    for (const { ruleId } of problems) {
      const slug = factorOfRule(report, ruleId)?.slug;
      if (slug) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
  }
  return factors.map((factor) => ({ factor, count: counts.get(factor.slug) ?? 0 }));
}

export function allProblems(report: Pick<Report, 'results'>): Problem[] {
  return report.results.flatMap(({ problems }) => problems);
}
