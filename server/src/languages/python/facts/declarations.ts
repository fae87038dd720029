import type { DeclarationFact, Method } from '../../../../../rules/facts';
import type { Module } from '../module';
import { decoratorsOf, field, type Node, rangeOf } from '../syntax';

/** Functions and classes that a module declares at its outermost level. */
export function declarationsOf(module: Module): DeclarationFact[] {
  return module.root.children.flatMap((statement): DeclarationFact[] => {
    const definition = statement.type === 'decorated_definition' ? field(statement, 'definition') : statement;
    const name = definition && field(definition, 'name');
    if (!definition || !name || !/^(?:function|class)_definition$/.test(definition.type)) return [];
    if (!module.text(definition).includes('\n')) return [];
    const is = definition.type === 'class_definition' ? 'class' : 'function';
    const framed = decoratorsOf(definition).length > 0 || isDerived(definition, module);
    return [
      {
        kind: 'declaration',
        is,
        name: module.text(name),
        ...(framed && { framed: true }),
        ...(is === 'class' && { methods: methodsOf(definition, module) }),
        range: rangeOf(definition),
      },
    ];
  });
}

function methodsOf(owner: Node, module: Module): Method[] {
  return (field(owner, 'body')?.children ?? []).flatMap((statement): Method[] => {
    const method = statement.type === 'decorated_definition' ? field(statement, 'definition') : statement;
    const name = method?.type === 'function_definition' ? field(method, 'name') : undefined;
    if (!method || !name) return [];
    return [{ name: module.text(name), ...(decoratorsOf(method).length > 0 && { framed: true }), range: rangeOf(method) }];
  });
}

function isDerived(definition: Node, module: Module): boolean {
  const bases = field(definition, 'superclasses');
  return bases !== undefined && !/^\(\s*(?:object)?\s*\)$/.test(module.text(bases));
}
