import semver from 'semver';
import type { DependencyFact, Range } from '../facts';
import { folderOf, foldersUp, inFolder, joinFolder, nameOf } from '../paths';
import { literally } from '../patterns';
import type { App, ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';
import { isOfStack } from '../templates';

export default defineRule({
  id: 'no-unpinned-dependency',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['manifest'],
  title: 'Dependency without an upper bound',
  roles: ['config'],
  docs: {
    what: 'Reports a dependency whose version has no upper bound: `*`, `latest`, `>=1`, none at all, or a git URL without a commit or tag.',
    why: 'Such a dependency says nothing: a release with other behaviour, or a hijacked one, is installed with the next build.',
    examples: [
      {
        bad: {
          'package.json':
            '{ "name": "kit", "version": "1.0.0", "peerDependencies": { "react": "*" }, "devDependencies": { "tap": "latest" } }\n',
        },
        good: {
          '.gitignore': 'node_modules/\n',
          'package.json':
            '{ "name": "kit", "version": "1.0.0", "peerDependencies": { "react": "*" }, "devDependencies": { "tap": "^18.7.0" } }\n',
        },
      },
      {
        bad: { 'requirements.txt': 'flask\ngunicorn>=22.0\n' },
        good: { 'requirements.txt': 'flask==3.0.3\ngunicorn>=22.0,<23\n' },
      },
    ],
    fixSafety: 'A suggestion: it bounds the range at the version that is installed today.',
    whenNotToUse: 'For a library whose users resolve its dependencies; lower bounds of libraries are not reported.',
  },
  messages: {
    unbounded: '{package} has no upper bound{stated}, so a build may get any later version; give it one.',
    many: '{package} and {count} other packages have no upper bound; give them one, or commit a lockfile.',
    moving: '{package} comes from a URL that names no commit or tag; add one, so that every build gets the same code.',
  },
  on: {
    dependency(fact, { file, app, project, report }) {
      const problem = judge(fact, file, app, project);
      if (!problem) return;
      const at = placeOf(fact);
      const [first, ...others] = problem === 'moving' ? [] : sharing(fact, problemsIn(file, app, project));
      // A manifest that bounds nothing has one cause, not fifty.
      if (others.length > 0) {
        if (fact !== first) return;
        report({
          at,
          message: 'many',
          data: { package: fact.name, count: others.length },
          related: others.map((other) => ({ file, range: placeOf(other), message: `${other.name} has no upper bound.` })),
        });
        return;
      }
      const stated = fact.specifier.trim();
      const pin = problem === 'unbounded' ? pinned(fact, file, project) : undefined;
      report({
        at,
        message: problem,
        data: { package: fact.name, stated: stated === '' ? '' : ` (${stated})` },
        suggest: pin && [pin],
      });
    },
  },
});

type Problem = 'unbounded' | 'moving' | undefined;

/** From here on what is written alike in one manifest is told as one, and whatever is unbounded in it. */
const many = { alike: 6, all: 16 };

/** The problems of a manifest that have the cause of this one: what says as little in the same words, or all, where it bounds next to nothing. */
function sharing({ specifier, group }: DependencyFact, problems: readonly DependencyFact[]): readonly DependencyFact[] {
  if (problems.length >= many.all) return problems;
  const words = (text: string) => text.trim().replace(/^>.*/, '>');
  const found = problems.filter((other) => words(other.specifier) === words(specifier) && other.group === group);
  return found.length >= many.alike ? found : [];
}

function judge(fact: DependencyFact, file: string, app: App | undefined, project: ProjectView): Problem {
  if (isOfStack(file, project) || isMadeElsewhere(file, project)) return undefined;
  if (fact.group === 'peer' || fact.group === 'override' || fact.group === 'build') return undefined;
  return fact.ecosystem === 'npm' ? judgeNpm(fact, app, project) : judgePython(fact, file, app, project);
}

/** What lies in the folder of something that its maker wrote whole: a theme of Hugo, the output of a generator of API clients. */
const marks = ['theme.toml', '.openapi-generator', '.swagger-codegen'];

function isMadeElsewhere(file: string, project: ProjectView): boolean {
  return foldersUp(folderOf(file)).some((folder) => marks.some((name) => project.exists(joinFolder(folder, name))));
}

const known = new WeakMap<ProjectView, Map<string, readonly DependencyFact[]>>();

function problemsIn(file: string, app: App | undefined, project: ProjectView): readonly DependencyFact[] {
  const byFile = known.get(project) ?? new Map<string, readonly DependencyFact[]>();
  known.set(project, byFile);
  const found =
    byFile.get(file) ?? project.factsIn(file, 'dependency').filter((fact) => judge(fact, file, app, project) === 'unbounded');
  byFile.set(file, found);
  return found;
}

function placeOf({ specifierRange, range }: DependencyFact): Range {
  return specifierRange.end > specifierRange.start ? specifierRange : range;
}

function judgeNpm({ name, specifier, alias }: DependencyFact, app: App | undefined, project: ProjectView): Problem {
  const written = specifier.trim();
  if (/^(?:workspace|file|link|portal|patch|catalog|exec|jsr):/.test(written)) return undefined;
  if (isWorkspacePackage(alias ?? name, project)) return undefined;
  const source = sourceOf(written);
  if (source) return isMoving(source.reference, source.url) ? 'moving' : undefined;
  if (written === '' || !semver.validRange(written)) return /^(?:[a-z][\w-]*)?$/i.test(written) ? 'unbounded' : undefined;
  if (isBounded(written)) return undefined;
  return app?.kind === 'library' && /^\s*>/.test(written) ? undefined : 'unbounded';
}

/** Each alternative of a range has an upper end. */
function isBounded(range: string): boolean {
  // An exact version has the empty operator; so has `*`, with no version.
  return new semver.Range(range).set.every((comparators) =>
    comparators.some(({ operator, semver: version }) => /^(?:<=?)?$/.test(operator) && version instanceof semver.SemVer),
  );
}

/** `git+https://…#ref`, `github:user/repo#ref`, `user/repo#ref`, `https://…/x.tgz`. */
function sourceOf(specifier: string): { url: string; reference: string | undefined } | undefined {
  const isUrl = /^(?:git\+|git:|git@|ssh:|https?:|github:|gitlab:|bitbucket:|gist:)/.test(specifier);
  if (!isUrl && !/^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(specifier)) return undefined;
  const [url, reference] = specifier.split('#', 2) as [string, string | undefined];
  return { url, reference };
}

/** A branch's name has no version in it and is no commit. */
function isMoving(reference: string | undefined, url: string): boolean {
  // An archive is named after its version, or lies in a folder that is.
  if (reference === undefined)
    return !/^https?:/.test(url) || url.endsWith('.git') || !/\d+\.\d+|[0-9a-f]{7,40}|\d[^/]*$/.test(url);
  const plain = decodeURIComponent(reference.replace(/&.*$/, ''));
  return !/^semver:|^[0-9a-f]{7,40}$|\d/.test(plain) && !/^(?:commit|tag|subdirectory)[=:]/.test(plain);
}

function isWorkspacePackage(name: string, project: ProjectView): boolean {
  return project.facts('package').some(({ fact }) => fact.name === name);
}

function judgePython(fact: DependencyFact, file: string, app: App | undefined, project: ProjectView): Problem {
  const written = fact.specifier.trim();
  if (isWorkspacePackage(fact.name, project) || isInput(file)) return undefined;
  if (/^(?:file:|workspace:|\.{0,2}\/)/.test(written)) return undefined;
  const pinsItself = project.factsIn(file, 'package').some((found) => found.pinsItself);
  const folder = folderOf(file);
  if (pinsItself && isListOfPublished(folder, project)) return undefined;
  // A lockfile names the commit of a branch as well.
  if (!pinsItself && project.lockfiles(folder, 'python').length > 0) return undefined;
  if (/^[a-z+]+:\/\//i.test(written)) {
    const [url, fragment] = written.split('#', 1).concat(written.split('#')[1] ?? '') as [string, string];
    const reference = /^(?:git|hg|bzr|svn)\+|\.git(?:@|$)/.test(url)
      ? /(?<=.\/[^@]*)@([^@/]+(?:\/[^@]+)?)$/.exec(url.replace(/^([a-z+]+:\/\/)[^/@]+@/i, '$1'))?.[1]
      : undefined;
    if (/[?&#]?sha256=/.test(fragment)) return undefined;
    return isMoving(reference, url) ? 'moving' : undefined;
  }
  if (project.lockfiles(folder, 'python').length > 0 || isConstrained(fact.name, file, folder, project)) return undefined;
  if (/^[\^~]|==|<|~=/.test(written) || /^\d/.test(written)) return undefined;
  if (!pinsItself && (published(file, project) || (app?.kind === 'library' && written.startsWith('>')))) return undefined;
  return 'unbounded';
}

/** Made to be installed beside other packages; what it bounds, it bounds for their users. */
function published(file: string, project: ProjectView): boolean {
  return project.factsIn(file, 'package').some((found) => found.published);
}

/** A list of a published package: what its users get, setup.py or pyproject.toml says; the list serves those who work on it, or is read by these. */
function isListOfPublished(folder: string, project: ProjectView): boolean {
  return foldersUp(folder).some((above) =>
    ['setup.py', 'setup.cfg', 'pyproject.toml'].some((name) => published(joinFolder(above, name), project)),
  );
}

/** pip-tools and uv compile `requirements.in` into the file that is installed. */
function isInput(file: string): boolean {
  return file.endsWith('.in');
}

/** By a constraints file, or by the list beside it that was compiled of this one. */
function isConstrained(name: string, file: string, folder: string, project: ProjectView): boolean {
  return project
    .facts('dependency')
    .some(
      ({ file: other, fact }) =>
        fact.name === name &&
        fact.specifier.includes('==') &&
        (fact.group === 'override' ||
          (other !== file && (isBeside(other, folder) ? isCompiledOf(file, other, project) : isReadInto(file, other, project)))),
    );
}

/** In the same folder, or in the one for lists below it. */
function isBeside(list: string, folder: string): boolean {
  return folderOf(list) === folder || folderOf(list) === inFolder(folder, 'requirements');
}

/** A `requirements.txt` is taken for it, beside another list; of other lists, and for a pyproject.toml, the compiler says in its comments what it read. */
function isCompiledOf(file: string, list: string, project: ProjectView): boolean {
  if (!/requirements?[\w.-]*\.txt$/.test(nameOf(list)) && nameOf(folderOf(list)) !== 'requirements') return false;
  if (file.endsWith('.txt') && nameOf(list) === 'requirements.txt') return true;
  const text = project.textOf(list, { start: 0, end: 100_000 });
  const input = literally(nameOf(file));
  if (nameOf(file) === 'pyproject.toml') return new RegExp(`^\\s*#.*\\b${input}`, 'm').test(text);
  const [head = ''] = /^(?:#.*\r?\n)+/.exec(text) ?? [];
  if (!/\b(?:pip-compile|uv pip compile)\b/.test(head)) return false;
  return new RegExp(`(?:[\\s/=])${input}(?:\\s|$)`).test(head.replace(/(?:-o|--output-file)[\s=]\S+/g, ''));
}

/** A list of pins elsewhere, whose compiler says that it read this one: `# via -r requirements.txt`, by its path from the root or from there. */
function isReadInto(file: string, list: string, project: ProjectView): boolean {
  const text = project.textOf(list, { start: 0, end: 100_000 });
  if (!/^#.*\b(?:pip-compile|uv pip compile)\b/m.test(text)) return false;
  const named = [...text.matchAll(/^\s*#.*-r (\S+)/gm)].map((match) => match[1] as string);
  return named.some((path) => path === file || joinFolder(folderOf(list), path) === file);
}

/** The version that a lockfile or node_modules holds today, as an upper bound. */
function pinned(fact: DependencyFact, file: string, project: ProjectView): Fix | undefined {
  const folder = folderOf(file);
  const version = project.lockedVersion(folder, fact.name, fact.ecosystem);
  if (version === undefined) return undefined;
  const bound = fact.ecosystem === 'npm' ? `^${version}` : `==${version}`;
  const text = fact.alias === undefined ? bound : `npm:${fact.alias}@${bound}`;
  return { title: `Set ${fact.name} to ${bound}`, edits: [{ range: fact.specifierRange, text }] };
}
