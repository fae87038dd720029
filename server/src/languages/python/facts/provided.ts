import type { Fact, ImportedName, InstanceExportFact } from '../../../../../rules/facts';
import { providedMethods, providedTypes } from '../apis/schema';
import { type ApiTable, Call } from '../calls';
import type { Module } from '../module';
import type { Definition } from '../scopes';
import { bare, field, type Node, rangeOf } from '../syntax';

const passedOn = /^(?:db|database|app|application|server|socketio|sio|api|create_app|make_app|get_app|build_app)$/i;

/** Instances that this module's top level makes or passes on, for modules that import them. */
export function instanceExports(module: Module): InstanceExportFact[] {
  return [...module.scopes.module.definitions].flatMap(([name, definitions]): InstanceExportFact[] => {
    const only = definitions[0];
    if (!only) return [];
    const range = rangeOf(only.node);
    if (only.kind === 'import') {
      const from = definitions.length === 1 ? imported(only) : undefined;
      return from && isOwn(from, name) ? [{ kind: 'instance-export', path: [name], from, range }] : [];
    }
    const type = only.kind === 'function' ? module.names.returnOf(only.node) : module.names.ofDefinitions(definitions);
    if (only.kind === 'function' || only.kind === 'value') {
      const path = only.kind === 'function' ? [`${name}()`] : [name];
      if (type !== undefined && providedTypes.has(type)) return [{ kind: 'instance-export', path, type, range }];
      const origin = only.kind === 'value' && definitions.length === 1 ? originOf(only.value, module) : undefined;
      if (origin && isOwn(origin, name)) return [{ kind: 'instance-export', path, from: origin, range }];
    }
    return [];
  });
}

/** Worth following: from a module of the same package, or under a name that such instances bear. */
function isOwn(origin: ImportedName, name: string): boolean {
  return origin.path.length > 0 && (origin.specifier.startsWith('.') || passedOn.test(name));
}

function imported(definition: Definition): ImportedName | undefined {
  if (definition.kind !== 'import') return undefined;
  return definition.member === undefined
    ? { specifier: definition.name, path: [] }
    : { specifier: definition.module, path: [definition.member] };
}

/** What an expression takes from another module: `db`, `extensions.db`, `create_app()`. */
function originOf(node: Node, module: Module, depth = 0): ImportedName | undefined {
  const expression = bare(node);
  if (depth > 5) return undefined;
  if (expression.type === 'identifier') {
    const definitions = module.scopes.lookup(module.text(expression), expression);
    const only = definitions[0];
    if (definitions.length !== 1 || !only) return undefined;
    return only.kind === 'value' ? originOf(only.value, module, depth + 1) : imported(only);
  }
  if (expression.type === 'attribute') {
    const object = field(expression, 'object');
    const origin = object && originOf(object, module, depth + 1);
    return origin && { ...origin, path: [...origin.path, module.text(field(expression, 'attribute') as Node)] };
  }
  if (expression.type !== 'call') return undefined;
  const callee = field(expression, 'function');
  const origin = callee && originOf(callee, module, depth + 1);
  const last = origin?.path.at(-1);
  return origin && last !== undefined ? { ...origin, path: [...origin.path.slice(0, -1), `${last}()`] } : undefined;
}

/** Facts of `db.create_all()` where `db` comes from a module of the project; the project model settles whether it is one. */
export function providedFactsAt(call: Node, module: Module, tables: readonly ApiTable[]): Fact[] {
  const callee = field(call, 'function');
  if (callee?.type !== 'attribute') return [];
  const method = module.text(field(callee, 'attribute') as Node);
  const types = Object.hasOwn(providedMethods, method) ? providedMethods[method] : undefined;
  const origin = types && originOf(field(callee, 'object') as Node, module);
  if (!origin || origin.path.length === 0) return [];
  return (types ?? []).flatMap((type) => {
    const name = `${type}.${method}`;
    const rows = tables.flatMap((table) => (Object.hasOwn(table, name) ? [table[name]] : []));
    return rows.flatMap((row) =>
      [row?.(new Call(call, name, module)) ?? []]
        .flat()
        .flatMap((fact): Fact[] =>
          fact.kind === 'listen' || fact.kind === 'schema-change' ? [{ ...fact, provided: { ...origin, types: [type] } }] : [],
        ),
    );
  });
}
