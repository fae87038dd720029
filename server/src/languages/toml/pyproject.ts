import type { DependencyFact, Fact, PackageFact, RuntimeVersionFact } from '../../../../rules/facts';
import { type DataEntry, type DataNode, entry, get, items, text } from '../data/node';
import { normalizeName, readRequirement } from '../python-manifests/requirement';

/** pyproject.toml: PEP 621 and PEP 735, with the tables of Poetry, uv, PDM, Hatch and Rye. */
export function pyprojectFacts(root: DataNode): Fact[] {
  return [packageFact(root), ...standard(root), ...poetry(root), ...runtimeVersions(root)];
}

function packageFact(root: DataNode): PackageFact {
  const name = get(root, 'project', 'name') ?? get(root, 'tool', 'poetry', 'name');
  const dependencies = [entry(get(root, 'project'), 'dependencies'), entry(get(root, 'tool', 'poetry'), 'dependencies')].find(
    hasDependencies,
  );
  const scripts = get(root, 'project', 'scripts') ?? get(root, 'tool', 'poetry', 'scripts');
  const bin =
    scripts?.type === 'map' ? scripts.entries.flatMap(({ key, value }) => (text(value) ? [[key, text(value)]] : [])) : [];
  const classifiers = [get(root, 'project', 'classifiers'), get(root, 'tool', 'poetry', 'classifiers')]
    .flatMap((list) => items(list).map(text))
    .filter((one) => one !== undefined);
  const members = items(get(root, 'tool', 'uv', 'workspace', 'members')).map(text);
  return {
    kind: 'package',
    ecosystem: 'python',
    ...(name?.type === 'scalar' && {
      name: normalizeName(String(name.value)),
      nameRange: name.source.range(0, name.source.text.length),
    }),
    ...(bin.length > 0 && { bin: Object.fromEntries(bin) }),
    ...(members.length > 0 && { workspaces: members.filter((glob) => glob !== undefined) }),
    ...managerOf(root),
    // With tool settings only it is no manifest: those of linters stand in any folder.
    ...(classifiers.some((one) => one.includes(' :: ')) &&
      !classifiers.some((one) => one.startsWith('Private ::')) && { published: true }),
    markerOnly: !get(root, 'project') && !get(root, 'tool', 'poetry'),
    ...(dependencies && { dependenciesRange: dependencies.keyRange }),
    pinsItself: false,
    range: root.range,
  };
}

/** Poetry's own entry for the interpreter is none. */
function hasDependencies(candidate: DataEntry | undefined): boolean {
  const value = candidate?.value;
  if (value?.type === 'map') return value.entries.some(({ key }) => key !== 'python');
  return items(value).length > 0;
}

function managerOf(root: DataNode): Pick<PackageFact, 'packageManager'> {
  if (get(root, 'tool', 'poetry')) return { packageManager: 'poetry' };
  if (get(root, 'tool', 'uv')) return { packageManager: 'uv' };
  if (get(root, 'tool', 'pdm')) return { packageManager: 'pdm' };
  return {};
}

function standard(root: DataNode): DependencyFact[] {
  const groups = get(root, 'dependency-groups');
  const unasked = uvDefaultGroups(root);
  const ofUv = (name: string) =>
    (unasked.includes(name) ? { manager: 'uv', name } : undefined) satisfies DefaultGroup | undefined;
  const blocks: [DataNode | undefined, DependencyFact['group'], DefaultGroup?][] = [
    [get(root, 'project', 'dependencies'), 'runtime'],
    [get(root, 'build-system', 'requires'), 'build'],
    [get(root, 'tool', 'uv', 'dev-dependencies'), 'dev', ofUv('dev')],
    ...mapValues(get(root, 'project', 'optional-dependencies')).map((node): [DataNode, 'optional'] => [node, 'optional']),
    ...(groups?.type === 'map' ? groups.entries : []).map(({ key, value }): [DataNode, 'dev', DefaultGroup?] => [
      value,
      'dev',
      ofUv(key),
    ]),
    ...mapValues(get(root, 'tool', 'pdm', 'dev-dependencies')).map((node): [DataNode, 'dev'] => [node, 'dev']),
    [get(root, 'tool', 'rye', 'dev-dependencies'), 'dev'],
    ...mapValues(get(root, 'tool', 'hatch', 'envs')).flatMap((env): [DataNode | undefined, 'dev'][] => [
      [get(env, 'dependencies'), 'dev'],
      [get(env, 'extra-dependencies'), 'dev'],
    ]),
  ];
  return blocks.flatMap(([block, group, defaultGroup]) =>
    items(block)
      .flatMap((item) =>
        item.type === 'scalar' && typeof item.value === 'string' ? (readRequirement(item.source, group) ?? []) : [],
      )
      .map((fact) => ({ ...fact, ...uvSource(fact, root), ...(defaultGroup && { defaultGroup }) })),
  );
}

