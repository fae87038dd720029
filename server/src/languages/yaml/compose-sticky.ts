import type { StickyFact } from '../../../../rules/facts';
import { type DataMap, entry, get } from '../data/node';
import { asScalar, entriesOf, hasExpression, innerRange, scalarOf } from '../data/scalars';
import { removalOf } from './removal';

const stickyLabel =
  /^traefik\.(?:(?:http|tcp)\.services\.[^.]+|backend|[^.]+\.backend|(?:[^.]+\.)?backend)\.load[bB]alancer\.(?:sticky(?:$|\.)|stickiness(?:$|\.))/i;

/** Traefik keeps a client on one container. The labels of one service belong together: one finding, all of them removed. */
export function readStickyLabels(text: string, service: DataMap): StickyFact[] {
  return [get(service, 'labels'), get(service, 'deploy', 'labels')].flatMap((labels): StickyFact[] => {
    const found =
      labels?.type === 'list'
        ? labels.items.flatMap((item) => {
            const scalar = asScalar(item);
            const [key = '', value = ''] = scalar?.source.text.split('=', 2) ?? [];
            return scalar ? [{ key, value, range: scalar.range, at: innerRange(scalar), what: 'item' as const }] : [];
          })
        : entriesOf(labels).map(({ key, value, range }) => ({
            key,
            value: scalarOf(value) ?? '',
            range,
            at: range,
            what: 'entry' as const,
          }));
    const sticky = found.filter(({ key }) => stickyLabel.test(key));
    const [first] = sticky;
    if (!first || !labels || sticky.some(({ value }) => value === 'false' || hasExpression(value))) return [];
    const whole = sticky.length === found.length ? entry(service, 'labels') : undefined;
    const removals =
      whole && whole.value === labels
        ? [removalOf(text, whole.range, 'entry')]
        : sticky.map(({ range, what }) => removalOf(text, range, what));
    return [
      {
        kind: 'sticky',
        setting: first.key,
        range: first.at,
        ...(removals.every((range) => range !== undefined) && { removeRanges: removals }),
      },
    ];
  });
}
