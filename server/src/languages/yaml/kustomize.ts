import type { EnvDeclarationFact, Fact, ImageFact } from '../../../../rules/facts';
import { readAssignment } from '../data/environment';
import { type DataNode, entry, get, items } from '../data/node';
import { asScalar, hasExpression, innerRange, scalarOf } from '../data/scalars';
import type { SourceFile } from '../language';
import { isKubernetesObject, readKubernetes } from './kubernetes';
import { parseYaml } from './parse';

export function isKustomization(path: string, root: DataNode): boolean {
  const kind = scalarOf(root, 'kind');
  return /(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(path) || kind === 'Kustomization' || kind === 'Component';
}

/** Facts of a kustomization: images it sets, literals of its generators. Source: https://kubectl.docs.kubernetes.io/references/kustomize/ */
export function readKustomization(_file: SourceFile, root: DataNode): Fact[] {
  return [
    ...items(get(root, 'images')).flatMap(readImage),
    ...generators(get(root, 'secretGenerator'), 'secret-generator'),
    ...generators(get(root, 'configMapGenerator'), 'configmap'),
    ...inlinePatches(root),
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

/** Strategic-merge patches written as text inside the kustomization. */
function inlinePatches(root: DataNode): Fact[] {
  const patches = [
    ...items(get(root, 'patches')).map((patch) => get(patch, 'patch')),
    ...items(get(root, 'patchesStrategicMerge')),
  ];
  return patches.flatMap((patch) => {
    const scalar = asScalar(patch);
    if (!scalar?.source.text.includes('\n') || !/^kind:/m.test(scalar.source.text)) return [];
    // The patch is read for what it sets elsewhere (probes, images); its ranges are those of the text as a whole.
    return parseYaml(scalar.source.text)
      .documents.filter((document) => isKubernetesObject(document) && entry(document, 'spec') !== undefined)
      .flatMap((document) => readKubernetes({ path: '', text: scalar.source.text }, document))
      .flatMap((fact) =>
        fact.kind === 'workload' ? [{ ...fact, format: 'kustomize' as const, nameRange: scalar.range, range: scalar.range }] : [],
      );
  });
}
