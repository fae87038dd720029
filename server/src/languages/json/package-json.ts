import type { CommandFact, DependencyFact, Fact, PackageFact, Range, RuntimeVersionFact } from '../../../../rules/facts';
import { type DataNode, entry, get, items, text } from '../data/node';
import { readCommandLine } from '../shell/command-line';
import { saidIn } from '../shell/said';

const groups: Readonly<Record<string, DependencyFact['group']>> = {
  dependencies: 'runtime',
  devDependencies: 'dev',
  peerDependencies: 'peer',
  optionalDependencies: 'optional',
};

/** Keys of a package.json that says nothing but how to read the modules beside it. */
const markerKeys = new Set([
  'type',
  'sideEffects',
  'private',
  'main',
  'module',
  'types',
  'typings',
  'browser',
  'exports',
  '$schema',
]);

/** What a package.json says. */
export function packageJsonFacts(root: DataNode): Fact[] {
  if (root.type !== 'map') return [];
  const commands = scripts(root);
  return [packageFact(root), ...dependencies(root), ...runtimeVersions(root), ...commands, ...saidIn(commands)];
}

function packageFact(root: Extract<DataNode, { type: 'map' }>): PackageFact {
  const name = get(root, 'name');
  const manager = text(get(root, 'packageManager'));
  const dependencyKeys = ['dependencies', 'optionalDependencies', 'devDependencies']
    .map((key) => entry(root, key))
    .filter((candidate) => candidate?.value.type === 'map' && candidate.value.entries.length > 0);
  const main = ['main', 'module', 'source'].map((key) => text(get(root, key))).filter((path) => path !== undefined);
  const bin = binOf(root);
  const exports = exportTargets(get(root, 'exports'));
  const workspaces = items(get(root, 'workspaces', 'packages') ?? get(root, 'workspaces')).map(text);
  return {
    kind: 'package',
    ecosystem: 'npm',
    ...(name?.type === 'scalar' && typeof name.value === 'string' && { name: name.value, nameRange: inner(name.range) }),
    ...(text(get(root, 'version')) && { version: text(get(root, 'version')) as string }),
    ...(get(root, 'private')?.type === 'scalar' && { private: text(get(root, 'private')) === 'true' }),
    ...(main.length > 0 && { main }),
    ...(bin && { bin }),
    ...(exports.length > 0 && { exports }),
    ...(workspaces.length > 0 && { workspaces: workspaces.filter((glob) => glob !== undefined) }),
    ...(manager && { packageManager: manager.replace(/(?<=.)@.*$/, '') }),
    markerOnly: root.entries.every(({ key }) => markerKeys.has(key)),
    ...(dependencyKeys[0] && { dependenciesRange: dependencyKeys[0].keyRange }),
    pinsItself: false,
    range: root.range,
  };
}

function binOf(root: DataNode): Record<string, string> | undefined {
  const bin = get(root, 'bin');
  const single = text(bin);
  if (single !== undefined) return { [text(get(root, 'name'))?.replace(/^@[^/]*\//, '') ?? '']: single };
  if (bin?.type !== 'map') return undefined;
  return Object.fromEntries(bin.entries.flatMap(({ key, value }) => (text(value) ? [[key, text(value) as string]] : [])));
}

/** Every file that `exports` leads to, whatever the conditions. */
function exportTargets(node: DataNode | undefined): string[] {
  if (node?.type === 'map') return [...new Set(node.entries.flatMap(({ value }) => exportTargets(value)))];
  if (node?.type === 'list') return node.items.flatMap(exportTargets);
  const target = text(node);
  return target === undefined ? [] : [target];
}

function dependencies(root: DataNode): DependencyFact[] {
  return Object.entries(groups).flatMap(([key, group]) => {
    const block = get(root, key);
    if (block?.type !== 'map') return [];
    return block.entries.flatMap(({ key: name, value, range }): DependencyFact[] => {
      const specifier = text(value);
      if (specifier === undefined) return [];
      const alias = /^npm:((?:@[^/@]+\/)?[^@]+)(?:@(.*))?$/.exec(specifier);
      return [
        {
          kind: 'dependency',
          ecosystem: 'npm',
          name,
          group,
          specifier: alias ? (alias[2] ?? '') : specifier,
          range,
          specifierRange: inner(value.range),
          ...(alias?.[1] && { alias: alias[1] }),
        },
      ];
    });
  });
}

function scripts(root: DataNode): CommandFact[] {
  const block = get(root, 'scripts');
  if (block?.type !== 'map') return [];
  return block.entries.flatMap(({ key, value }): CommandFact[] => {
    if (value.type !== 'scalar' || typeof value.value !== 'string') return [];
    return [
      {
        kind: 'command',
        origin: 'package-script',
        phase: 'script',
        name: key,
        text: value.value,
        range: value.range,
        form: 'shell',
        commands: readCommandLine(value.source),
      },
    ];
  });
}

function runtimeVersions(root: DataNode): RuntimeVersionFact[] {
  const stated = [
    ['engines', get(root, 'engines', 'node')],
    ['volta', get(root, 'volta', 'node')],
    ...devEngines(get(root, 'devEngines', 'runtime')),
  ] as const;
  return stated.flatMap(([source, node]) => {
    const version = text(node);
    return node && version
      ? [{ kind: 'runtime-version', runtime: 'node', source, version, range: inner(node.range) } as const]
      : [];
  });
}

/** `devEngines.runtime`: one runtime, or a list of them. Source: npm's documentation of package.json. */
function devEngines(runtimes: DataNode | undefined): (readonly ['engines', DataNode | undefined])[] {
  const all = runtimes?.type === 'list' ? runtimes.items : [runtimes];
  return all.filter((one) => text(get(one, 'name')) === 'node').map((one) => ['engines', get(one, 'version')] as const);
}

/** A string without its quotes. */
export function inner(range: Range): Range {
  return { start: range.start + 1, end: Math.max(range.start + 1, range.end - 1) };
}
