import type { TextEdit } from '../../../../rules/rule';
import type { Node } from './syntax';

/**
 * `import MODULE` where the module has none: by its name among the first imports, else behind its docstring, `__future__` imports and
 * opening comments. Undefined where it is imported already.
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
    const second = standard.has(module) ? undefined : secondGroup(text, root, next);
    const group = plainImports(text, root, second ?? next);
    if (second && group.length === 0) return { range: { start: second.start, end: second.start }, text: `import ${module}\n` };
    const following = group.find((node) => nameOf(text, node) > module);
    const last = group.at(-1);
    if (following) return { range: { start: following.start, end: following.start }, text: `import ${module}\n` };
    if (last) return { range: { start: last.end, end: last.end }, text: `\nimport ${module}` };
    return { range: { start: next.start, end: next.start }, text: `import ${module}\n` };
  }
  if (after) return { range: { start: after.end, end: after.end }, text: `\n\nimport ${module}` };
  const start = next?.start ?? 0;
  return { range: { start, end: start }, text: `import ${module}\n\n` };
}

/** Of what edits import, the modules that come with Python. */
const standard = new Set(['asyncio', 'os', 'signal', 'threading']);

/** The first import behind an empty line, where packages stand. */
function secondGroup(text: string, root: Node, first: Node): Node | undefined {
  const imports = root.children.slice(root.children.indexOf(first));
  const at = imports.findIndex((node, index) => index > 0 && /\n\s*\n/.test(text.slice(imports[index - 1]?.end, node.start)));
  return /^import_(?:from_)?statement$/.test(imports[at]?.type ?? '') ? imports[at] : undefined;
}

/** The plain imports that stand together from `first` on, up to an empty line. */
function plainImports(text: string, root: Node, first: Node): readonly Node[] {
  const group: Node[] = [];
  for (const node of root.children.slice(root.children.indexOf(first))) {
    const before = group.at(-1);
    if (node.type !== 'import_statement' || (before && text.slice(before.end, node.start) !== '\n')) break;
    group.push(node);
  }
  return group;
}

function nameOf(text: string, statement: Node): string {
  const [first] = statement.children;
  return first ? (text.slice(first.start, first.end).split(/[\s.]/, 1)[0] as string) : '';
}

function isDocstring(node: Node): boolean {
  return node.type === 'expression_statement' && node.children.length === 1 && node.children[0]?.type === 'string';
}
