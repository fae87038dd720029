import type { TSESTree } from '@typescript-eslint/types';
import type { Module } from './module';
import { type FunctionNode, keyName, type Node, unwrap } from './syntax';

const rootType = /^(?:Query|Mutation|Subscription)$/;

/**
 * A member of the map that GraphQL servers take as `resolvers` (Apollo, Yoga, Mercurius, makeExecutableSchema):
 * `resolvers = { Query: { user: (parent, args) => … }, User: { orders: … } }`, or `const Query = { … }` in a file of resolvers.
 */
export function isResolver(fn: FunctionNode, module: Module): boolean {
  const own = propertyAround(fn);
  const field = own && /^(?:resolve|subscribe)$/.test(nameOf(own)) ? (propertyAround(own.parent) ?? own) : own;
  const fields = field?.parent;
  if (fields?.type !== 'ObjectExpression') return false;
  const type = propertyAround(fields);
  if (!type) return rootType.test(holderOf(fields)) && /resolvers?\b/i.test(`${module.path} ${module.text}`);
  const types = type.parent;
  if (
    types.type !== 'ObjectExpression' ||
    !types.properties.some((each) => each.type === 'Property' && rootType.test(nameOf(each)))
  )
    return false;
  const holder = propertyAround(types);
  const name = holder ? nameOf(holder) : holderOf(types);
  return /resolvers?$/i.test(name) || (name === 'exports' && /resolvers?\b/i.test(module.path));
}

function nameOf(property: TSESTree.Property): string {
  return keyName(property.key, property.computed) ?? '';
}

/** The property that an expression is the value of. */
function propertyAround(node: Node): TSESTree.Property | undefined {
  const outer = outermost(node);
  const { parent } = outer;
  return parent?.type === 'Property' && parent.value === outer ? parent : undefined;
}

/** The name that an object is given: a variable's, or `exports` for what a module is. */
function holderOf(object: Node): string {
  const { parent } = outermost(object);
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : '';
  if (parent?.type === 'ExportDefaultDeclaration') return 'exports';
  if (parent?.type !== 'AssignmentExpression' || parent.left.type !== 'MemberExpression') return '';
  return keyName(parent.left.property, parent.left.computed) ?? '';
}

/** With `as` and `satisfies` around it. */
function outermost(node: Node): Node {
  let outer = node;
  while (outer.parent && unwrap(outer.parent) !== outer.parent) outer = outer.parent;
  return outer;
}
