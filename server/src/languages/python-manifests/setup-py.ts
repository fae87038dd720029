import type { DependencyFact, Fact, Range } from '../../../../rules/facts';
import type { Language } from '../language';
import { MappedText } from '../mapped-text';
import { python } from '../python';
import { isPublished, normalizeName, readRequirement, statedVersion } from './requirement';

/** setuptools' setup.py: a Python program, with what its `setup(…)` call states in literals. */
export const setupPy: Language = {
  ...python,
  matches: (path) => /(?:^|\/)setup\.py$/.test(path),
  matchesFirstLine: () => false,
  extract(file) {
    const program = python.extract(file);
    return { ...program, facts: [...program.facts, ...statedFacts(file.text)] };
  },
};

/** The same text with the comments blank, at the same offsets. An apostrophe in one opens no string. */
function withoutComments(text: string): string {
  return text.replace(
    /^((?:[^'"#\n]|'[^'\n]*'|"[^"\n]*")*)(#[^\n]*)/gm,
    (_, code: string, comment: string) => code + ' '.repeat(comment.length),
  );
}

/** The requirements that stand as strings in a part of a program; what a colon follows is a dictionary's key. */
function requirementsIn(program: string, part: Range, group: DependencyFact['group']): DependencyFact[] {
  return [...program.slice(part.start, part.end).matchAll(/(['"])((?:(?!\1).)+)\1(\s*:)?/g)].flatMap((match) => {
    const [, , requirement = '', colon] = match;
    if (colon !== undefined) return [];
    return readRequirement(MappedText.plain(requirement, part.start + match.index + 1), group) ?? [];
  });
}

/** `extras_require={'redis': ['redis>=5']}`, or a dictionary of that name, or of another that is given for it; lists of tests likewise. */
function* furtherLists(program: string): Generator<readonly [Range, DependencyFact['group']]> {
  for (const [keyword, group] of [
    ['extras_require', 'optional'],
    ['tests_require', 'dev'],
  ] as const) {
    const given = new RegExp(`\\b${keyword}\\s*=\\s*([A-Za-z_]\\w*)\\s*[,)]`).exec(program)?.[1];
    const names = given === undefined ? keyword : `(?:${keyword}|${given})`;
    const head = new RegExp(`\\b${names}\\s*=\\s*(?=[[{])`).exec(program);
    if (!head) continue;
    const start = head.index + head[0].length;
    yield [{ start, end: endOfBrackets(program, start) }, group];
  }
}

function endOfBrackets(program: string, start: number): number {
  let depth = 0;
  for (const match of program.slice(start).matchAll(/'[^'\n]*'|"[^"\n]*"|[[{(]|[\]})]/g)) {
    if (/^[[{(]/.test(match[0])) depth++;
    else if (/^[\]})]/.test(match[0])) depth--;
    if (depth === 0) return start + match.index + 1;
  }
  return program.length;
}

function statedFacts(source: string): Fact[] {
  const text = withoutComments(source);
  const call = /\bsetup\s*\(/.exec(text);
  // A module of that name may be anything.
  if (!call || !/\b(?:setuptools|distutils|skbuild|numpy\.distutils)\b/.test(text)) return [];
  const name = /\bname\s*=\s*(['"])([\w.-]+)\1/d.exec(text);
  const list = /\binstall_requires\s*=\s*\[([^[\]]*(?:\[[^\]]*\][^[\]]*)*)\]/d.exec(text);
  // Requirements that are computed can't be told: such a file makes no app.
  const isComputed = !list && text.includes('install_requires');
  const [nameStart, nameEnd] = name?.indices?.[2] ?? [0, 0];
  const [start, end] = list?.indices?.[1] ?? [0, 0];
  const dependencies = requirementsIn(text, { start, end }, 'runtime');
  const further = [...furtherLists(text)].flatMap(([part, group]) => requirementsIn(text, part, group));
  return [
    {
      kind: 'package',
      ecosystem: 'python',
      ...(name?.[2] && { name: normalizeName(name[2]), nameRange: { start: nameStart, end: nameEnd } }),
      markerOnly: isComputed,
      ...(isPublished(text) && { published: true }),
      ...(list &&
        dependencies.length > 0 && { dependenciesRange: { start: list.index, end: list.index + 'install_requires'.length } }),
      pinsItself: false,
      range: { start: call.index, end: text.length },
    },
    ...dependencies,
    ...further,
    ...statedVersion(text, /\bpython_requires\s*=\s*(['"])(?<version>[^'"]+)\1/d),
  ];
}
