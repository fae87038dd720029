import { isFunction, keyName, memberName, type Node, unwrap } from './syntax';

/** What gets an expression's value: `['config', 'db', 'host']`, or the function it is passed to. */
export function targetOf(node: Node): string[] {
  const words: string[] = [];
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (at.type === 'VariableDeclarator') return [...(at.id.type === 'Identifier' ? [at.id.name] : []), ...words];
    if (at.type === 'Property' && at.value === child) words.unshift(keyName(at.key, at.computed) ?? '');
    else if (at.type === 'PropertyDefinition' && at.value === child) return [keyName(at.key, at.computed) ?? '', ...words];
    else if (at.type === 'AssignmentExpression') return [...chainOf(at.left), ...words];
    else if ((at.type === 'CallExpression' || at.type === 'NewExpression') && at.callee !== child) {
      const first = at.arguments[0];
      const key = first && first !== child ? keyName(first, true) : undefined;
      return [...chainOf(at.callee), ...(key === undefined ? [] : [key]), ...words];
    } else if (at.type === 'ReturnStatement' || isFunction(at)) {
      let owner: Node | undefined = at;
      while (owner && !isFunction(owner)) owner = owner.parent;
      const named = owner && (owner.id ?? (owner.parent?.type === 'VariableDeclarator' ? owner.parent.id : undefined));
      return [...(named?.type === 'Identifier' ? [named.name] : []), ...words];
    } else if (at.type === 'ExpressionStatement' || at.type === 'Program') return words;
  }
  return words;
}

/** The words of a name or member chain, outermost first; members that are not fixed by the text are empty. */
export function chainOf(node: Node): string[] {
  const words: string[] = [];
  let at = unwrap(node);
  while (at.type === 'MemberExpression') {
    words.unshift(memberName(at) ?? '');
    at = unwrap(at.object);
  }
  if (at.type === 'Identifier') words.unshift(at.name);
  if (at.type === 'ThisExpression') words.unshift('this');
  return words;
}
