import type { DeclarationFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, rangeOf } from '../syntax';

/** Functions and classes that a module declares at its outermost level. */
export function declarationsOf(module: Module): DeclarationFact[] {
  return module.root.children.flatMap((statement): DeclarationFact[] => {
    const definition = statement.type === 'decorated_definition' ? field(statement, 'definition') : statement;
    const name = definition && field(definition, 'name');
    if (!definition || !name || !/^(?:function|class)_definition$/.test(definition.type)) return [];
    if (!module.text(definition).includes('\n')) return [];
    const is = definition.type === 'class_definition' ? 'class' : 'function';
    return [{ kind: 'declaration', is, name: module.text(name), range: rangeOf(definition) }];
  });
}
