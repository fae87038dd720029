import { posix } from 'node:path';
import type {
  CommandFact,
  CommandPhase,
  EnvDeclarationFact,
  ImageFact,
  WorkloadFact,
  WorkloadVolume,
} from '../../../../rules/facts';
import { type CommandSetting, stringOrVector } from '../data/commands';
import type { DataNode } from '../data/node';
import { asScalar, hasExpression, innerRange, scalarOf } from '../data/scalars';
import { parseImageReference } from '../image-reference';

/** A command line of a platform's file: a text, a list with one text in it, or a list of words. */
export function platformCommand(
  written: DataNode | undefined,
  phase: CommandPhase,
  setting: Omit<CommandSetting, 'origin' | 'phase'>,
): CommandFact[] {
  const node = written?.type === 'list' && written.items.length === 1 ? written.items[0] : written;
  const command = stringOrVector(node, { origin: 'platform', phase, ...setting, ...(phase !== 'start' && { oneShot: true }) });
  return command && command.text.trim() !== '' ? [command] : [];
}

/** An image that a platform runs as it is. */
export function platformImage(node: DataNode | undefined, workload: string): ImageFact[] {
  const scalar = asScalar(node);
  if (!scalar || scalar.source.text === '') return [];
  return [
    {
      kind: 'image',
      format: 'platform',
      use: 'run',
      ...parseImageReference(scalar.source.text),
      range: innerRange(scalar),
      workload,
    },
  ];
}

/** An item of a list of names and values, as Render and others write variables; what has no value takes it from elsewhere. */
export function keyedVariable(
  item: DataNode,
  keys: { readonly name: string; readonly value?: string },
  scope: string,
): EnvDeclarationFact[] {
  const name = asScalar(entryValue(item, keys.name));
  const value = asScalar(entryValue(item, keys.value ?? 'value'));
  if (!name) return [];
  return [
    {
      kind: 'env-declaration',
      name: name.source.text,
      nameRange: innerRange(name),
      where: 'platform',
      scope,
      ...(value && { value: value.source.text, valueRange: innerRange(value) }),
      ...((!value || hasExpression(value.source.text)) && { reference: true }),
      range: item.range,
    },
  ];
}

function entryValue(item: DataNode, key: string): DataNode | undefined {
  return item.type === 'map' ? item.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

/** A volume of its own that a platform mounts into each machine. */
export function platformVolume(
  mount: DataNode | undefined,
  keys: { readonly source: string; readonly target: string },
): WorkloadVolume[] {
  const target = mount && asScalar(entryValue(mount, keys.target));
  if (!target) return [];
  const source = scalarOf(mount, keys.source);
  return [
    {
      type: 'named',
      ...(source !== undefined && { source }),
      target: target.source.text,
      readOnly: false,
      range: innerRange(target),
    },
  ];
}

/** An app of a platform's file, with what is known of it. */
export function platformWorkload(
  name: string,
  type: string,
  node: DataNode,
  known: Partial<
    Pick<
      WorkloadFact,
      | 'development'
      | 'nameRange'
      | 'replicas'
      | 'replicasRange'
      | 'volumes'
      | 'graceSeconds'
      | 'stopSignal'
      | 'listensOn'
      | 'build'
    >
  >,
): WorkloadFact {
  return {
    kind: 'workload',
    format: 'platform',
    type,
    name,
    nameRange: node.range,
    labels: {},
    containers: [],
    volumes: [],
    range: node.range,
    ...known,
  };
}

/** A folder of the file's, relative to the project's root; undefined where it leads out, or where the file says none. */
export function folderIn(path: string, written: string | undefined): string | undefined {
  if (written === undefined || written.startsWith('/') || hasExpression(written)) return undefined;
  const folder = posix.join(posix.dirname(path), written).replace(/\/$/, '');
  return folder === '.' ? '' : folder.startsWith('..') ? undefined : folder;
}