/** Where uv takes a package from in place of the index: a folder, a repository, a member of the workspace. */
function uvSource({ name, specifier }: DependencyFact, root: DataNode): Partial<DependencyFact> {
  const sources = get(root, 'tool', 'uv', 'sources');
  if (specifier !== '' || sources?.type !== 'map') return {};
  const stated = sources.entries.find(({ key }) => normalizeName(key) === name)?.value;
  const single = stated?.type === 'list' ? stated.items[0] : stated;
  const isMember = single?.type === 'map' && single.entries.some(({ key }) => key === 'workspace');
  const source = isMember ? 'workspace:' : single && sourceOf(single);
  return source === undefined ? {} : { specifier: source };
}

type DefaultGroup = DependencyFact['defaultGroup'];

/** The groups that `uv sync` installs unasked. */
function uvDefaultGroups(root: DataNode): readonly (string | undefined)[] {
  const stated = get(root, 'tool', 'uv', 'default-groups');
  return stated ? items(stated).map(text) : ['dev'];
}

function poetry(root: DataNode): DependencyFact[] {
  const blocks: [DataNode | undefined, DependencyFact['group'], DefaultGroup?][] = [
    [get(root, 'tool', 'poetry', 'dependencies'), 'runtime'],
    [get(root, 'tool', 'poetry', 'dev-dependencies'), 'dev', { manager: 'poetry', name: 'dev' }],
  ];
  const groups = get(root, 'tool', 'poetry', 'group');
  for (const { key, value } of groups?.type === 'map' ? groups.entries : []) {
    const optional = get(value, 'optional');
    const isAsked = key === 'main' || (optional?.type === 'scalar' && optional.value === true);
    const defaultGroup: DefaultGroup = isAsked ? undefined : { manager: 'poetry', name: key };
    blocks.push([get(value, 'dependencies'), key === 'main' ? 'runtime' : 'dev', defaultGroup]);
  }
  return blocks.flatMap(([block, group, defaultGroup]) =>
    mapDependencies(block, group).map((fact) => ({ ...fact, ...(defaultGroup && { defaultGroup }) })),
  );
}

/** `name = "^1.2"` and `name = { version = "^1.2", … }`, as Poetry and Pipenv write them. */
export function mapDependencies(block: DataNode | undefined, group: DependencyFact['group']): DependencyFact[] {
  if (block?.type !== 'map') return [];
  return block.entries.flatMap(({ key, keyRange, value, range }): DependencyFact[] => {
    if (key === 'python') return [];
    const single = value.type === 'list' ? value.items[0] : value;
    const version = single?.type === 'map' ? get(single, 'version') : single;
    const written = text(version);
    const source = single?.type === 'map' ? sourceOf(single) : undefined;
    const extras = items(single?.type === 'map' ? get(single, 'extras') : undefined).flatMap((each) => text(each) ?? []);
    return [
      {
        kind: 'dependency',
        ecosystem: 'python',
        name: normalizeName(key),
        group,
        specifier: written ?? source ?? '',
        range,
        specifierRange:
          version?.type === 'scalar' && written !== undefined
            ? version.source.range(0, version.source.text.length)
            : (single?.range ?? keyRange),
        ...(extras.length > 0 && { extras: extras.map(normalizeName) }),
      },
    ];
  });
}

/** A dependency that does not come from an index: `git+URL@REV`, `file:PATH`. */
function sourceOf(node: DataNode): string | undefined {
  const git = text(get(node, 'git'));
  if (git !== undefined) {
    const revision = text(get(node, 'rev')) ?? text(get(node, 'tag')) ?? text(get(node, 'ref'));
    return `git+${git}${revision === undefined ? '' : `@${revision}`}`;
  }
  const path = text(get(node, 'path')) ?? text(get(node, 'file'));
  if (path !== undefined) return `file:${path}`;
  return text(get(node, 'url'));
}

function runtimeVersions(root: DataNode): RuntimeVersionFact[] {
  const stated = [
    ['requires-python', get(root, 'project', 'requires-python')],
    ['poetry-python', get(root, 'tool', 'poetry', 'dependencies', 'python')],
  ] as const;
  return stated.flatMap(([source, node]) =>
    node?.type === 'scalar' && text(node)
      ? [
          {
            kind: 'runtime-version' as const,
            runtime: 'python' as const,
            source,
            version: String(node.value),
            range: node.source.range(0, node.source.text.length),
          },
        ]
      : [],
  );
}

function mapValues(node: DataNode | undefined): DataNode[] {
  return node?.type === 'map' ? node.entries.map(({ value }) => value) : [];
}
