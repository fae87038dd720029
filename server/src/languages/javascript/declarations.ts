import type { DeclarationFact } from '../../../../rules/facts';
import type { Module } from './module';
import { type Node, rangeOf } from './syntax';

/** What a module declares at its outermost level, exported or not. */
export function declarationsOf({ ast }: Module): DeclarationFact[] {
  return ast.body.flatMap((statement): DeclarationFact[] => {
    if (statement.loc.start.line === statement.loc.end.line) return [];
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declared = declaredBy(isExport ? statement.declaration : statement);
    return declared ? [{ kind: 'declaration', ...declared, range: rangeOf(statement) }] : [];
  });
}

function declaredBy(node: Node | null): Pick<DeclarationFact, 'is' | 'name'> | undefined {
  switch (node?.type) {
    case 'FunctionDeclaration':
      return node.id ? { is: 'function', name: node.id.name } : undefined;
    case 'ClassDeclaration':
      return node.id ? { is: 'class', name: node.id.name } : undefined;
    case 'VariableDeclaration': {
      const id = node.declarations[0]?.id;
      return id?.type === 'Identifier' ? { is: 'variable', name: id.name } : undefined;
    }
    default:
      return undefined;
  }
}
