import type { LogCallFact, LoggedValue } from '../../../../../rules/facts';
import { hidesValue } from '../../log-text';
import { droppable, loggerOf } from '../apis/logging';
import { readAt } from '../environment';
import type { Module } from '../module';
import { bare, field, type Node, rangeOf, walk } from '../syntax';
import { type Drop, formatDrop, holeDrop, keywordDrop, statementDrop } from './log-drops';

/** Calls whose result is their argument in another form, secrets included. */
const passThrough =
  /^(?:dict|list|tuple|set|str|repr|sorted|json\.dumps|pprint\.pformat|vars|copy\.(?:copy|deepcopy)|format|bytes)$/;
const textMethods = /^(?:copy|items|values|to_dict|as_dict|dict|model_dump|json|decode|encode|strip|get_json|format|join)$/;

/** Calls of loggers and `print`, with what they are given. */
export function logCallAt(node: Node, module: Module): LogCallFact[] {
  if (node.type !== 'call') return [];
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || list?.type !== 'argument_list') return [];
  const written = module.text(callee).replace(/\s/g, '');
  const logger = loggerOf(module.name(callee), written);
  if (!logger) return [];
  const args = list.children.flatMap((argument): LoggedValue[] => {
    if (argument.type === 'keyword_argument') return ofKeyword(argument, list, module);
    return loggedIn(
      argument,
      module,
      list.children.length > 1 ? formatDrop(argument, list, module) : statementDrop(node, module),
    );
  });
  return [
    {
      kind: 'log-call',
      api: written,
      structured: logger.structured,
      arguments: args,
      range: rangeOf(node),
      place: module.place(node),
    },
  ];
}

/** `extra={"token": token}`, `log.info("…", token=token)`; `file=` and `exc_info=` say how to log. */
function ofKeyword(argument: Node, list: Node, module: Module): LoggedValue[] {
  const name = field(argument, 'name');
  const value = field(argument, 'value');
  if (!name || !value || /^(?:file|sep|end|flush|exc_info|stack_info|stacklevel)$/.test(module.text(name))) return [];
  const drop = keywordDrop(argument, list, module);
  if (module.text(name) === 'extra') return loggedIn(value, module, drop);
  return loggedIn(value, module, drop).map((logged) => ({ ...logged, key: [module.text(name), ...(logged.key ?? [])] }));
}

function loggedIn(node: Node, module: Module, drop: Drop, transformed = false): LoggedValue[] {
  const expression = bare(node);
  const logged = (chain: readonly string[], members: readonly string[] = []): LoggedValue[] => [
    {
      chain,
      range: rangeOf(expression),
      ...(drop && { drop }),
      ...(transformed && { transformed: true }),
      ...(members.length > 0 && { members }),
    },
  ];
  switch (expression.type) {
    case 'identifier':
    case 'attribute':
    case 'subscript': {
      const chain = chainOf(expression, module);
      if (!chain || expression.type !== 'identifier') return chain ? logged(chain) : [];
      const origin = originOf(expression, module);
      if (origin === 'hidden') return [];
      const values = logged(origin ?? chain, membersOf(expression, module));
      return origin ? values.map((value) => ({ ...value, name: module.text(expression) })) : values;
    }
    case 'string':
      return expression.children.flatMap((child) => {
        const inner = child.type === 'interpolation' ? field(child, 'expression') : undefined;
        return inner ? loggedIn(inner, module, holeDrop(child, expression, module, drop), transformed) : [];
      });
    case 'concatenated_string':
      return expression.children.flatMap((child) => loggedIn(child, module, undefined, transformed));
    case 'binary_operator': {
      const left = field(expression, 'left');
      const right = field(expression, 'right');
      return [left, right].flatMap((side) => (side ? loggedIn(side, module, undefined, transformed) : []));
    }
    case 'boolean_operator':
      return expression.children.flatMap((side) =>
        side.field === 'operator' ? [] : loggedIn(side, module, undefined, transformed),
      );
    case 'tuple':
    case 'list':
    case 'set':
    case 'expression_list':
      return expression.children.flatMap((child) => loggedIn(child, module, undefined, transformed));
    case 'conditional_expression': {
      const [consequence, , alternative] = expression.children;
      return [consequence, alternative].flatMap((side) => (side ? loggedIn(side, module, undefined, transformed) : []));
    }
    case 'dictionary':
      return expression.children.flatMap((pair) => {
        const key = field(pair, 'key');
        const value = pair.type === 'pair' ? field(pair, 'value') : pair.children[0];
        const name = key && module.evaluator.text(key);
        return value
          ? loggedIn(value, module, expression.children.length > 1 ? [droppable(pair)] : drop, transformed).map((l) =>
              name === undefined ? l : { ...l, key: [name, ...(l.key ?? [])] },
            )
          : [];
      });
    case 'call':
      return ofCall(expression, module, drop, transformed);
    default:
      return [];
  }
}

