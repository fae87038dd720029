import type { CommandFact, Fact, LiteralFact } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import { vectorCommand } from '../data/commands';
import { type DataNode, get, items } from '../data/node';
import { asScalar, innerRange, scalarOf } from '../data/scalars';

const probes = [['livenessProbe'], ['readinessProbe'], ['startupProbe'], ['lifecycle', 'postStart'], ['lifecycle', 'preStop']];

/** What probes and lifecycle hooks run in the container, and the headers they send. No variable is filled in there. */
export function readProbeCommands(node: DataNode, of: Pick<CommandFact, 'workload' | 'container' | 'image'>): Fact[] {
  return probes.flatMap((path): Fact[] => {
    const probe = get(node, ...path);
    const name = path.at(-1) as string;
    const command = vectorCommand([get(probe, 'exec', 'command')], {
      origin: 'k8s-probe',
      phase: 'admin',
      name,
      ...of,
      oneShot: true,
    });
    return [...(command ? [command] : []), ...items(get(probe, 'httpGet', 'httpHeaders')).flatMap(readHeader)];
  });
}

function readHeader(header: DataNode): LiteralFact[] {
  const name = scalarOf(header, 'name');
  const value = asScalar(get(header, 'value'));
  if (name === undefined || typeof value?.value !== 'string' || !isLiteralOfInterest(name, value.value)) return [];
  const range = innerRange(value);
  return [
    { kind: 'literal', text: { kind: 'literal', value: value.value, range, slot: 'none' }, binding: 'header', name, range },
  ];
}
