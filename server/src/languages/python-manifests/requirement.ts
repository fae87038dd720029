import type { DependencyFact, Range, RuntimeVersionFact } from '../../../../rules/facts';
import type { MappedText } from '../mapped-text';

/** Distribution names are compared as PEP 503 says: lower case, runs of `-`, `_`, `.` as one `-`. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

const shape = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(?:@\s*(\S+)|\(?([^;()#]*?)\)?)?\s*(?:;.*)?$/d;

/** Reads one PEP 508 requirement: `requests[socks]>=2.8; python_version > "3"`, `pip @ https://…`. */
export function readRequirement(source: MappedText, group: DependencyFact['group'], whole?: Range): DependencyFact | undefined {
  const match = shape.exec(source.text);
  const indices = match?.indices;
  if (!match?.[1] || !indices) return undefined;
  const [nameStart, nameEnd] = indices[1] as [number, number];
  const [start, end] = indices[3] ?? indices[4] ?? [nameEnd, nameEnd];
  const extras = match[2]?.split(',').map((extra) => normalizeName(extra.trim()));
  return {
    kind: 'dependency',
    ecosystem: 'python',
    name: normalizeName(match[1]),
    group,
    specifier: (match[3] ?? match[4] ?? '').trim(),
    range: whole ?? source.range(nameStart, Math.max(nameEnd, end)),
    specifierRange: source.range(start, end),
    ...(extras && { extras }),
  };
}

/** Whether a manifest files its package under classifiers, as an index shows them; `Private :: …` keeps it off every index. */
export function isPublished(text: string): boolean {
  return (
    /^[ \t'"]*(?:License|Development Status|Programming Language|Framework|Topic|Intended Audience) ::/m.test(text) &&
    !/Private ::/.test(text)
  );
}

/** The interpreter that setuptools asks for, where a pattern finds its `version`. */
export function statedVersion(text: string, pattern: RegExp): RuntimeVersionFact[] {
  const match = pattern.exec(text);
  const version = match?.groups?.version;
  const [start, end] = match?.indices?.groups?.version ?? [0, 0];
  return version === undefined
    ? []
    : [{ kind: 'runtime-version', runtime: 'python', source: 'requires-python', version: version.trim(), range: { start, end } }];
}
