import type { WorkloadFact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import { asScalar, innerRange, scalarOf } from '../data/scalars';

type HostPort = NonNullable<WorkloadFact['hostPorts']>[number];

/** Published ports with one fixed number on the host, short and long form; ranges, variables and ports without a host side are left out. */
export function readPorts(node: DataNode | undefined): HostPort[] {
  if (node?.type !== 'list') return [];
  return node.items.flatMap((item): HostPort[] => {
    const scalar = asScalar(item);
    if (scalar) {
      const match = /^(?:(\[[^\]]*\]|[\d.]+|localhost):)?(\d+):(\d+)(?:\/\w+)?$/.exec(scalar.source.text);
      if (!match) return [];
      const [text, address, host, target] = match as unknown as [string, string | undefined, string, string];
      const at = text.lastIndexOf(`:${target}`) + 1;
      return [
        {
          host: Number(host),
          ...(isLoopback(address) && { loopback: true }),
          target: Number(target),
          range: innerRange(scalar),
          targetRange: scalar.source.range(at, at + target.length),
        },
      ];
    }
    const published = scalarOf(item, 'published');
    if (published === undefined || !/^\d+$/.test(published)) return [];
    const target = asScalar(item.type === 'map' ? item.entries.find((entry) => entry.key === 'target')?.value : undefined);
    return [
      {
        host: Number(published),
        ...(isLoopback(scalarOf(item, 'host_ip')) && { loopback: true }),
        ...(target && typeof target.value === 'number' && { target: target.value, targetRange: target.range }),
        range: item.range,
      },
    ];
  });
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:127\.[\d.]+|localhost|\[::1\]|::1)$/.test(address);
}
