import type { StickyFact } from '../../../../rules/facts';
import { type DataEntry, type DataNode, entry, get } from '../data/node';
import { asScalar, entriesOf } from '../data/scalars';
import { removalOf } from './removal';

/**
 * `sticky: { cookie: … }` anywhere in the routes or services of an IngressRoute or TraefikService. Source:
 * https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/
 */
export function readTraefik(text: string, root: DataNode): StickyFact[] {
  return stickyIn(get(root, 'spec'), 0).map((found) => fact(text, found));
}

/** A file of dynamic configuration: `http.services.NAME.loadBalancer.sticky`. */
export function isTraefikConfig(root: DataNode): boolean {
  return ['http', 'tcp'].some((protocol) => {
    const services = entriesOf(get(root, protocol, 'services'));
    return services.some(({ value }) => entry(value, 'loadBalancer') ?? entry(value, 'weighted'));
  });
}

export function readTraefikConfig(text: string, root: DataNode, options: { readonly removable: boolean }): StickyFact[] {
  return ['http', 'tcp'].flatMap((protocol) =>
    stickyIn(get(root, protocol, 'services'), 0).map((found) => {
      const { removeRanges: _removeRanges, ...bare } = fact(text, found);
      return options.removable ? fact(text, found) : bare;
    }),
  );
}

function stickyIn(node: DataNode | undefined, depth: number): DataEntry[] {
  if (depth > 12) return [];
  if (node?.type === 'list') return node.items.flatMap((item) => stickyIn(item, depth + 1));
  return entriesOf(node).flatMap((child) =>
    child.key === 'sticky' && isOn(child.value) ? [child] : stickyIn(child.value, depth + 1),
  );
}

/** `sticky: {}` says nothing; with a cookie clients are pinned. */
function isOn(value: DataNode): boolean {
  const cookie = entry(value, 'cookie');
  return cookie !== undefined && asScalar(cookie.value)?.value !== false;
}

function fact(text: string, { keyRange, range }: DataEntry): StickyFact {
  const removal = removalOf(text, range, 'entry');
  return { kind: 'sticky', setting: 'sticky.cookie', range: keyRange, ...(removal && { removeRanges: [removal] }) };
}
