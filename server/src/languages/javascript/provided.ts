import type { TSESTree } from '@typescript-eslint/types';
import type { Fact, ImportedName, InstanceExportFact, Provided } from '../../../../rules/facts';
import { type ApiIndex, type Call, factsOf } from './api-table';
import { redactsOf } from './apis/log-calls';
import { commonJsPath } from './commonjs';
import type { Module } from './module';
import type { Api, Resolver } from './resolve';
import { type ClassNode, isClass, isFunction, keyName, memberName, type Node, rangeOf, unwrap } from './syntax';

/**
 * What a call of something imported from the project itself would mean, for each type that has such a method: `db.sync()` changes a
 * schema if './db' gives a Sequelize. Types for which the call means the same share one fact.
 */
export function providedFacts(index: ApiIndex, call: Call): Fact[] {
  const steps = stepsOf(call.api.path);
  if (!steps) return [];
  const merged = new Map<string, { fact: Fact; types: string[]; name: ImportedName }>();
  for (const { type, row, receiver } of index.rowsForMethod(steps)) {
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

/** The members and calls of a path, a call as `()`: `createApp().server` is createApp, (), server. Undefined where it leads through a callback. */
function stepsOf(path: string): readonly string[] | undefined {
  const steps = path.replaceAll('()', '.()').split('.');
  return steps.some((step) => step !== '()' && step.includes('(')) ? undefined : steps;
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
    const target = resolver.definition(inner);
    if (isClass(target)) addFields([...path, '()'], target);
    const made = isFunction(target) ? resolver.returnedBy(target) : undefined;
    if (made) addInstance([...path, '()'], made);
    addInstance(path, inner);
  };
  const addInstance = (path: readonly string[], value: Node) => {
    const api = resolver.api(value);
    const told = api && tell(api, index);
    if (!told) return;
    const redacts = redactsOf(callAt(value));
    facts.push({ kind: 'instance-export', path, ...told, ...(redacts.length > 0 && { redacts }), range: rangeOf(value) });
  };
  /** `export class App { server = express() }`: what an instance of it holds. */
  const addFields = (path: readonly string[], holder: ClassNode) => {
    for (const name of module.fieldNames(holder)) {
      const api = resolver.fieldApi(holder, name);
      const told = api && tell(api, index);
      if (told) facts.push({ kind: 'instance-export', path: [...path, name], ...told, range: rangeOf(holder) });
    }
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
    const { declaration } = statement;
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) if (id.type === 'Identifier') add([id.name], id);
    } else if ((isFunction(declaration) || isClass(declaration)) && declaration.id) add([declaration.id.name], declaration);
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
    const steps = stepsOf(api.path);
    return steps && { from: { specifier: api.module, path: importPath(steps) } };
  }
  const type = `${api.module}:${api.path}`;
  return index.isProvidable(type) ? { type } : undefined;
}
