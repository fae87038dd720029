import type { Fact } from '../../../../rules/facts';
import { type DataNode, entry, get, text } from '../data/node';
import { mapDependencies } from './pyproject';

export function pipfileFacts(root: DataNode): Fact[] {
  const packages = entry(root, 'packages');
  const version = get(root, 'requires', 'python_full_version') ?? get(root, 'requires', 'python_version');
  return [
    {
      kind: 'package',
      ecosystem: 'python',
      packageManager: 'pipenv',
      markerOnly: false,
      ...(packages?.value.type === 'map' && packages.value.entries.length > 0 && { dependenciesRange: packages.keyRange }),
      pinsItself: false,
      range: root.range,
    },
    ...mapDependencies(packages?.value, 'runtime'),
    ...mapDependencies(get(root, 'dev-packages'), 'dev'),
    ...(version?.type === 'scalar' && text(version)
      ? [
          {
            kind: 'runtime-version' as const,
            runtime: 'python' as const,
            source: 'pipfile' as const,
            version: String(version.value),
            range: version.source.range(0, version.source.text.length),
          },
        ]
      : []),
  ];
}
