import type { Fact } from '../../../../rules/facts';
import { nameOf } from '../../../../rules/paths';
import type { Language } from '../language';
import { MappedText } from '../mapped-text';
import { normalizeName, readRequirement } from './requirement';

const claimed =
  /(?:^|\/)(?:[\w.-]*requirements?[\w.-]*\.(?:txt|in|pip)|requirements\/(?:[^/]+\/)*[^/]+\.(?:txt|in)|[\w.-]*constraints?[\w.-]*\.txt)$/i;
/** Lists of an operating system's packages, or of other languages': `apt_requirements.txt`. */
const ofOthers = /(?:^|[._-])(?:apt|apt-get|apk|dnf|yum|rpm|deb|brew|pacman|npm|gem)(?:[._-]|$)/i;
const development = /dev|test|lint|doc|ci\b|local|typing|mypy|bench|build|tool|debug/i;

/** What a requirements file of this path is for, by its name. */
function requirementsGroup(path: string): 'runtime' | 'dev' | 'override' {
  const name = nameOf(path);
  if (/constraint/i.test(name)) return 'override';
  return development.test(name) ? 'dev' : 'runtime';
}

/** pip's requirements format. Source: pip's "Requirements File Format". */
export const requirements: Language = {
  id: 'requirements',
  matches: (path) => claimed.test(path) && !ofOthers.test(nameOf(path)),
  extract({ path, text }) {
    const group = requirementsGroup(path);
    const facts: Fact[] = [];
    for (const { source } of logicalLines(text)) {
      const line = source.text;
      if (/^\s*-/.test(line)) {
        const editable = /^\s*(?:-e|--editable)[\s=]+(\S+)/d.exec(line);
        const fact = editable?.[1] ? readUrl(source, editable.indices?.[1] as [number, number], group) : undefined;
        if (fact) facts.push(fact);
        continue;
      }
      const bare = source.slice(0, line.search(/\s--?[a-z]|$/));
      const fact = /^\s*(?:[a-z+]+:\/\/|\.{0,2}\/)/i.test(bare.text)
        ? readUrl(bare, [bare.text.search(/\S/), bare.text.trimEnd().length], group)
        : readRequirement(bare, group);
      if (fact) facts.push(fact);
    }
    return {
      facts: [
        {
          kind: 'package',
          ecosystem: 'python',
          markerOnly: group === 'override',
          ...(facts.length > 0 && group === 'runtime' && { dependenciesRange: firstLine(text) }),
          pinsItself: true,
          range: { start: 0, end: text.length },
        },
        ...facts,
      ],
    };
  },
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};

/** `git+https://…#egg=name`: the name it gives itself; without one the file's or repository's. */
function readUrl(source: MappedText, [start, end]: [number, number], group: 'runtime' | 'dev' | 'override'): Fact | undefined {
  const url = source.text.slice(start, end);
  if (!/^[a-z+]+:\/\//i.test(url)) return undefined;
  const name =
    /[#&]egg=([\w.-]+)/.exec(url)?.[1] ?? archivedName(url) ?? /([\w.-]+?)(?:\.git)?(?:@[^/]*)?(?:#.*)?$/.exec(url)?.[1];
  if (!name) return undefined;
  const range = source.range(start, end);
  return {
    kind: 'dependency',
    ecosystem: 'python',
    name: normalizeName(name),
    group,
    specifier: url,
    range,
    specifierRange: range,
  };
}

/** `…/acme/billing/archive/4f2a9c1.zip` holds the repository, `…/billing-1.2.0.tar.gz` and `…/billing-1.2.0-py3-none-any.whl` the distribution. */
function archivedName(url: string): string | undefined {
  const file = /^[^?#]*/.exec(url)?.[0] ?? url;
  if (!/\.(?:zip|whl|tar\.(?:gz|bz2|xz)|tgz)$/.test(file)) return undefined;
  return /([\w.-]+)\/(?:archive|zipball|tarball|-\/archive)\//.exec(file)?.[1] ?? /([A-Za-z][\w.-]*?)-v?\d[^/]*$/.exec(file)?.[1];
}

function firstLine(text: string) {
  return { start: 0, end: Math.max(0, text.search(/\r?\n|$/)) };
}

/** Lines with their continuations joined and comments removed. */
function* logicalLines(text: string): Generator<{ source: MappedText }> {
  let pieces: { at: number; offset: number }[] = [];
  let joined = '';
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const written = match[1] as string;
    const content = written.replace(/(?:^|\s)#.*$/, '');
    const continues = content.endsWith('\\');
    pieces.push({ at: joined.length, offset: match.index });
    joined += continues ? content.slice(0, -1) : content;
    if (continues) continue;
    if (joined.trim() !== '') {
      const end = (pieces.at(-1)?.offset ?? 0) + (joined.length - (pieces.at(-1)?.at ?? 0));
      yield { source: new MappedText(joined, pieces, end) };
    }
    pieces = [];
    joined = '';
    if (match.index + match[0].length >= text.length) return;
  }
}
