import type { StickyFact } from '../../../../rules/facts';
import { type DataEntry, type DataNode, entry, get } from '../data/node';
import { asScalar, entriesOf, scalarOf } from '../data/scalars';
import { removalOf } from './removal';

/**
 * Cookie affinity of ingress controllers. `turnsOn` pins clients; the rest of the family only tunes it and goes with it. Sources:
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#session-affinity and
 * https://doc.traefik.io/traefik/routing/providers/kubernetes-ingress/#annotations
 */
const families: readonly { readonly turnsOn: RegExp; readonly member: RegExp }[] = [
  {
    turnsOn: /^nginx\.ingress\.kubernetes\.io\/affinity$/,
    member: /^nginx\.ingress\.kubernetes\.io\/(?:affinity|affinity-mode|affinity-canary-behavior|session-cookie-[\w-]+)$/,
  },
  {
    turnsOn: /^(?:traefik\.)?ingress\.kubernetes\.io\/affinity$/,
    member: /^(?:traefik\.)?ingress\.kubernetes\.io\/(?:affinity|session-cookie-[\w-]+)$/,
  },
  {
    turnsOn: /^traefik\.ingress\.kubernetes\.io\/service\.sticky(?:\.cookie(?:\.name)?)?$/,
    member: /^traefik\.ingress\.kubernetes\.io\/service\.sticky(?:\.|$)/,
  },
];

/** `sessionAffinity: ClientIP` of a Service, and Traefik's annotations, which may stand on Services too. */
export function readServiceAffinity(text: string, root: DataNode): StickyFact[] {
  const affinity = entry(get(root, 'spec'), 'sessionAffinity');
  const value = asScalar(affinity?.value);
  if (!affinity || value?.source.text !== 'ClientIP') return readIngressStickiness(text, root);
  const config = entry(get(root, 'spec'), 'sessionAffinityConfig');
  const removals = [affinity, ...(config ? [config] : [])].map(({ range }) => removalOf(text, range, 'entry'));
  return [
    {
      kind: 'sticky',
      setting: 'sessionAffinity: ClientIP',
      range: affinity.range,
      ...(removals.every((range) => range !== undefined) && { removeRanges: removals }),
    },
    ...readIngressStickiness(text, root),
  ];
}

/** Annotations that make an ingress controller set an affinity cookie. */
export function readIngressStickiness(text: string, root: DataNode): StickyFact[] {
  return stickyAnnotations(text, entry(get(root, 'metadata'), 'annotations'));
}

/** The same of a map of annotations wherever it stands, as in a chart's values, where templates ask for the map. */
export function stickyAnnotations(
  text: string,
  annotations: DataEntry | undefined,
  { keepMap = false }: { readonly keepMap?: boolean } = {},
): StickyFact[] {
  const all = entriesOf(annotations?.value);
  return families.flatMap(({ turnsOn, member }): StickyFact[] => {
    const on = all.find(({ key, value }) => turnsOn.test(key) && isOn(scalarOf(value)));
    if (!annotations || !on) return [];
    const members = all.filter(({ key }) => member.test(key));
    const gone = members.length === all.length && !keepMap ? [annotations] : members;
    const removals = gone.map(({ range }) => removalOf(text, range, 'entry'));
    return [
      {
        kind: 'sticky',
        setting: on.key,
        range: on.range,
        ...(removals.every((range) => range !== undefined) && { removeRanges: removals }),
      },
    ];
  });
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== 'none' && !/\{\{|\$/.test(value);
}
