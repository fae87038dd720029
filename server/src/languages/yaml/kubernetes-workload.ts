import type {
  Container,
  EnvDeclarationFact,
  Fact,
  ImageFact,
  Probe,
  WorkloadFact,
  WorkloadVolume,
} from '../../../../rules/facts';
import { vectorCommand } from '../data/commands';
import { type DataNode, entry, get, items } from '../data/node';
import { asScalar, entriesOf, hasExpression, innerRange, recordOf, scalarOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';
import { insertionAtStart, insertionInto, requestsInsertion } from './insertion';
import { readProbeCommands } from './kubernetes-probes';
import { itemRemoval, removalOf } from './removal';

/** Kinds that carry a pod, and where. Argo's Rollout and OpenShift's DeploymentConfig are Deployments by another name. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ScaledJob: ['spec', 'jobTargetRef', 'template', 'spec'],
  Rollout: ['spec', 'template', 'spec'],
  DeploymentConfig: ['spec', 'template', 'spec'],
  Service: ['spec', 'template', 'spec'],
};

export const workloadKinds: ReadonlySet<string> = new Set(Object.keys(podPaths).filter((kind) => kind !== 'Service'));

/** Facts of an object that runs containers. `kind` is one of `workloadKinds`, or Knative's `Service`. */
export function readWorkload(file: SourceFile, root: DataNode, kind: string): Fact[] {
  const pod = get(root, ...(podPaths[kind] ?? []));
  const nameNode = asScalar(get(root, 'metadata', 'name') ?? get(root, 'metadata', 'generateName'));
  const name = nameNode?.source.text ?? '';
  const workload = `${kind}/${name}`;
  const found = [
    ...items(get(pod, 'initContainers')).map((node) => ({ node, init: scalarOf(node, 'restartPolicy') !== 'Always' })),
    ...items(get(pod, 'containers')).map((node) => ({ node, init: false })),
  ].filter(({ node }) => node.type === 'map');
  const replicas = asScalar(get(root, 'spec', 'replicas'));
  const grace = asScalar(get(pod, 'terminationGracePeriodSeconds'));
  const hostNetwork = entry(pod, 'hostNetwork');
  const networkEntry = hostNetwork && removalOf(file.text, hostNetwork.range, 'entry');
  const specInsertion = insertionAtStart(file.text, get(root, 'spec'));
  const fact: WorkloadFact = {
    kind: 'workload',
    format: isPatch(root, found) ? 'kustomize' : 'k8s',
    type: kind,
    name,
    nameRange: nameNode ? innerRange(nameNode) : root.range,
    labels: recordOf(get(root, ...(podPaths[kind] ?? []).slice(0, -1), 'metadata', 'labels')),
    ...(replicas && typeof replicas.value === 'number' && { replicas: replicas.value, replicasRange: replicas.range }),
    containers: found.map(({ node, init }) => readContainer(file.text, node, init)),
    ...((asScalar(get(pod, 'hostPID'))?.value === true || asScalar(get(pod, 'hostIPC'))?.value === true) && {
      watchesNode: true,
    }),
    volumes: items(get(pod, 'volumes')).map((volume) => ({
      ...readVolume(volume),
      ...itemRemoval(file.text, pod, 'volumes', volume),
    })),
    ...(grace && typeof grace.value === 'number' && { graceSeconds: { value: grace.value, range: grace.range } }),
    ...(hostNetwork && asScalar(hostNetwork.value)?.value === true && { hostNetwork: hostNetwork.range }),
    ...(networkEntry && { hostNetworkEntry: networkEntry }),
    ...(specInsertion && { specInsertion }),
    range: root.range,
  };
  const oneShot = kind === 'Job' || kind === 'CronJob' || kind === 'ScaledJob';
  return [fact, ...found.flatMap(({ node, init }) => containerFacts(node, workload, oneShot || init))];
}

/** A patch names the containers it changes and leaves out what identifies a workload. */
function isPatch(root: DataNode, containers: readonly { readonly node: DataNode }[]): boolean {
  return !entry(get(root, 'spec'), 'selector') && containers.every(({ node }) => !entry(node, 'image'));
}

function containerFacts(node: DataNode, workload: string, oneShot: boolean): Fact[] {
  const name = scalarOf(node, 'name') ?? '';
  const image = readImage(node, workload);
  const start = vectorCommand([get(node, 'command'), get(node, 'args')], {
    origin: 'k8s-command',
    phase: oneShot ? 'admin' : 'start',
    name,
    workload,
    container: name,
    ...(image && { image: image.name }),
    ...(oneShot && { oneShot: true }),
  });
  return [
    ...(image ? [image] : []),
    ...readEnv(get(node, 'env'), `${workload}/${name}`, image?.name),
    ...(start ? [start] : []),
    ...readProbeCommands(node, { workload, container: name, ...(image && { image: image.name }) }),
  ];
}

function readImage(node: DataNode, workload: string): ImageFact | undefined {
  const scalar = asScalar(get(node, 'image'));
  if (!scalar || scalar.source.text === '') return undefined;
  return {
    kind: 'image',
    format: 'k8s',
    use: 'run',
    ...parseImageReference(scalar.source.text),
    range: innerRange(scalar),
    workload,
    ...(asScalar(get(node, 'imagePullPolicy'))?.source.text === 'Never' && { neverPulled: true }),
  };
}

/** `env:` of a container: a list of `name` with `value` or `valueFrom`. */
export function readEnv(
  node: DataNode | undefined,
  scope: string,
  image?: string,
  where: 'k8s' | 'helm-values' = 'k8s',
): EnvDeclarationFact[] {
  return items(node).flatMap((item): EnvDeclarationFact[] => {
    const name = asScalar(get(item, 'name'));
    if (!name) return [];
    const value = asScalar(get(item, 'value'));
    const configMapKey = readConfigMapKey(item);
    const reference = entry(item, 'valueFrom') !== undefined || (value !== undefined && hasExpression(value.source.text));
    return [
      {
        kind: 'env-declaration',
        name: name.source.text,
        nameRange: innerRange(name),
        where,
        scope,
        ...(node && { block: node.range.start }),
        ...(image !== undefined && { image }),
        ...(value && { value: value.source.text, valueRange: value.range }),
        ...(reference && { reference }),
        ...(configMapKey && { configMapKey }),
        range: item.range,
      },
    ];
  });
}

function readConfigMapKey(item: DataNode): EnvDeclarationFact['configMapKey'] {
  const reference = entry(get(item, 'valueFrom'), 'configMapKeyRef');
  const name = scalarOf(reference?.value, 'name');
  const key = scalarOf(reference?.value, 'key');
  return reference && name !== undefined && key !== undefined ? { name, key, range: reference.keyRange } : undefined;
}

function wholeConfigMaps(envFrom: DataNode | undefined): NonNullable<Container['configMaps']> {
  return items(envFrom).flatMap((item) => {
    const name = scalarOf(item, 'configMapRef', 'name');
    return name === undefined ? [] : [{ name, range: item.range }];
  });
}

function readContainer(text: string, node: DataNode, init: boolean): Container {
  const name = asScalar(get(node, 'name'));
  const image = asScalar(get(node, 'image'));
  const requests = get(node, 'resources', 'requests');
  const limits = get(node, 'resources', 'limits');
  const has = (from: DataNode | undefined) => ({
    cpu: entry(from, 'cpu') !== undefined,
    memory: entry(from, 'memory') !== undefined,
  });
  const readiness = readProbe(node, 'readinessProbe');
  const liveness = readProbe(node, 'livenessProbe');
  const startup = readProbe(node, 'startupProbe');
  const place = insertionInto(text, node);
  const forRequests = requestsInsertion(text, node);
  return {
    name: name?.source.text ?? '',
    nameRange: name ? innerRange(name) : node.range,
    ...(image && { image: image.source.text, imageRange: innerRange(image) }),
    init,
    ports: items(get(node, 'ports')).map((port) => readPort(text, port)),
    probes: { ...(readiness && { readiness }), ...(liveness && { liveness }), ...(startup && { startup }) },
    mounts: items(get(node, 'volumeMounts')).flatMap((mount) => {
      const path = asScalar(get(mount, 'mountPath'));
      const volume = scalarOf(mount, 'name');
      if (path === undefined) return [];
      const readOnly = asScalar(get(mount, 'readOnly'))?.value === true;
      return [
        {
          ...(volume !== undefined && { volume }),
          path: path.source.text,
          pathRange: innerRange(path),
          readOnly,
          range: mount.range,
          ...itemRemoval(text, node, 'volumeMounts', mount),
        },
      ];
    }),
    ...(entry(node, 'envFrom') && { envFrom: true, configMaps: wholeConfigMaps(get(node, 'envFrom')) }),
    requests: has(requests),
    limits: has(limits),
    hasCommand: entry(node, 'command') !== undefined || entry(node, 'args') !== undefined,
    ...(place && { insertAt: place.at, indent: place.indent }),
    ...(forRequests && { requestsInsertion: forRequests }),
    range: node.range,
  };
}

function readPort(text: string, port: DataNode): Container['ports'][number] {
  const name = scalarOf(port, 'name');
  const number = asScalar(get(port, 'containerPort'))?.value;
  const hostPort = asScalar(get(port, 'hostPort'));
  const hostEntry = entry(port, 'hostPort');
  const hostPortEntry = hostEntry && removalOf(text, hostEntry.range, 'entry');
  return {
    ...(name !== undefined && { name }),
    ...(typeof number === 'number' && { port: number }),
    ...(hostPort && typeof hostPort.value === 'number' && { hostPort: hostPort.value, hostPortRange: hostPort.range }),
    ...(hostPortEntry && { hostPortEntry }),
    range: port.range,
  };
}

function readProbe(container: DataNode, key: string): Probe | undefined {
  const probe = entry(container, key);
  if (!probe) return undefined;
  const port = ['httpGet', 'tcpSocket', 'grpc'].flatMap((how) => asScalar(get(probe.value, how, 'port')) ?? [])[0];
  return {
    range: probe.range,
    ...(port && { port: typeof port.value === 'number' ? port.value : port.source.text, portRange: port.range }),
  };
}

function readVolume(node: DataNode): WorkloadVolume {
  const name = scalarOf(node, 'name');
  const known = {
    hostPath: 'path',
    persistentVolumeClaim: 'claimName',
    emptyDir: '',
    configMap: 'name',
    secret: 'secretName',
  } as const;
  const found = entriesOf(node).find(({ key }) => key in known);
  const type = (found?.key ?? 'other') as WorkloadVolume['type'];
  const source = found && scalarOf(found.value, known[found.key as keyof typeof known]);
  return {
    ...(name !== undefined && { name }),
    type,
    ...(source !== undefined && { source }),
    readOnly: asScalar(get(found?.value, 'readOnly'))?.value === true,
    range: node.range,
    ...(found && { typeRange: found.range }),
  };
}
