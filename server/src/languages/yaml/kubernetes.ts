import type { EnvDeclarationFact, Fact, ImageFact, Range, RoutingFact, StickyFact } from '../../../../rules/facts';
import { readEnvironment } from '../data/environment';
import { type DataNode, entry, get, items } from '../data/node';
import { asMap, asScalar, entriesOf, hasExpression, innerRange, recordOf, scalarOf } from '../data/scalars';
import { isTemplateOfObjects, openShift } from '../formats/openshift';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';
import { stickinessOf } from '../nginx';
import { readHelmValues } from './helm-values';
import { readIngressStickiness, readMeshAffinity, readServiceAffinity } from './kubernetes-affinity';
import { readWorkload, workloadKinds } from './kubernetes-workload';
import { readTraefik } from './traefik';

/** Any document with an API version and a kind is a Kubernetes object, wherever it stands. */
export function isKubernetesObject(root: DataNode): boolean {
  return scalarOf(root, 'apiVersion') !== undefined && scalarOf(root, 'kind') !== undefined;
}

/** Facts of one Kubernetes object, or of those in a List. */
export function readKubernetes(file: SourceFile, root: DataNode): Fact[] {
  const kind = scalarOf(root, 'kind') ?? '';
  if (/List$/.test(kind) && entry(root, 'items')) return items(get(root, 'items')).flatMap((item) => readKubernetes(file, item));
  if (entry(root, 'sops')) return [];
  if (kind === 'Config' && scalarOf(root, 'apiVersion')?.startsWith('skaffold/')) return readSkaffold(root);
  const group = (scalarOf(root, 'apiVersion') ?? '').split('/')[0] ?? '';
  if (kind === 'Service' && group === 'serving.knative.dev') return readWorkload(file, root, kind);
  if (workloadKinds.has(kind)) return readWorkload(file, root, kind);
  switch (kind) {
    case 'ConfigMap':
      return [
        ...readEnvironment(get(root, 'data'), { where: 'configmap', scope: objectName(root, kind) }),
        ...readEmbeddedNginx(file.text, get(root, 'data')),
      ];
    // Flux installs a chart with these values.
    case 'HelmRelease':
      return asMap(get(root, 'spec', 'values')) ? readHelmValues(file, get(root, 'spec', 'values') as DataNode) : [];
    case 'Template':
      return isTemplateOfObjects(root) ? [...openShift.read(file, root)] : [];
    case 'Secret':
      return group === 'v1' ? readSecret(root) : [];
    case 'Service':
      return [...readRouting(root, kind), ...readServiceAffinity(file.text, root)];
    case 'Ingress':
      return [...readRouting(root, kind), ...readIngressStickiness(file.text, root)];
    case 'IngressRoute':
    case 'IngressRouteTCP':
    case 'TraefikService':
      return readTraefik(file.text, root);
    case 'DestinationRule':
    case 'HTTPProxy':
      return readMeshAffinity(file.text, root);
    case 'HorizontalPodAutoscaler':
    case 'ScaledObject':
      return readRouting(root, kind);
    default:
      return [];
  }
}

/** nginx configuration kept in a ConfigMap. */
function readEmbeddedNginx(text: string, data: DataNode | undefined): StickyFact[] {
  return entriesOf(data).flatMap(({ value }) => {
    const scalar = asScalar(value);
    if (!scalar || !/\bupstream\b[^{]*\{/.test(scalar.source.text)) return [];
    return stickinessOf(scalar.source.text).map(({ removeRanges = [], range, ...sticky }) => ({
      ...sticky,
      range: scalar.source.range(range.start, range.end),
      removeRanges: removeRanges.map((removed) => withIndent(text, scalar.source.range(removed.start, removed.end))),
    }));
  });
}

/** From the start of the line, where only the block scalar's indentation stands before. */
function withIndent(text: string, { start, end }: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(lineStart, start).trim() === '' ? { start: lineStart, end } : { start, end };
}

/** Skaffold builds these images and writes the tags it gave them into the manifests. */
function readSkaffold(root: DataNode): ImageFact[] {
  const builds = [get(root, 'build'), ...items(get(root, 'profiles')).map((profile) => get(profile, 'build'))];
  const artifacts = builds.flatMap((build) => items(get(build, 'artifacts')));
  return artifacts.flatMap((artifact): ImageFact[] => {
    const image = asScalar(get(artifact, 'image'));
    if (!image) return [];
    const reference = parseImageReference(image.source.text);
    return [{ kind: 'image', format: 'k8s', use: 'build', ...reference, overrides: reference.name, range: innerRange(image) }];
  });
}

function objectName(root: DataNode, kind: string): string {
  return `${kind}/${scalarOf(root, 'metadata', 'name') ?? scalarOf(root, 'metadata', 'generateName') ?? ''}`;
}

function readSecret(root: DataNode): EnvDeclarationFact[] {
  const scope = objectName(root, 'Secret');
  const type = scalarOf(root, 'type');
  const plain = readEnvironment(get(root, 'stringData'), { where: 'secret', scope, ...(type && { secretType: type }) });
  const encoded = readEnvironment(get(root, 'data'), { where: 'secret', scope, ...(type && { secretType: type }) });
  return [...plain, ...encoded.map((declaration) => ({ ...declaration, ...decoded(declaration) }))];
}

/** What stands behind the base64 of `data`; text that is none is left as written, and a text that decodes to no text has a value all the same. */
function decoded({ value, reference }: EnvDeclarationFact): { value?: string } {
  if (value === undefined || reference) return {};
  const compact = value.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 !== 0) return {};
  return { value: Buffer.from(compact, 'base64').toString('utf8') };
}

function readRouting(root: DataNode, kind: 'Service' | 'Ingress' | 'HorizontalPodAutoscaler' | 'ScaledObject'): RoutingFact[] {
  const spec = get(root, 'spec');
  const scaled = get(spec, 'scaleTargetRef');
  const scaledName = scalarOf(scaled, 'name');
  const targetPorts = items(get(spec, 'ports')).flatMap((port) => {
    const scalar = asScalar(get(port, 'targetPort') ?? get(port, 'port'));
    if (!scalar || hasExpression(scalar.source.text)) return [];
    const text = scalar.source.text;
    return [{ port: /^\d+$/.test(text) ? Number(text) : text, range: scalar.range }];
  });
  return [
    {
      kind: 'routing',
      type: kind,
      name: scalarOf(root, 'metadata', 'name') ?? '',
      ...(kind === 'Service' && entriesOf(get(spec, 'selector')).length > 0 && { selector: recordOf(get(spec, 'selector')) }),
      ...(kind === 'Service' && { targetPorts }),
      ...(scaledName !== undefined && { target: `${scalarOf(scaled, 'kind') ?? 'Deployment'}/${scaledName}` }),
      range: root.range,
    },
  ];
}
