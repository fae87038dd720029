import { satisfies } from '@renovatebot/pep440';
import semver from 'semver';
import type { RuntimeVersionFact } from '../../facts';

/** Code names of Node's long-term support lines. Source: nodejs/Release, schedule.json. */
const codeNames: Readonly<Record<string, string>> = {
  argon: '4',
  boron: '6',
  carbon: '8',
  dubnium: '10',
  erbium: '12',
  fermium: '14',
  gallium: '16',
  hydrogen: '18',
  iron: '20',
  jod: '22',
  krypton: '24',
};

/**
 * Lines of a runtime that a statement allows: majors of Node (`20`), minors of Python (`3.12`). Undefined where the statement says nothing
 * that can be compared (`latest`, `lts/*`).
 */
export function linesOf({ runtime, version }: Pick<RuntimeVersionFact, 'runtime' | 'version'>): ReadonlySet<string> | undefined {
  const written = version.trim();
  return runtime === 'node' ? nodeLines(written) : pythonLines(written);
}

function nodeLines(written: string): ReadonlySet<string> | undefined {
  const named = /^lts[/-](\w+)$/.exec(written)?.[1] ?? written;
  const plain = codeNames[named.toLowerCase()] ?? written;
  if (!/\d/.test(plain) || !semver.validRange(plain)) return undefined;
  const majors = Array.from({ length: 60 }, (_, major) => String(major));
  return nonEmpty(majors.filter((major) => semver.intersects(plain, `${major}.x`)));
}

function pythonLines(written: string): ReadonlySet<string> | undefined {
  const minors = Array.from({ length: 31 }, (_, minor) => minor);
  const found = new Set<string>();
  for (const alternative of written.split('||').map((part) => part.trim())) {
    const range = pythonRange(alternative);
    if (range === undefined) return undefined;
    for (const minor of minors) {
      // A patch release somewhere in the line is enough.
      if ([0, 4, 9, 15, 30].some((patch) => satisfies(`3.${minor}.${patch}`, range))) found.add(`3.${minor}`);
      else if (exactMinor(alternative) === minor) found.add(`3.${minor}`);
    }
  }
  return nonEmpty([...found]);
}

function exactMinor(written: string): number | undefined {
  const match = /^(?:==\s*)?3\.(\d+)(?:\.\d+)?$/.exec(written);
  return match ? Number(match[1]) : undefined;
}

/** PEP 440, with Poetry's `^3.10` and `~3.10`; a bare `3.12` means that line. */
function pythonRange(written: string): string | undefined {
  const parts = written.split(/\s*,\s*|\s+(?=[<>=!~^])/).filter((part) => part !== '');
  const ranges = parts.map((part) => {
    const bare = /^3(?:\.(\d+|x|\*))?(?:\.[\dx*]+)?(?:[a-z]+\d+|-dev)?$/.exec(part);
    if (bare) return bare[1] === undefined || !/\d/.test(bare[1]) ? '==3.*' : `==3.${bare[1]}.*`;
    const caret = /^\^\s*3(?:\.(\d+))?(?:\.\d+)?$/.exec(part);
    if (caret) return `>=3.${caret[1] ?? 0},<4`;
    const tilde = /^~\s*3(?:\.(\d+))?(?:\.\d+)?$/.exec(part);
    if (tilde) return tilde[1] === undefined ? '==3.*' : `==3.${tilde[1]}.*`;
    return /^(?:[<>=!~]=?=?)\s*3[\d.*]*$|^[<>]=?\s*4(?:\.0)*$|^!=/.test(part) ? part : undefined;
  });
  return parts.length === 0 || ranges.includes(undefined) ? undefined : ranges.join(',');
}

function nonEmpty(lines: readonly string[]): ReadonlySet<string> | undefined {
  return lines.length === 0 ? undefined : new Set(lines);
}
