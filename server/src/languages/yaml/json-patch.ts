import type { Container, Fact, Probe, WorkloadFact } from '../../../../rules/facts';
import { vectorCommand } from '../data/commands';
import { readEnvironment } from '../data/environment';
import { type DataNode, get, items } from '../data/node';
import { asScalar, entriesOf, innerRange, scalarOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import { readEnv } from './kubernetes-workload';

/** What a patch is applied to, as far as the kustomization says. */
export interface PatchTarget {
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
}

/** A list of JSON Patch operations. Source: RFC 6902 */
export function isJsonPatch(root: DataNode): boolean {
  const operations = items(root);
  return (
    operations.length > 0 &&
    operations.every((operation) => scalarOf(operation, 'op') !== undefined && scalarOf(operation, 'path')?.startsWith('/'))
  );
}

/** What the operations of a patch set in Kubernetes objects. Nothing is known of what they leave alone. */
export function readJsonPatch(root: DataNode, target: PatchTarget = {}): Fact[] {
  return items(root).flatMap((operation) => {
    const value = get(operation, 'value');
    if (!value || !/^(?:add|replace)$/.test(scalarOf(operation, 'op') ?? '')) return [];
    const path = (scalarOf(operation, 'path') ?? '').split('/').slice(1).map(unescaped);
    return readOperation(path, value, operation, target);
  });
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function readOperation(path: readonly string[], value: DataNode, operation: DataNode, target: PatchTarget): Fact[] {
  const last = path.at(-1) ?? '';
  const scope = `${target.kind ?? ''}/${target.name ?? ''}`;
  const scalar = asScalar(value);
  if (path.includes('containers') || path.includes('initContainers')) return readContainer(path, value, operation, target);
  if (path[0] === 'stringData' && target.kind === 'Secret') return variables(path.slice(1), value, operation, 'secret', scope);
  if (path[0] === 'data' && target.kind === 'ConfigMap') return variables(path.slice(1), value, operation, 'configmap', scope);
  switch (last) {
    case 'replicas':
      return typeof scalar?.value === 'number'
        ? [patched(target, operation, { replicas: scalar.value, replicasRange: scalar.range })]
        : [];
    case 'terminationGracePeriodSeconds':
      return typeof scalar?.value === 'number'
        ? [patched(target, operation, { graceSeconds: { value: scalar.value, range: scalar.range } })]
        : [];
    case 'hostNetwork':
      return scalar?.value === true ? [patched(target, operation, { hostNetwork: scalar.range })] : [];
    case 'sessionAffinity':
      return scalar?.value === 'ClientIP' ? [{ kind: 'sticky', setting: 'sessionAffinity: ClientIP', range: scalar.range }] : [];
    case 'nginx.ingress.kubernetes.io/affinity':
    case 'traefik.ingress.kubernetes.io/service.sticky.cookie':
      return scalar && !/^(?:false|none|)$/.test(scalar.source.text)
        ? [{ kind: 'sticky', setting: last, range: scalar.range }]
        : [];
    default:
      return [];
  }
}

/** `/data/KEY` with its value, or `/data` with a map of them. */
function variables(
  path: readonly string[],
  value: DataNode,
  operation: DataNode,
  where: 'secret' | 'configmap',
  scope: string,
): Fact[] {
  const [name] = path;
  if (name === undefined) return readEnvironment(value, { where, scope });
  const at = asScalar(get(operation, 'path'));
  const scalar = asScalar(value);
  if (!scalar || !at) return [];
  return [
    {
      kind: 'env-declaration',
      name,
      nameRange: innerRange(at),
      where,
      scope,
      value: scalar.source.text,
      valueRange: scalar.range,
      range: operation.range,
    },
  ];
}

function readContainer(path: readonly string[], value: DataNode, operation: DataNode, target: PatchTarget): Fact[] {
  const at = path.findIndex((segment) => /^(?:initC|c)ontainers$/.test(segment));
  const [, key, member] = path.slice(at);
  const scope = `${target.kind ?? ''}/${target.name ?? ''}/${key}`;
  const part = path[at + 2];
  if (part === 'env') {
    const list: DataNode = path[at + 3] === undefined ? value : { type: 'list', items: [value], range: value.range };
    return path.length > at + 4 ? [] : readEnv(list, scope);
  }
  if (part === 'image' && path.length === at + 3) {
    const image = asScalar(value);
    if (!image || image.source.text === '') return [];
    const workload = `${target.kind ?? ''}/${target.name ?? ''}`;
    return [
      {
        kind: 'image',
        format: 'kustomize',
        use: 'run',
        ...parseImageReference(image.source.text),
        range: innerRange(image),
        workload,
      },
    ];
  }
  if ((part === 'command' || part === 'args') && path[at] === 'containers' && path.length === at + 3) {
    const workload = `${target.kind ?? ''}/${target.name ?? ''}`;
    const command =
      part === 'command' && vectorCommand([value], { origin: 'k8s-command', phase: 'start', name: workload, workload });
    return command ? [command] : [];
  }
  const probe = { readinessProbe: 'readiness', livenessProbe: 'liveness', startupProbe: 'startup' }[member ?? part ?? ''];
  return probe ? [patched(target, operation, { containers: [container(operation, { [probe]: { range: value.range } })] })] : [];
}

/** A container that only its place is known of: it may be any. */
function container({ range }: DataNode, probes: Readonly<Record<string, Probe>>): Container {
  const neither = { cpu: false, memory: false };
  return {
    name: '',
    nameRange: range,
    init: false,
    ports: [],
    probes,
    mounts: [],
    requests: neither,
    limits: neither,
    hasCommand: false,
    range,
  };
}

function patched({ kind = '', name = '' }: PatchTarget, operation: DataNode, known: Partial<WorkloadFact>): WorkloadFact {
  return {
    kind: 'workload',
    format: 'kustomize',
    type: kind,
    name,
    nameRange: operation.range,
    labels: {},
    containers: [],
    volumes: [],
    range: operation.range,
    ...known,
  };
}

/** The target that a kustomization names beside a patch. */
export function targetOf(patch: DataNode): PatchTarget {
  const target = get(patch, 'target');
  return entriesOf(target).length === 0 ? {} : { kind: scalarOf(target, 'kind'), name: scalarOf(target, 'name') };
}