function ofCall(call: Node, module: Module, drop: Drop, transformed: boolean): LoggedValue[] {
  const callee = field(call, 'function') as Node;
  const list = field(call, 'arguments');
  const text = (inner: Node) => module.evaluator.text(inner);
  const read = readAt(call, module.names, text);
  const logged = (chain: readonly string[]): LoggedValue[] => [
    { chain, range: rangeOf(call), ...(drop && { drop }), ...(transformed && { transformed: true }) },
  ];
  if (read) return logged(['os', 'environ', read.name]);
  const content = contentOf(call, module);
  if (content) return logged(content);
  const name = module.name(callee) ?? '';
  const args = (list?.children ?? []).filter((child) => child.type !== 'keyword_argument');
  if (callee.type === 'attribute') {
    const object = field(callee, 'object') as Node;
    const method = module.text(field(callee, 'attribute') as Node);
    const chain = chainOf(object, module);
    if ((method === 'get' || method === 'getlist') && chain && args[0]) {
      const key = text(args[0]);
      return key === undefined ? [] : logged([...chain, key]);
    }
    if (method === 'format' && object.type === 'string') {
      return (list?.children ?? []).flatMap((argument) =>
        loggedIn(
          argument.type === 'keyword_argument' ? (field(argument, 'value') ?? argument) : argument,
          module,
          undefined,
          transformed,
        ),
      );
    }
    if (textMethods.test(method) && chain) return loggedIn(object, module, drop, transformed);
    if (passThrough.test(name)) return args.flatMap((argument) => loggedIn(argument, module, drop, transformed));
    return [...loggedIn(object, module, drop, true), ...args.flatMap((argument) => loggedIn(argument, module, undefined, true))];
  }
  return args.flatMap((argument) => loggedIn(argument, module, drop, transformed || !passThrough.test(name)));
}

/** Objects of the runtime and of frameworks, whatever they are imported as. */
const knownAs: ReadonlyMap<string, string[]> = new Map([
  ['os.environ', ['os', 'environ']],
  ['flask.request', ['request']],
  ['flask.globals.request', ['request']],
  ['quart.request', ['request']],
  ['bottle.request', ['request']],
]);

/** `request.headers["Authorization"]` is request, headers, Authorization. */
function chainOf(node: Node, module: Module): string[] | undefined {
  const expression = bare(node);
  const known = knownAs.get(module.name(expression) ?? '');
  if (known) return known;
  switch (expression.type) {
    case 'identifier':
      return [module.text(expression)];
    case 'attribute': {
      const object = field(expression, 'object');
      const attribute = field(expression, 'attribute');
      const chain = object && chainOf(object, module);
      return chain && attribute && [...chain, module.text(attribute)];
    }
    case 'subscript': {
      const value = field(expression, 'value');
      const key = field(expression, 'subscript');
      const chain = value && chainOf(value, module);
      const name = key && module.evaluator.text(key);
      return chain && (name === undefined ? [...chain, '[]'] : [...chain, name]);
    }
    default:
      return undefined;
  }
}

/**
 * Where a name has its value from, if it is set once: `token = order.token`, `for token in tokens`. `hidden` where a call has made it
 * unrecognisable.
 */
function originOf(identifier: Node, module: Module): string[] | 'hidden' | undefined {
  const definitions = module.scopes.lookup(module.text(identifier), identifier);
  const only = definitions[0];
  if (definitions.length !== 1 || !only) return undefined;
  if (only.kind === 'other') {
    const loop = only.node.parent;
    const isLoop = loop?.type === 'for_statement' || loop?.type === 'for_in_clause';
    const through = isLoop && /token$/i.test(module.text(identifier)) ? field(loop, 'right') : undefined;
    return through && [...(chainOf(through, module) ?? []), '[]'];
  }
  if (only.kind !== 'value') return undefined;
  const value = bare(only.value);
  const content = contentOf(value, module);
  if (content) return content;
  // How many there are.
  if (value.type === 'attribute' && /^(?:rowcount|size|matched_count|modified_count|deleted_count)$/.test(lastOf(value, module)))
    return 'hidden';
  if (value.type === 'attribute' || value.type === 'subscript') return chainOf(value, module);
  if (value.type === 'comparison_operator' || value.type === 'not_operator') return 'hidden';
  if (value.type !== 'call') return undefined;
  const callee = field(value, 'function') as Node;
  const called = module.text(callee).split('.').at(-1) ?? '';
  const key = field(value, 'arguments')?.children[0];
  const owner = callee.type === 'attribute' && called === 'get' ? chainOf(field(callee, 'object') as Node, module) : undefined;
  const name = owner && key && module.evaluator.text(key);
  if (owner && name !== undefined) return [...owner, name];
  return hidesValue.test(called) ? 'hidden' : undefined;
}

function lastOf(attribute: Node, module: Module): string {
  const member = field(attribute, 'attribute');
  return member ? module.text(member) : '';
}

/** What a request brings: `request.get_json()`, `await request.json()`, `await request.form()`. */
function contentOf(call: Node, module: Module): string[] | undefined {
  const callee = call.type === 'call' ? field(call, 'function') : undefined;
  if (callee?.type !== 'attribute') return undefined;
  const content = /^(?:get_)?(json|form)$/.exec(module.text(field(callee, 'attribute') as Node))?.[1];
  const owner = content && chainOf(field(callee, 'object') as Node, module);
  return owner && /^req(?:uest)?$/.test(owner.at(-1) ?? '') ? [...owner, content as string] : undefined;
}

const textMembers =
  /^(?:encode|decode|strip|[lr]strip|r?split|splitlines|r?partition|startswith|endswith|removeprefix|removesuffix|replace|lower|upper|title|format|join|find|index|count|hex|is\w+|__\w+__)$/;

/** Members that are read of a name in its scope and that no text has. */
function membersOf(identifier: Node, module: Module): string[] {
  const name = module.text(identifier);
  if (!/(?:token|auth)$/i.test(name)) return [];
  const names = new Set<string>();
  for (const node of walk(module.scopes.at(identifier).node)) {
    const object =
      node.type === 'attribute' ? field(node, 'object') : node.type === 'subscript' ? field(node, 'value') : undefined;
    if (object?.type !== 'identifier' || module.text(object) !== name) continue;
    const member = field(node, node.type === 'attribute' ? 'attribute' : 'subscript') as Node;
    const read =
      node.type === 'attribute' ? module.text(member) : member.type === 'string' ? module.evaluator.text(member) : undefined;
    if (read !== undefined && !textMembers.test(read)) names.add(read);
  }
  return [...names];
}
