import type { TSESTree } from '@typescript-eslint/types';
import type { ImportFact, Place } from '../../../../rules/facts';
import type { Module } from './module';
import { keyName, type Node } from './syntax';

type Form = ImportFact['form'];

/** Everything the file imports, re-exports or requires by a literal specifier. */
export function importsOf(module: Module, placeOf: (node: Node) => Place): ImportFact[] {
  const facts: ImportFact[] = [];
  const add = (source: Node | null | undefined, form: Form, typeOnly: boolean, elided = false) => {
    if (!source) return;
    const specifier = keyName(source, true);
    if (specifier === undefined) return;
    const range = { start: source.range[0] + 1, end: source.range[1] - 1 };
    facts.push({ kind: 'import', specifier, range, form, typeOnly, place: placeOf(source), ...(elided && { elided }) });
  };
  for (const node of module.imports) {
    switch (node.type) {
      case 'ImportDeclaration': {
        const allTypes =
          node.specifiers.length > 0 &&
          node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
        add(node.source, 'import', node.importKind === 'type' || allTypes, isElided(node, module));
        break;
      }
      case 'ExportNamedDeclaration': {
        const allTypes = node.specifiers.length > 0 && node.specifiers.every((one) => one.exportKind === 'type');
        add(node.source, 'export', node.exportKind === 'type' || allTypes);
        break;
      }
      case 'ExportAllDeclaration':
        add(node.source, 'export', node.exportKind === 'type');
        break;
      case 'ImportExpression':
        add(node.source, 'dynamic', false);
        break;
      case 'TSImportEqualsDeclaration':
        if (node.moduleReference.type === 'TSExternalModuleReference') {
          add(node.moduleReference.expression, 'require', node.importKind === 'type');
        }
        break;
      case 'TSImportType':
        add(typeSource(node), 'import', true);
        break;
    }
  }
  for (const call of module.calls) {
    const { callee } = call;
    const isRequire =
      module.isRequire(callee) ||
      (callee.type === 'MemberExpression' &&
        module.isRequire(callee.object) &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'resolve');
    if (isRequire && call.type === 'CallExpression' && !isFromElsewhere(call)) add(call.arguments[0], 'require', false);
  }
  return facts;
}

/** `require.resolve('x', { paths: […] })` looks where another package would: what is found there is that one's. */
function isFromElsewhere({ arguments: [, options] }: TSESTree.CallExpression): boolean {
  return (
    options?.type === 'ObjectExpression' &&
    options.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === 'paths')
  );
}

function typeSource(node: TSESTree.TSImportType): Node | undefined {
  return node.source;
}

/** Whether only types use what a TypeScript import brings, or nothing at all. */
function isElided({ specifiers }: TSESTree.ImportDeclaration, module: Module): boolean {
  if (!module.isTypeScript || specifiers.length === 0) return false;
  return specifiers.every(({ local }) => {
    // JSX needs React without naming it.
    if (local.name === 'React' || local.name === 'h') return false;
    return module.variableOf(local)?.references.every((reference) => reference.isTypeReference) ?? false;
  });
}
