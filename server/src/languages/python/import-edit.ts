import type { TextEdit } from '../../../../rules/rule';
import type { Node } from './syntax';

/**
 * `import MODULE` where the module has none: beside its first import, else behind its docstring, `__future__` imports and opening
 * comments. Undefined where it is imported already.
 */
export function importStatement(text: string, root: Node, module: string): TextEdit | undefined {
  const isImported = root.children.some(
    (node) =>
      node.type === 'import_statement' &&
      node.children.some((item) => item.type === 'dotted_name' && text.slice(item.start, item.end).split('.')[0] === module),
  );
  if (isImported) return undefined;
  let after: Node | undefined;
  for (const node of root.children) {
    if (node.type === 'future_import_statement' || (after === undefined && isDocstring(node))) after = node;
    else break;
  }
  const next = root.children.find((node) => node.start >= (after?.end ?? 0));
  if (next && (next.type === 'import_statement' || next.type === 'import_from_statement')) {
    return { range: { start: next.start, end: next.start }, text: `import ${module}\n` };
  }
  if (after) return { range: { start: after.end, end: after.end }, text: `\n\nimport ${module}` };
  const start = next?.start ?? 0;
  return { range: { start, end: start }, text: `import ${module}\n\n` };
}

function isDocstring(node: Node): boolean {
  return node.type === 'expression_statement' && node.children.length === 1 && node.children[0]?.type === 'string';
}
