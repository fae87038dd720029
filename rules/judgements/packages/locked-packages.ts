import type { Ecosystem, Word } from '../../facts';
import type { ProjectView } from '../../project';
import type { Fix } from '../../rule';
import type { Install, PlacedInstall } from './package-managers';

const written: Partial<Record<Install['manager'], readonly [ecosystem: Ecosystem, operator: string]>> = {
  npm: ['npm', '@'],
  pnpm: ['npm', '@'],
  yarn: ['npm', '@'],
  bun: ['npm', '@'],
  pip: ['python', '=='],
  pipx: ['python', '=='],
  uv: ['python', '=='],
  pipenv: ['python', '=='],
  pdm: ['python', '=='],
};

/** Names the versions that the app's lockfile or requirements hold behind packages of a command line; undefined where they do not hold all of them. */
export function withVersions({ install, cwd, project, file }: PlacedInstall, words: readonly Word[]): Fix | undefined {
  const [ecosystem, operator] = written[install.manager] ?? [];
  if (ecosystem === undefined || operator === undefined) return undefined;
  const edits = words.flatMap(({ text, range }) => {
    const plain = text.replace(/@latest$/, '');
    const name =
      ecosystem === 'npm'
        ? plain
        : plain
            .replace(/\[.*$/, '')
            .toLowerCase()
            .replace(/[-_.]+/g, '-');
    const version = project.lockedVersion(cwd, name, ecosystem) ?? requiredVersion(cwd, name, ecosystem, project);
    if (version === undefined || project.textOf(file, range) !== text) return [];
    return [{ range, text: `${plain}${operator}${version}` }];
  });
  const [first] = edits;
  if (!first || edits.length < words.length) return undefined;
  return {
    title: words.length === 1 ? `Install ${first.text}` : 'Install the versions that the app is locked to',
    edits,
  };
}

/** `flask==3.0.3` in a requirements file. */
function requiredVersion(folder: string, name: string, ecosystem: Ecosystem, project: ProjectView): string | undefined {
  const pins = project
    .factsAbove(folder, 'dependency')
    .filter(({ fact }) => fact.ecosystem === ecosystem && fact.name === name)
    .flatMap(({ fact }) => /^===?\s*(\d[\w.+!-]*)$/.exec(fact.specifier.trim())?.[1] ?? []);
  return new Set(pins).size === 1 ? pins[0] : undefined;
}
