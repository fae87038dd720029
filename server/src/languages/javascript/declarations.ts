import type { DeclarationFact, Method } from '../../../../rules/facts';
import type { Module } from './module';
import { type ClassNode, keyName, type Node, rangeOf } from './syntax';

/** What a module declares at its outermost level, exported or not. */
export function declarationsOf({ ast }: Module): DeclarationFact[] {
  return ast.body.flatMap((statement): DeclarationFact[] => {
    if (statement.loc.start.line === statement.loc.end.line) return [];
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declared = declaredBy(isExport ? statement.declaration : statement);
    return declared ? [{ kind: 'declaration', ...declared, range: rangeOf(statement) }] : [];
  });
}

function declaredBy(node: Node | null): Pick<DeclarationFact, 'is' | 'name' | 'framed' | 'methods'> | undefined {
  switch (node?.type) {
    case 'FunctionDeclaration':
      return node.id ? { is: 'function', name: node.id.name } : undefined;
    case 'ClassDeclaration':
      return node.id
        ? { is: 'class', name: node.id.name, ...(isFramed(node) && { framed: true }), methods: methodsOf(node) }
        : undefined;
    case 'VariableDeclaration': {
      const id = node.declarations[0]?.id;
      return id?.type === 'Identifier' ? { is: 'variable', name: id.name } : undefined;
    }
    default:
      return undefined;
  }
}

function isFramed({ superClass, implements: promised }: ClassNode): boolean {
  return superClass !== null || promised.length > 0;
}

function methodsOf({ body }: ClassNode): Method[] {
  return body.body.flatMap((member): Method[] => {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return [];
    const name = keyName(member.key, member.computed);
    if (name === undefined) return [];
    const framed = member.decorators.length > 0 || (member.type === 'MethodDefinition' && member.kind !== 'method');
    return [{ name, ...(framed && { framed: true }), range: rangeOf(member) }];
  });
}
