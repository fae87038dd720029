import type { EnvDeclarationFact, Fact, ImageFact, WorkloadFact } from '../../../../rules/facts';
import { readAssignment } from '../data/environment';
import { type DataNode, get, items } from '../data/node';
import { relocated } from '../data/relocate';
import { asScalar, hasExpression, innerRange, scalarOf } from '../data/scalars';
import type { SourceFile } from '../language';
import { isJsonPatch, type PatchTarget, readJsonPatch, targetOf } from './json-patch';
import { isKubernetesObject, readKubernetes } from './kubernetes';
import { parseYaml } from './parse';

export function isKustomization(path: string, root: DataNode): boolean {
  const kind = scalarOf(root, 'kind');
  return /(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(path) || kind === 'Kustomization' || kind === 'Component';
}

/** Facts of a kustomization: images it sets, literals of its generators. Source: https://kubectl.docs.kubernetes.io/references/kustomize/ */
export function readKustomization(file: SourceFile, root: DataNode): Fact[] {
  return [
    ...items(get(root, 'images')).flatMap(readImage),
    ...generators(get(root, 'secretGenerator'), 'secret-generator'),
    ...generators(get(root, 'configMapGenerator'), 'configmap'),
    ...inlinePatches(file, root),
    ...items(get(root, 'replicas')).flatMap(readReplicas),
  ];
}

/** `newName`, `newTag` and `digest` override what workloads say of the image called `name`. */
function readImage(node: DataNode): ImageFact[] {
  const name = scalarOf(node, 'name');
  const tag = asScalar(get(node, 'newTag'));
  const digest = asScalar(get(node, 'digest'));
  const at = digest ?? tag;
  if (name === undefined || !at) return [];
  return [
    {
      kind: 'image',
      format: 'kustomize',
      use: 'deploy',
      name: scalarOf(node, 'newName') ?? name,
      overrides: name,
      ...(tag && { tag: tag.source.text }),
      ...(digest && { digest: digest.source.text }),
      dynamic: hasExpression(at.source.text),
      range: innerRange(at),
    },
  ];
}

function generators(node: DataNode | undefined, where: 'secret-generator' | 'configmap'): EnvDeclarationFact[] {
  return items(node).flatMap((generator) => {
    const scope = `${where === 'configmap' ? 'ConfigMap' : 'Secret'}/${scalarOf(generator, 'name') ?? ''}`;
    return items(get(generator, 'literals')).flatMap((literal) =>
      readAssignment(literal, { where, scope, block: generator.range.start }),
    );
  });
}

/** `replicas: [{ name: web, count: 3 }]` */
function readReplicas(node: DataNode): WorkloadFact[] {
  const name = scalarOf(node, 'name');
  const count = asScalar(get(node, 'count'))?.value;
  if (name === undefined || typeof count !== 'number') return [];
  const { range } = node;
  return [
    {
      kind: 'workload',
      format: 'kustomize',
      type: '',
      name,
      nameRange: range,
      labels: {},
      replicas: count,
      containers: [],
      volumes: [],
      range,
    },
  ];
}

/** Patches written as text inside the kustomization: JSON Patch, or parts of the objects they change. */
function inlinePatches({ path }: SourceFile, root: DataNode): Fact[] {
  const patches = [
    ...['patches', 'patchesJson6902'].flatMap((key) =>
      items(get(root, key)).map((item) => ({ text: get(item, 'patch'), target: targetOf(item) })),
    ),
    ...items(get(root, 'patchesStrategicMerge')).map((text) => ({ text, target: {} })),
  ];
  return patches.flatMap(({ text, target }) => {
    const scalar = asScalar(text);
    // A single line names a file.
    if (!scalar || !/\n|^\s*[[{]/.test(scalar.source.text)) return [];
    const file = { path, text: scalar.source.text };
    const facts = parseYaml(file.text).documents.flatMap((document) => readPatch(file, document, target));
    return relocated(facts, scalar.source);
  });
}

function readPatch(file: SourceFile, document: DataNode, target: PatchTarget): Fact[] {
  if (isJsonPatch(document)) return readJsonPatch(document, target);
  if (!isKubernetesObject(document)) return [];
  return readKubernetes(file, document).map((fact) => (fact.kind === 'workload' ? { ...fact, format: 'kustomize' } : fact));
}
