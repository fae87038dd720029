import type { Fact } from '../../../../rules/facts';
import { extract } from '../extract';
import type { ProjectInput } from './input';

/** Files between the root and the top of version control that say something about the apps below. */
const consulted = [
  ...['package.json', 'pnpm-workspace.yaml', 'pyproject.toml', 'Pipfile', 'requirements.txt', 'setup.cfg'],
  ...['.nvmrc', '.node-version', '.tool-versions', 'mise.toml', '.mise.toml', '.python-version', 'runtime.txt'],
  ...['.gitignore', '.dockerignore', '.env.example', '.env.sample', '.env.template'],
];

/** Facts of what stands above the root, nearest folder first; read once. */
export function factsAboveRoot({ cache, tree, surroundings, readText }: ProjectInput): readonly { file: string; fact: Fact }[] {
  return cache.ofTree(tree, 'above', () =>
    surroundings.foldersAbove.flatMap((folder) =>
      consulted.flatMap((name) => {
        const text = readText(`${folder}/${name}`);
        return text === undefined ? [] : extract(name, text).facts.map((fact) => ({ file: `${folder}/${name}`, fact }));
      }),
    ),
  );
}
