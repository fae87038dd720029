import type { Fact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { hostPart, portPart } from '../parts';
import { field, type Node } from '../syntax';

/** Settings of a gunicorn config file, which is a Python module. Source: docs.gunicorn.org, settings, 23.0. */
export function gunicornAt(node: Node, module: Module): Fact[] {
  if (!/(?:^|\/)gunicorn(?:[._-]?(?:conf|config|cfg|settings))?(?:\.conf)?\.py$/.test(module.file.path)) return [];
  const left = node.type === 'assignment' ? field(node, 'left') : undefined;
  const right = node.type === 'assignment' ? field(node, 'right') : undefined;
  if (left?.type !== 'identifier' || !right || node.parent?.parent !== module.root) return [];
  const range = { start: node.start, end: node.end };
  const place = module.place(node);
  switch (module.text(left)) {
    case 'bind': {
      const address = right.type === 'list' ? right.children[0] : right;
      if (!address || module.text(address).includes('unix:')) return [];
      const port = portPart(address, module);
      const host = hostPart(address, module);
      return [
        { kind: 'listen', framework: 'gunicorn', ...(port && { port }), ...(host && { host }), range, place },
        { kind: 'signal-handler', signal: '*', does: 'closes', library: 'gunicorn', range, place },
      ];
    }
    case 'daemon':
      return right.type === 'true' ? [{ kind: 'daemonize', api: 'gunicorn daemon', range, place }] : [];
    case 'accesslog':
    case 'errorlog':
    case 'logfile': {
      const path = module.value(right);
      if (path.kind === 'literal' && (path.value === '-' || path.value === null)) return [];
      if (path.kind !== 'literal' && path.kind !== 'partial') return [];
      return [
        {
          kind: 'log-sink',
          library: 'gunicorn',
          target: 'file',
          path,
          range: { start: right.start, end: right.end },
          replacement: { range: { start: right.start, end: right.end }, text: '"-"' },
          place,
        },
      ];
    }
    default:
      return [];
  }
}
