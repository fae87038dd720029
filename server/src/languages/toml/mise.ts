import type { RuntimeVersionFact } from '../../../../rules/facts';
import { type DataNode, get, items, text } from '../data/node';

/** mise.toml: `[tools] node = "20"`, `python = ["3.12", "3.11"]` (the first is the default). */
export function miseFacts(root: DataNode): RuntimeVersionFact[] {
  return (['node', 'python'] as const).flatMap((runtime) => {
    const tool = get(root, 'tools', runtime) ?? (runtime === 'node' ? get(root, 'tools', 'nodejs') : undefined);
    const first = tool?.type === 'list' ? items(tool)[0] : tool?.type === 'map' ? get(tool, 'version') : tool;
    if (first?.type !== 'scalar' || !text(first)) return [];
    const range = first.source.range(0, first.source.text.length);
    return [{ kind: 'runtime-version', runtime, source: 'mise', version: String(first.value), range }];
  });
}
