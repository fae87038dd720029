import type { StickyFact } from '../../../../rules/facts';
import { type DataEntry, type DataNode, entry, get } from '../data/node';
import { asScalar, entriesOf, scalarOf } from '../data/scalars';
import { removalOf } from './removal';

/**
 * Cookie affinity of ingress controllers. `turnsOn` pins clients; the rest of the family only tunes it and goes with it. Sources:
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#session-affinity and
 * https://doc.traefik.io/traefik/routing/providers/kubernetes-ingress/#annotations
 */
const families: readonly { readonly turnsOn: RegExp; readonly member: RegExp; readonly value?: RegExp }[] = [
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
  // https://haproxy-ingress.github.io/docs/configuration/keys/#affinity, https://www.haproxy.com/documentation/kubernetes-ingress/
  {
    turnsOn: /^haproxy-ingress\.github\.io\/affinity$/,
    member: /^haproxy-ingress\.github\.io\/(?:affinity|session-cookie-[\w-]+)$/,
  },
  { turnsOn: /^haproxy\.org\/cookie-persistence$/, member: /^haproxy\.org\/cookie-persistence(?:-[\w-]+)?$/ },
  // https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
  { turnsOn: /^nginx\.(?:org|com)\/sticky-cookie-services$/, member: /^nginx\.(?:org|com)\/sticky-cookie-services$/ },
  {
    turnsOn: /^nginx\.ingress\.kubernetes\.io\/upstream-hash-by$/,
    member: /^nginx\.ingress\.kubernetes\.io\/upstream-hash-by(?:-[\w-]+)?$/,
    value: /^\$(?:binary_)?remote_addr$|^\$cookie_\w+$|^\$http_x_(?:forwarded_for|real_ip)$/,
  },
  // The load balancers of Azure, AWS and DigitalOcean.
  {
    turnsOn: /^appgw\.ingress\.kubernetes\.io\/cookie-based-affinity$/,
    member: /^appgw\.ingress\.kubernetes\.io\/cookie-based-affinity(?:-[\w-]+)?$/,
  },
  {
    turnsOn: /^alb\.ingress\.kubernetes\.io\/target-group-attributes$/,
    member: /^alb\.ingress\.kubernetes\.io\/target-group-attributes$/,
    value: /^stickiness\.enabled=true(?:,stickiness\.[\w.]+=[\w-]+)*$/,
  },
  {
    turnsOn: /^service\.beta\.kubernetes\.io\/do-loadbalancer-sticky-sessions-type$/,
    member: /^service\.beta\.kubernetes\.io\/do-loadbalancer-sticky-sessions-[\w-]+$/,
    value: /^cookies$/,
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
  return families.flatMap(({ turnsOn, member, value: pins }): StickyFact[] => {
    const on = all.find(
      ({ key, value }) => turnsOn.test(key) && (pins ? pins.test(scalarOf(value) ?? '') : isOn(scalarOf(value))),
    );
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

/**
 * What an object of a mesh or a gateway says of affinity: `consistentHash` over a cookie or the client's address of Istio's DestinationRule,
 * `strategy: Cookie` of Contour's HTTPProxy. Sources: https://istio.io/latest/docs/reference/config/networking/destination-rule/,
 * https://projectcontour.io/docs/main/config/request-routing/#session-affinity
 */
export function readMeshAffinity(text: string, root: DataNode): StickyFact[] {
  return affinityIn(get(root, 'spec'), 0).map(({ found, setting }) => {
    const removal = removalOf(text, found.range, 'entry');
    return { kind: 'sticky', setting, range: found.keyRange, ...(removal && { removeRanges: [removal] }) };
  });
}

function affinityIn(node: DataNode | undefined, depth: number): { found: DataEntry; setting: string }[] {
  if (depth > 12) return [];
  if (node?.type === 'list') return node.items.flatMap((item) => affinityIn(item, depth + 1));
  return entriesOf(node).flatMap((child) => {
    const hash = get(child.value, 'consistentHash');
    if (child.key === 'loadBalancer' && (entry(hash, 'httpCookie') || scalarOf(hash, 'useSourceIp') === 'true'))
      return [{ found: child, setting: 'consistentHash' }];
    if (child.key === 'loadBalancerPolicy' && /^(?:Cookie)$/.test(scalarOf(child.value, 'strategy') ?? ''))
      return [{ found: child, setting: 'strategy: Cookie' }];
    return affinityIn(child.value, depth + 1);
  });
}
