import type { Value } from '../../../../../rules/facts';
import type { Call } from '../api-table';
import { type Node, rangeOf, unwrap } from '../syntax';

interface Address {
  readonly host?: Value;
  readonly port?: Value;
}

/** Host and port of an address in one text: `0.0.0.0:50051`, `[::]:${port}`, `'localhost:' + PORT`. Each is a value of its own, where it is written. */
export function addressIn(call: Call, node: Node | undefined): Address {
  const written = node && call.definition(node);
  if (!written) return {};
  const inner = unwrap(written);
  if (inner.type === 'Literal' && typeof inner.value === 'string') return inText(call, inner);
  if (inner.type === 'TemplateLiteral') {
    const [first] = inner.quasis;
    if (inner.expressions.length === 0) return inText(call, inner);
    const hole = inner.expressions.at(-1) as Node;
    const before = inner.quasis.at(-2)?.value.raw ?? '';
    const after = inner.quasis.at(-1)?.value.raw;
    const port = after === '' && before.endsWith(':') ? { port: call.value(hole) } : {};
    return { ...port, ...(inner.expressions.length === 1 && first && hostIn(call, first)) };
  }
  if (inner.type === 'BinaryExpression' && inner.operator === '+') {
    const { left, right } = inner;
    if (left.type !== 'Literal' || typeof left.value !== 'string' || !left.value.endsWith(':')) return {};
    return { port: call.value(right), ...hostIn(call, left) };
  }
  return {};
}

function inText(call: Call, node: Node): Address {
  const { start, end } = rangeOf(node);
  const match = /^.(?:\w+:\/\/)?(?<host>\[[\da-f:]*\]|[\w.*-]*):(?<port>\d+).$/dis.exec(call.text({ start, end }));
  if (!match?.indices?.groups) return {};
  const { host, port } = match.indices.groups as Record<'host' | 'port', [number, number]>;
  const text = match.groups as Record<'host' | 'port', string>;
  return {
    port: { kind: 'literal', value: Number(text.port), range: { start: start + port[0], end: start + port[1] }, slot: 'text' },
    ...(text.host !== '' && hostAt(text.host, start + host[0])),
  };
}

/** The host before the colon that ends a text or the first part of a template. */
function hostIn(call: Call, node: Node): Address {
  const { start, end } = rangeOf(node);
  const match = /^.(\[[\da-f:]*\]|[\w.-]+):/dis.exec(call.text({ start, end }));
  return match?.[1] && match.indices?.[1] ? hostAt(match[1], start + match.indices[1][0]) : {};
}

function hostAt(written: string, start: number): Address {
  const range = { start, end: start + written.length };
  return { host: { kind: 'literal', value: written, range, slot: 'text' } };
}
