import type { Range } from '../../../../rules/facts';
import type { Module } from './module';
import { moduleApi } from './resolve';
import { keyName, type Node } from './syntax';

export interface ImportEdit {
  /** The name to use in the file. */
  readonly name: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/**
 * Makes an export of a builtin usable in a file that already imports another builtin, in that import's own style (ESM or CommonJS).
 * @param specifier module to import `name` from
 * @param member the same export as seen from `from` (`promises.readFile` of fs), to find where the file has it already
 * @returns undefined where the name is taken or nothing tells the file's style
 */
export function importEdit(
  module: Module,
  specifier: string,
  name: string,
  member: string,
  from: string,
): ImportEdit | undefined {
  for (const statement of module.ast.body) {
    if (statement.type !== 'ImportDeclaration' || moduleApi(statement.source.value)?.module !== from) continue;
    for (const one of statement.specifiers) {
      if (one.type !== 'ImportSpecifier' || one.imported.type !== 'Identifier') continue;
      const root = moduleApi(statement.source.value);
      const path = root?.path === 'default' ? one.imported.name : `${root?.path}.${one.imported.name}`;
      if (path === member) return { name: one.local.name, edits: [] };
    }
  }
  const required = module.ast.body.find((statement) => requiredName(statement, specifier, name));
  if (required) return { name, edits: [] };
  if (module.scopes.variables.some((variable) => variable.name === name)) return undefined;
  // After the last of the leading imports, so that two edits that add the same line meet.
  let last: { readonly at: number; readonly isImport: boolean } | undefined;
  for (const statement of module.ast.body) {
    const isImport = statement.type === 'ImportDeclaration';
    if (isImport || isRequire(statement)) last = { at: statement.range[1], isImport };
    else if (last) break;
  }
  if (!last) return undefined;
  const text = last.isImport ? `import { ${name} } from '${specifier}';` : `const { ${name} } = require('${specifier}');`;
  return { name, edits: [{ range: { start: last.at, end: last.at }, text: `\n${text}` }] };
}

/** `const { NAME } = require(SPECIFIER)` at the top level. */
function requiredName(statement: Node, specifier: string, name: string): boolean {
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ id, init }) => {
    const wanted = moduleApi(specifier);
    const got = moduleApi(requireOf(init));
    if (!got || got.module !== wanted?.module || got.path !== wanted.path || id.type !== 'ObjectPattern') return false;
    return id.properties.some(
      (property) => property.type === 'Property' && property.value.type === 'Identifier' && property.value.name === name,
    );
  });
}

function isRequire(statement: Node): boolean {
  return statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => requireOf(init) !== undefined);
}

function requireOf(node: Node | null): string | undefined {
  if (node?.type === 'MemberExpression') return requireOf(node.object);
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return undefined;
  return node.arguments[0] && keyName(node.arguments[0], true);
}
