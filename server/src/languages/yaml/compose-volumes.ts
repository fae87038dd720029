import type { WorkloadVolume } from '../../../../rules/facts';
import { type DataMap, get } from '../data/node';
import { asScalar, innerRange, scalarOf } from '../data/scalars';
import { itemRemoval } from './removal';

/** What a compose service mounts, in the short and the long form. */
export function readVolumes(text: string, service: DataMap): WorkloadVolume[] {
  const node = get(service, 'volumes');
  if (node?.type !== 'list') return [];
  return node.items.flatMap((item): WorkloadVolume[] => {
    const scalar = asScalar(item);
    const removal = itemRemoval(text, service, 'volumes', item);
    if (scalar) return [{ ...shortVolume(scalar.source.text, innerRange(scalar)), ...removal }];
    if (item.type !== 'map') return [];
    const type = scalarOf(item, 'type');
    const source = scalarOf(item, 'source') ?? scalarOf(item, 'src');
    const target = scalarOf(item, 'target') ?? scalarOf(item, 'destination') ?? scalarOf(item, 'dst');
    const readOnly = asScalar(get(item, 'read_only'))?.value === true;
    return [
      {
        type: type === 'bind' ? 'bind' : type === 'tmpfs' ? 'tmpfs' : type === 'volume' ? 'named' : 'other',
        ...(source !== undefined && { source }),
        ...(target !== undefined && { target }),
        readOnly,
        range: item.range,
        ...removal,
      },
    ];
  });
}

/**
 * `SOURCE:TARGET:MODE`, `SOURCE:TARGET` or `TARGET`; variables may hold colons, and so may Windows drives. `${WEB_VOLUME:-./public:/app/public}`
 * as a whole is the mount that it has by default.
 */
function shortVolume(written: string, range: WorkloadVolume['range']): WorkloadVolume {
  const text = /^\$\{\w+:?-([^${}]*:[^${}]*)\}$/.exec(written)?.[1] ?? written;
  const parts = text.match(/(?:\$\{[^}]*\}|^[A-Za-z]:[\\/]|[^:])+/g) ?? [];
  const [source, target, mode] = parts.length === 1 ? [undefined, parts[0]] : parts;
  return {
    type: source !== undefined && /^[.~/\\$]|^[A-Za-z]:[\\/]/.test(source) ? 'bind' : 'named',
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    readOnly: mode?.split(',').includes('ro') ?? false,
    range,
  };
}
