import { posix } from 'node:path';
import type { EnvDeclarationFact, Fact, WorkloadFact } from '../../../../rules/facts';
import { isDevelopmentStack } from '../../../../rules/judgements/development/development';
import { readEnvironment } from '../data/environment';
import { type DataNode, get } from '../data/node';
import { asScalar, entriesOf, innerRange, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { folderIn, platformCommand, platformImage, platformVolume, platformWorkload } from './platform';

/** fly.toml, also one an environment has of its own (`fly.staging.toml`). Source: https://fly.io/docs/reference/configuration/ */
export const fly: ConfigFormat = {
  matches: (path) => /(?:^|\/)fly(?:[.-][\w-]+)*\.(?:toml|json|ya?ml)$/.test(path),
  read({ path }, root) {
    const name = scalarOf(root, 'app') ?? 'fly';
    return [
      ...processes(root),
      ...platformCommand(get(root, 'deploy', 'release_command'), 'release', { name: 'release' }).map(withoutShell),
      ...environment(root, name),
      ...platformImage(get(root, 'build', 'image'), name),
      workload(path, root, name),
    ];
  },
};

/** Each process group is a command of the image; a machine runs it without a shell. */
function processes(root: DataNode): Fact[] {
  const experimental = ['exec', 'entrypoint', 'cmd'].flatMap((key) =>
    platformCommand(get(root, 'experimental', key), 'start', { name: 'app' }),
  );
  return [
    ...entriesOf(get(root, 'processes')).flatMap(({ key, value }) =>
      platformCommand(value, 'start', { name: key }).map(withoutShell),
    ),
    ...experimental,
  ];
}

function withoutShell<F>(command: F): F & { readonly form: 'exec' } {
  return { ...command, form: 'exec' };
}

function environment(root: DataNode, scope: string): EnvDeclarationFact[] {
  return [get(root, 'env'), get(root, 'build', 'args')].flatMap((node) => readEnvironment(node, { where: 'platform', scope }));
}

function workload(path: string, root: DataNode, name: string): WorkloadFact {
  const stopSignal = asScalar(get(root, 'kill_signal'));
  const services = [get(root, 'http_service'), ...listOrOne(get(root, 'services'))];
  const volumes = listOrOne(get(root, 'mounts')).flatMap((mount) =>
    platformVolume(mount, { source: 'source', target: 'destination' }),
  );
  const graceSeconds = grace(get(root, 'kill_timeout'));
  const dockerfile = scalarOf(root, 'build', 'dockerfile') ?? 'Dockerfile';
  const context = folderIn(path, '.');
  const isBuilt = get(root, 'build', 'image') === undefined && get(root, 'build', 'builder') === undefined;
  return platformWorkload(name, 'web', root, {
    ...(isDevelopmentStack(path) && { development: true }),
    volumes,
    listensOn: services.flatMap((service) => {
      const port = asScalar(get(service, 'internal_port'));
      return typeof port?.value === 'number' ? [{ port: port.value, range: port.range }] : [];
    }),
    ...(stopSignal && { stopSignal: { value: stopSignal.source.text, range: innerRange(stopSignal) } }),
    ...(graceSeconds && { graceSeconds }),
    ...(isBuilt && context !== undefined && { build: { context, dockerfile: posix.join(context, dockerfile) } }),
  });
}

/** `kill_timeout = 30`, or a duration as `"30s"`; only the number counts. */
function grace(node: DataNode | undefined): WorkloadFact['graceSeconds'] {
  const scalar = asScalar(node);
  const match = scalar && /^(\d+)(s|m|ms)?$/.exec(scalar.source.text);
  if (!scalar || !match) return undefined;
  const digits = match[1] as string;
  const unit = { m: 60, ms: 0.001 }[match[2] ?? ''] ?? 1;
  return { value: Number(digits) * unit, range: scalar.source.range(0, digits.length) };
}

/** `[[mounts]]` and `[mounts]` mean the same where there is one. */
function listOrOne(node: DataNode | undefined): readonly DataNode[] {
  return node?.type === 'list' ? node.items : node ? [node] : [];
}
