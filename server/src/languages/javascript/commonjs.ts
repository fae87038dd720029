import type { Module } from './module';
import { memberName, type Node } from './syntax';

/** `module.exports`, `module.exports.x`, `exports.x` as export paths: `*` is the exported value as a whole. */
export function commonJsPath(module: Module, target: Node): readonly string[] | undefined {
  if (target.type !== 'MemberExpression') return undefined;
  const name = memberName(target);
  if (name === undefined) return undefined;
  const { object } = target;
  if (module.isGlobal(object, 'module') && name === 'exports') return ['*'];
  if (module.isGlobal(object, 'exports')) return ['*', name];
  if (object.type === 'MemberExpression' && commonJsPath(module, object)?.length === 1) return ['*', name];
  return undefined;
}

/** Everything that a module ever puts into one of its exports: `exports.server = http.createServer(app)`. */
export function exportedValues(module: Module, name: string): readonly Node[] {
  return module.writes.flatMap((write) => {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=') return [];
    const path = commonJsPath(module, write.left);
    return path?.length === 2 && path[1] === name ? [write.right] : [];
  });
}
