import type { TSESTree } from '@typescript-eslint/types';
import type { Fact, ImportedName, InstanceExportFact, Provided } from '../../../../rules/facts';
import { type ApiIndex, type Call, factsOf } from './api-table';
import { redactsOf } from './apis/log-calls';
import type { Module } from './module';
import type { Api, Resolver } from './resolve';
import { keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/**
 * What a call of something imported from the project itself would mean, for each type that has such a method: `db.sync()` changes a
 * schema if './db' gives a Sequelize. Types for which the call means the same share one fact.
 */
export function providedFacts(index: ApiIndex, call: Call): Fact[] {
  if (call.api.path.includes('(')) return [];
  const merged = new Map<string, { fact: Fact; types: string[]; name: ImportedName }>();
  for (const { type, row, receiver } of index.rowsForMethod(call.api.path.split('.'))) {
    for (const fact of factsOf(row, call)) {
      const { library: _, framework: __, ...rest } = fact as Fact & { library?: string; framework?: string };
      const key = JSON.stringify([receiver, rest]);
      const known = merged.get(key);
      if (known) known.types.push(type);
      else merged.set(key, { fact, types: [type], name: { specifier: call.api.module, path: importPath(receiver) } });
    }
  }
  return [...merged.values()].map(({ fact, types, name }) => {
    const provided: Provided = { ...name, types };
    return { ...fact, provided } as Fact;
  });
}

/** Default imports, namespaces and `require` are one to the resolver. */
function importPath(members: readonly string[]): readonly string[] {
  return members[0] === 'default' ? ['*', ...members.slice(1)] : ['*', ...members];
}

/** Instances of libraries that the module exports under some name, and names it passes on from other modules of the project. */
export function instanceExports(
  module: Module,
  resolver: Resolver,
  index: ApiIndex,
  callAt: (node: Node) => Call | undefined,
): InstanceExportFact[] {
  const facts: InstanceExportFact[] = [];
  const add = (path: readonly string[], value: Node) => {
    const inner = unwrap(value);
    const object = resolver.localObject(inner);
    if (object) {
      for (const property of object.properties) {
        if (property.type !== 'Property') continue;
        const key = keyName(property.key, property.computed);
        if (key !== undefined && path.length < 3) add([...path, key], property.value);
      }
    }
    if (inner.type === 'Identifier') addMembers(path, inner);
    const api = resolver.api(inner);
    const told = api && tell(api, index);
    if (!told) return;
    const redacts = redactsOf(callAt(inner));
    facts.push({ kind: 'instance-export', path, ...told, ...(redacts.length > 0 && { redacts }), range: rangeOf(inner) });
  };
  /** `db.sequelize = sequelize; module.exports = db`. */
  const addMembers = (path: readonly string[], identifier: TSESTree.Identifier) => {
    for (const reference of module.variableOf(identifier)?.references ?? []) {
      const member = reference.identifier.parent;
      if (member.type !== 'MemberExpression' || member.parent.type !== 'AssignmentExpression' || member.parent.left !== member)
        continue;
      const name = memberName(member);
      const api = name === undefined ? undefined : resolver.api(member.parent.right);
      const told = api && tell(api, index);
      if (told && name !== undefined)
        facts.push({ kind: 'instance-export', path: [...path, name], ...told, range: rangeOf(member) });
    }
  };
  for (const statement of module.ast.body) exportsOf(statement, facts, add, index);
  for (const write of module.writes) {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=') continue;
    const path = commonJsPath(module, write.left);
    if (path) add(path, write.right);
  }
  return facts;
}

function exportsOf(
  statement: Node,
  facts: InstanceExportFact[],
  add: (path: readonly string[], value: Node) => void,
  index: ApiIndex,
): void {
  if (statement.type === 'ExportDefaultDeclaration') add(['default'], statement.declaration);
  else if (statement.type === 'ExportAllDeclaration' && index.mayBeOwn(statement.source.value)) {
    const path = statement.exported ? [exportedName(statement.exported)] : ['*'];
    facts.push({
      kind: 'instance-export',
      path,
      from: { specifier: statement.source.value, path: ['*'] },
      range: rangeOf(statement),
    });
  } else if (statement.type === 'ExportNamedDeclaration') {
    const source = statement.source?.value;
    if (statement.declaration?.type === 'VariableDeclaration') {
      for (const { id } of statement.declaration.declarations) if (id.type === 'Identifier') add([id.name], id);
    }
    for (const { local, exported } of statement.specifiers) {
      const path = [exportedName(exported)];
      if (source === undefined) add(path, local);
      else if (index.mayBeOwn(source)) {
        facts.push({
          kind: 'instance-export',
          path,
          from: { specifier: source, path: [exportedName(local)] },
          range: rangeOf(local),
        });
      }
    }
  }
}

function exportedName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

function tell(api: Api, index: ApiIndex): Pick<InstanceExportFact, 'type' | 'from'> | undefined {
  if (index.mayBeOwn(api.module)) {
    return api.path.includes('(') ? undefined : { from: { specifier: api.module, path: importPath(api.path.split('.')) } };
  }
  const type = `${api.module}:${api.path}`;
  return index.isProvidable(type) ? { type } : undefined;
}

/** `module.exports`, `module.exports.x`, `exports.x` as export paths. */
function commonJsPath(module: Module, target: Node): readonly string[] | undefined {
  if (target.type !== 'MemberExpression') return undefined;
  const name = memberName(target);
  if (name === undefined) return undefined;
  const { object } = target;
  if (module.isGlobal(object, 'module') && name === 'exports') return ['*'];
  if (module.isGlobal(object, 'exports')) return ['*', name];
  if (object.type === 'MemberExpression' && commonJsPath(module, object)?.length === 1) return ['*', name];
  return undefined;
}
