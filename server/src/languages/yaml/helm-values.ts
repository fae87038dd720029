import type { EnvDeclarationFact, Fact, ImageFact } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import { readEnvironment } from '../data/environment';
import { type DataEntry, type DataNode, entry, get } from '../data/node';
import { asScalar, entriesOf, hasExpression, innerRange, scalarOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';
import type { SourceFile } from '../language';
import { stickyAnnotations } from './kubernetes-affinity';
import { readEnv } from './kubernetes-workload';
import { removalOf } from './removal';

export function isHelmValuesFile(path: string): boolean {
  return /(?:^|\/)values(?:[.-][\w.-]+)?\.ya?ml$|(?:^|\/)[\w-]+[.-]values\.ya?ml$/.test(path);
}

const environmentKeys =
  /^(?:env|envs|extraEnv|extraEnvs|extraEnvVars|envVars|environment|environmentVariables|envVariables|config(?:Map)?Env)$/;
/** Keys that name a Kubernetes Secret, or a key inside one. */
const secretNaming =
  /^existing|secret(?:Name|KeyRef|Ref|Key|Keys|s?Store\w*)$|SecretName|(?:Secret|ExistingSecret)$|^imagePullSecrets?$|^pullSecrets?$|PullSecrets?$|^secretRef$|^tls$|KeyName$/;

/** Facts of a chart's values: images, environment lists and maps, and every other text under its key. */
export function readHelmValues({ text }: SourceFile, root: DataNode): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<DataNode>();
  const visit = (node: DataNode, path: readonly string[]): void => {
    if (seen.has(node) || path.length > 40) return;
    seen.add(node);
    if (node.type === 'list') for (const item of node.items) visit(item, path);
    if (node.type !== 'map') return;
    facts.push(...readSplitImage(node, path));
    for (const child of node.entries) {
      if (environmentKeys.test(child.key) && child.value.type !== 'scalar') facts.push(...readVariables(child, path));
      else if (child.value.type === 'scalar')
        facts.push(...readLeaf(child, path), ...readSetting(text, child, node.entries.length > 1));
      else if (/[aA]nnotations$/.test(child.key)) facts.push(...stickyAnnotations(text, child, { keepMap: true }));
      else if (!secretNaming.test(child.key)) visit(child.value, [...path, child.key]);
    }
  };
  visit(root, []);
  return facts;
}

/** `image: { registry, repository, tag, digest }`. An empty or missing tag is the chart's appVersion. */
function readSplitImage(node: DataNode, path: readonly string[]): ImageFact[] {
  const repository = asScalar(get(node, 'repository'));
  const tag = asScalar(get(node, 'tag'));
  const digest = scalarOf(node, 'digest');
  if (!repository || !tag || repository.source.text === '' || tag.source.text === '') return [];
  if (/^(?:https?|oci|git|ssh):/.test(repository.source.text)) return [];
  const registry = scalarOf(node, 'registry');
  return [
    {
      kind: 'image',
      format: 'helm-values',
      use: 'run',
      name: registry ? `${registry}/${repository.source.text}` : repository.source.text,
      tag: tag.source.text,
      ...(digest && { digest }),
      dynamic: [repository, tag].some(({ source }) => hasExpression(source.text)),
      range: innerRange(tag),
      workload: path.join('.'),
    },
  ];
}

/** What charts pass on to the pod or Service under Kubernetes' own key. */
function readSetting(text: string, { key, value, range }: DataEntry, isRemovable: boolean): Fact[] {
  const scalar = asScalar(value);
  if (key === 'sessionAffinity' && scalar?.value === 'ClientIP') {
    // Templates read on through the map, so it must not become empty.
    const removal = isRemovable ? removalOf(text, range, 'entry') : undefined;
    return [{ kind: 'sticky', setting: 'sessionAffinity: ClientIP', range, ...(removal && { removeRanges: [removal] }) }];
  }
  if (key !== 'terminationGracePeriodSeconds' || scalar?.value !== 0) return [];
  return [
    {
      kind: 'workload',
      format: 'helm-values',
      type: 'Deployment',
      name: '',
      nameRange: range,
      labels: {},
      containers: [],
      volumes: [],
      graceSeconds: { value: 0, range: scalar.range },
      range,
    },
  ];
}

function readVariables({ key, value }: DataEntry, path: readonly string[]): EnvDeclarationFact[] {
  const scope = [...path, key].join('.');
  if (value.type === 'list' && value.items.some((item) => entry(item, 'name')))
    return readEnv(value, scope, undefined, 'helm-values');
  const variables = readEnvironment(value, { where: 'helm-values', scope });
  // `NAME: { value: x }` and `NAME: { valueFrom: … }` are spelled out by some charts.
  const nested = entriesOf(value).flatMap((child) => {
    const text = asScalar(get(child.value, 'value'));
    return text ? [{ ...child, text }] : [];
  });
  return variables.map((variable): EnvDeclarationFact => {
    const inner = nested.find((child) => child.keyRange.start === variable.nameRange.start);
    return inner ? { ...variable, value: inner.text.source.text, valueRange: inner.text.range } : variable;
  });
}

function readLeaf({ key, keyRange, value, range }: DataEntry, path: readonly string[]): Fact[] {
  const scalar = asScalar(value);
  if (!scalar || typeof scalar.value !== 'string' || scalar.value === '') return [];
  if (key === 'image' && /^[\w.${}-]+(?::\d+)?(?:\/[\w.${}/-]+)*(?::[\w.${}-]+)?(?:@sha256:\w+)?$/.test(scalar.value)) {
    const reference = parseImageReference(scalar.value);
    // A bare name may get its tag in the template.
    if (reference.tag === undefined && reference.digest === undefined) return [];
    return [
      { kind: 'image', format: 'helm-values', use: 'run', ...reference, range: innerRange(scalar), workload: path.join('.') },
    ];
  }
  if (secretNaming.test(key) || !isLiteralOfInterest(key, scalar.value, path)) return [];
  return [
    {
      kind: 'env-declaration',
      name: key,
      nameRange: keyRange,
      where: 'helm-values',
      value: scalar.source.text,
      valueRange: scalar.range,
      ...(hasExpression(scalar.source.text) && { reference: true }),
      scope: path.join('.'),
      setting: true,
      range,
    },
  ];
}
