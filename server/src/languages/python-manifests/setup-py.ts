import type { DependencyFact, Fact } from '../../../../rules/facts';
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

function statedFacts(text: string): Fact[] {
  const call = /\bsetup\s*\(/.exec(text);
  // A module of that name may be anything.
  if (!call || !/\b(?:setuptools|distutils|skbuild|numpy\.distutils)\b/.test(text)) return [];
  const name = /\bname\s*=\s*(['"])([\w.-]+)\1/d.exec(text);
  const list = /\binstall_requires\s*=\s*\[([^[\]]*(?:\[[^\]]*\][^[\]]*)*)\]/d.exec(text);
  // Requirements that are computed can't be told: such a file makes no app.
  const isComputed = !list && text.includes('install_requires');
  const [nameStart, nameEnd] = name?.indices?.[2] ?? [0, 0];
  const [listStart] = list?.indices?.[1] ?? [0];
  const dependencies = [...(list?.[1] ?? '').matchAll(/(['"])([^'"]+)\1/dg)].flatMap((match): DependencyFact[] => {
    const [start] = match.indices?.[2] ?? [0];
    const fact = readRequirement(MappedText.plain(match[2] as string, listStart + start), 'runtime');
    return fact ? [fact] : [];
  });
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
    ...statedVersion(text, /\bpython_requires\s*=\s*(['"])(?<version>[^'"]+)\1/d),
  ];
}
