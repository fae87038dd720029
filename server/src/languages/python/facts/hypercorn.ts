import type { Fact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { hostPart, portPart } from '../parts';
import { field, type Node, rangeOf } from '../syntax';

const config = /^hypercorn\.(?:config\.)?Config\(\)$/;

/** `config.bind = ["0.0.0.0:8000"]` of a Hypercorn that is served from code, which stops on SIGTERM by itself. Source: its documentation, 0.17. */
export function hypercornAt(node: Node, module: Module): Fact[] {
  const left = node.type === 'assignment' ? field(node, 'left') : undefined;
  const right = node.type === 'assignment' ? field(node, 'right') : undefined;
  const attribute = left?.type === 'attribute' ? field(left, 'attribute') : undefined;
  if (!left || !right || !attribute || module.text(attribute) !== 'bind') return [];
  const name = module.name(field(left, 'object'));
  const address = right.type === 'list' ? right.children[0] : right;
  if (name === undefined || !config.test(name) || !address) return [];
  const port = portPart(address, module);
  const host = hostPart(address, module);
  const place = module.place(node);
  const range = rangeOf(node);
  return [
    { kind: 'listen', framework: 'hypercorn', ...(port && { port }), ...(host && { host }), range, place },
    { kind: 'signal-handler', signal: '*', does: 'closes', library: 'hypercorn', range, place },
  ];
}
