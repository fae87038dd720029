import type { ImportFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { ancestor, field, fields, type Node, rangeOf } from '../syntax';

/** `import`, `from … import`, `__import__("x")` and `importlib.import_module("x")`. */
export function importsAt(node: Node, module: Module): ImportFact[] {
  switch (node.type) {
    case 'import_statement':
      return fields(node, 'name').flatMap((item) => {
        const name = item.type === 'aliased_import' ? field(item, 'name') : item;
        return name ? [fact(module, node, name, undefined)] : [];
      });
    case 'import_from_statement': {
      const name = field(node, 'module_name');
      if (!name) return [];
      const names = fields(node, 'name').map((item) =>
        clean(module, item.type === 'aliased_import' ? (field(item, 'name') ?? item) : item),
      );
      return [fact(module, node, name, names)];
    }
    case 'call': {
      const called = module.name(field(node, 'function'));
      if (called !== '__import__' && called !== 'importlib.import_module') return [];
      const argument = field(node, 'arguments')?.children[0];
      const specifier = argument && module.evaluator.text(argument);
      if (!argument || specifier === undefined || argument.type !== 'string') return [];
      const range = { start: argument.start + 1, end: argument.end - 1 };
      return [{ kind: 'import', specifier, range, form: 'dynamic', typeOnly: false, place: module.place(node) }];
    }
    default:
      return [];
  }
}

function fact(module: Module, statement: Node, name: Node, names: readonly string[] | undefined): ImportFact {
  return {
    kind: 'import',
    specifier: clean(module, name),
    range: rangeOf(name),
    form: 'python',
    typeOnly: isTypeOnly(statement, module),
    ...(names && { names }),
    place: module.place(statement),
  };
}

function clean(module: Module, node: Node): string {
  return module.text(node).replace(/\s/g, '');
}

/** Under `if TYPE_CHECKING:`. */
function isTypeOnly(statement: Node, module: Module): boolean {
  for (let test = ancestor(statement, 'if_statement'); test; test = ancestor(test, 'if_statement')) {
    const condition = field(test, 'condition');
    const consequence = field(test, 'consequence');
    if (condition && consequence && statement.start >= consequence.start && statement.end <= consequence.end) {
      if (/^(?:\w+\.)?TYPE_CHECKING$/.test(module.text(condition))) return true;
    }
  }
  return false;
}
