import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { ruleUrl } from '../../../../rules/documentation';
import { factorOf } from '../../../../rules/factors';
import type { Rule, Severity } from '../../../../rules/rule';
import type { FileChange } from '../../engine/edits';
import type { Problem } from '../../engine/problem';
import type { Workspace } from '../../engine/workspace';
import { absolutePath, changesOf, type Formatter, placeOf, type Report } from '../result';

const sarifLevels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, for code scanning. Columns are 1-based UTF-16 units; paths are relative to the working directory where they can be. */
export const sarif: Formatter = (report) => {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'twelve-factor',
            version: report.version,
            informationUri: 'https://12factor.net',
            rules: report.rules.map(toDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(report.cwd).href}/` } },
        results: report.results.flatMap(({ workspace, problems }) => {
          const seen = new Map<string, number>();
          return problems.map((problem) => {
            const key = `${problem.ruleId} ${problem.file} ${problem.message}`;
            const ordinal = seen.get(key) ?? 0;
            seen.set(key, ordinal + 1);
            return toResult(report, workspace, problem, ordinal);
          });
        }),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function toDescriptor(rule: Rule): ReportingDescriptor {
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.docs.what },
    help: { text: rule.docs.why },
    helpUri: ruleUrl(rule.id),
    defaultConfiguration: { level: sarifLevels[rule.severity], enabled: rule.preset === 'recommended' },
    properties: { factor: factorOf(rule.factor).slug, tags: ['twelve-factor', rule.factor] },
  };
}

/** @param ordinal number of like problems before this one in its file: no text of the file goes into the fingerprint, it may be a secret */
function toResult(report: Report, workspace: Workspace, problem: Problem, ordinal: number): Result {
  const ruleIndex = report.rules.findIndex((rule) => rule.id === problem.ruleId);
  const fingerprint = createHash('sha256').update(`${problem.ruleId}\0${problem.file}\0${problem.message}\0${ordinal}`);
  return {
    ruleId: problem.ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: sarifLevels[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: physicalLocation(report, workspace, problem.file, problem.range) }],
    ...(problem.related.length > 0 && {
      relatedLocations: problem.related.map(
        ({ file, range, message }): Location => ({
          physicalLocation: physicalLocation(report, workspace, file, range),
          message: { text: message },
        }),
      ),
    }),
    partialFingerprints: { 'twelveFactor/v1': fingerprint.digest('hex') },
    ...(problem.fix && {
      fixes: [toFix(report, workspace, problem.fix.title, changesOf(workspace, problem, problem.fix.edits))],
    }),
  };
}

function physicalLocation(
  report: Report,
  workspace: Workspace,
  file: string,
  range: { start: number; end: number },
): PhysicalLocation {
  const { line, column, endLine, endColumn } = placeOf(workspace, file, range);
  return {
    artifactLocation: artifact(report, workspace, file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifact(report: Report, workspace: Workspace, file: string) {
  const absolute = absolutePath(workspace, file);
  const relative = path.relative(report.cwd, absolute);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return { uri: pathToFileURL(absolute).href };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}

function toFix(report: Report, workspace: Workspace, title: string, changes: readonly FileChange[]): Fix {
  return {
    description: { text: title },
    artifactChanges: changes.map((change) => ({
      artifactLocation: artifact(report, workspace, change.file),
      replacements:
        change.kind === 'create'
          ? [
              {
                deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                insertedContent: { text: change.text },
              },
            ]
          : change.replacements.map(({ range, text }) => {
              const { line, column, endLine, endColumn } = placeOf(workspace, change.file, range);
              return { deletedRegion: { startLine: line, startColumn: column, endLine, endColumn }, insertedContent: { text } };
            }),
    })),
  };
}
