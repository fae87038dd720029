import type { Module } from './module';
import type { Node } from './syntax';

/** What a module exports as a whole: `export default`, `module.exports =`. */
export function defaultExports(module: Module): Node[] {
  const found: Node[] = [];
  for (const statement of module.ast.body) if (statement.type === 'ExportDefaultDeclaration') found.push(statement.declaration);
  for (const write of module.writes) {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=' || write.left.type !== 'MemberExpression') continue;
    const { object, property } = write.left;
    if (module.isGlobal(object, 'module') && property.type === 'Identifier' && property.name === 'exports')
      found.push(write.right);
  }
  return found;
}
