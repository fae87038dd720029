import type { ImportFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { ancestor, field, fields, isFunction, isWithin, type Node, rangeOf, walk } from '../syntax';

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
    ...onlyInTasks(statement, module),
    ...(isAlternative(statement) && { alternative: true }),
    ...(isOptional(statement, module) && { optional: true }),
    place: module.place(statement),
  };
}

/** `if has_quart(): from quart import redirect`, and `else: from flask import redirect`. */
function isAlternative(statement: Node): boolean {
  const clause = ancestor(statement, 'else_clause', 'elif_clause');
  const condition = ancestor(statement, 'if_statement');
  if (!condition) return false;
  const own = clause && clause.start > condition.start ? clause : field(condition, 'consequence');
  const branches = [
    field(condition, 'consequence'),
    ...condition.children.filter(({ type }) => /^el(?:se|if)_clause$/.test(type)),
  ];
  return branches.some(
    (branch) =>
      branch &&
      branch.start !== own?.start &&
      [...walk(branch)].some(({ type }) => type === 'import_statement' || type === 'import_from_statement'),
  );
}

const suppressed = /\bsuppress\([^)]*\b(?:ImportError|ModuleNotFoundError|(?:Base)?Exception)\b/;
/** Conditions that ask whether a package is there, whether its part of the product is switched on, or which system this is. */
const asksForPackage =
  /\bfind_spec\(|\b(?:has|have)_\w+|_(?:available|installed|enabled)\b|\bis_installed\(|\bsys\.platform\b|\bos\.name\b|\bplatform\.system\(/i;

function isOptional(statement: Node, module: Module): boolean {
  let child = statement;
  for (let current = statement.parent; current; child = current, current = current.parent) {
    if (isFunction(current)) return false;
    if (current.type === 'with_statement' && suppressed.test(module.text(current).split('\n', 1)[0] as string)) return true;
    const condition = current.type === 'if_statement' && child.field === 'consequence' ? field(current, 'condition') : undefined;
    if (condition && asksForPackage.test(module.text(condition))) return true;
  }
  return false;
}

/** The imported names of which every use stands in a command of the program's command line, or in what only commands call. */
function onlyInTasks(statement: Node, module: Module): { onlyInTasks?: readonly string[] } {
  const { places, scopes } = module;
  if (!places.hasCommands) return {};
  const isTask = (node: Node) => module.place(node).task === true || places.isInCommand(node);
  const found = fields(statement, 'name').flatMap((item) => {
    const original = item.type === 'aliased_import' ? (field(item, 'name') ?? item) : item;
    const name = statement.type === 'import_statement' ? '*' : clean(module, original);
    if (isTask(statement)) return [name];
    const bound = item.type === 'aliased_import' ? (field(item, 'alias') ?? item) : item;
    const written = clean(module, bound).split('.')[0] as string;
    const uses = [...walk(module.root)].filter(
      (node) =>
        node.type === 'identifier' &&
        module.text(node) === written &&
        (node.start < statement.start || node.start >= statement.end) &&
        scopes.lookup(written, node).some((definition) => definition.kind === 'import' && isWithin(definition.node, statement)),
    );
    return uses.length > 0 && uses.every(isTask) ? [name] : [];
  });
  return found.length > 0 ? { onlyInTasks: found } : {};
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
