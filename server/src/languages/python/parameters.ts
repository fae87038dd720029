import { field, type Node, walk } from './syntax';

/** Default of a parameter: `8000` of `port=8000` and of `port: int = 8000`. */
export function defaultOf(parameter: Node): Node | undefined {
  return /default_parameter$/.test(parameter.type) ? field(parameter, 'value') : undefined;
}

/** What a parameter of a function gets where the file calls that function in one place and says its name nowhere else. */
export function onlyArgument(parameter: Node, root: Node, text: (node: Node) => string): Node | undefined {
  const list = parameter.parent;
  const owner = list?.parent;
  const name = owner?.type === 'function_definition' ? field(owner, 'name') : undefined;
  if (!list || !name || owner?.parent?.type === 'decorated_definition' || owner?.parent?.parent?.type === 'class_definition')
    return undefined;
  const uses = walk(root).filter(
    (node) => node.type === 'identifier' && node !== name && text(node) === text(name) && isUse(node),
  );
  const call = uses.length === 1 ? uses[0]?.parent : undefined;
  const given = call?.type === 'call' && field(call, 'function') === uses[0] ? field(call, 'arguments') : undefined;
  if (given?.type !== 'argument_list' || given.children.some(({ type }) => /splat$/.test(type))) return undefined;
  const own = field(parameter, 'name') ?? (parameter.type === 'identifier' ? parameter : parameter.children[0]);
  const keyword = given.children.find(
    (argument) => argument.type === 'keyword_argument' && own && text(field(argument, 'name') ?? argument) === text(own),
  );
  if (keyword) return field(keyword, 'value');
  const position = list.children.filter(({ type }) => type !== 'keyword_separator').indexOf(parameter);
  const positional = given.children.filter(({ type }) => type !== 'keyword_argument');
  return positional[position] ?? defaultOf(parameter);
}

/** Not a member or an argument's keyword of the same name. */
function isUse({ field: role, parent }: Node): boolean {
  return role !== 'attribute' && !(role === 'name' && parent?.type === 'keyword_argument');
}

/** What a call passes under a keyword. */
export function keywordValue(list: Node, name: string, text: (node: Node) => string): Node | undefined {
  const argument = list.children.find((child) => {
    const key = child.type === 'keyword_argument' && field(child, 'name');
    return key && text(key) === name;
  });
  return argument && field(argument, 'value');
}
