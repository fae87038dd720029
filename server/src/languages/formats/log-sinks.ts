import type { LogSinkFact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import { asScalar, hasExpression, innerRange } from '../data/scalars';

/**
 * A logger that a config file sends to the file named by `node`. Nothing where something else names the file, or where it names none.
 * `replacement`: how the logger is sent to the console instead.
 */
export function fileSink(library: string, node: DataNode | undefined, replacement?: LogSinkFact['replacement']): LogSinkFact[] {
  const scalar = asScalar(node);
  const written = typeof scalar?.value === 'string' ? scalar.source.text.trim() : undefined;
  if (!scalar || !written || /^(?:null|none|off|-|auto|syslog)$/i.test(written) || /^[$%{].*[})%]$/.test(written)) return [];
  const range = innerRange(scalar);
  return [
    {
      kind: 'log-sink',
      library,
      target: 'file',
      path: hasExpression(written) ? { kind: 'unknown', range } : { kind: 'literal', value: written, range, slot: 'none' },
      range,
      ...(replacement && { replacement }),
    },
  ];
}
