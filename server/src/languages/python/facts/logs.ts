import type { Fact, LogCallFact, LoggedValue, Range } from '../../../../../rules/facts';
import { droppable, fileHandlers, loggerOf } from '../apis/logging';
import { readAt } from '../environment';
import type { Module } from '../module';
import { bare, field, type Node, rangeOf } from '../syntax';

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
  const first = list.children[0];
  const isFormat = first !== undefined && /%[sdr(]|\{/.test(module.evaluator.text(first) ?? '');
  const args = list.children.flatMap((argument): LoggedValue[] => {
    if (argument.type === 'keyword_argument') return ofKeyword(argument, module);
    const isOwn = argument === first || !isFormat;
    return loggedIn(argument, module, isOwn && list.children.length > 1 ? droppable(argument) : undefined, false);
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
function ofKeyword(argument: Node, module: Module): LoggedValue[] {
  const name = field(argument, 'name');
  const value = field(argument, 'value');
  if (!name || !value || /^(?:file|sep|end|flush|exc_info|stack_info|stacklevel)$/.test(module.text(name))) return [];
  const drop = droppable(argument);
  if (module.text(name) === 'extra') return loggedIn(value, module, undefined, false);
  return loggedIn(value, module, drop, false).map((logged) => ({ ...logged, key: [module.text(name)] }));
}

function loggedIn(node: Node, module: Module, drop: Range | undefined, transformed: boolean): LoggedValue[] {
  const expression = bare(node);
  const logged = (chain: readonly string[]): LoggedValue[] => [
    { chain, range: rangeOf(expression), ...(drop && { dropRange: drop }), ...(transformed && { transformed: true }) },
  ];
  switch (expression.type) {
    case 'identifier':
    case 'attribute':
    case 'subscript': {
      const chain = chainOf(expression, module);
      return chain ? logged(chain) : [];
    }
    case 'string':
      return expression.children.flatMap((child) => (child.type === 'interpolation' ? ofHole(child, module, transformed) : []));
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
          ? loggedIn(value, module, droppable(pair), transformed).map((l) =>
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

function ofHole(hole: Node, module: Module, transformed: boolean): LoggedValue[] {
  const inner = field(hole, 'expression');
  return inner ? loggedIn(inner, module, rangeOf(hole), transformed) : [];
}

function ofCall(call: Node, module: Module, drop: Range | undefined, transformed: boolean): LoggedValue[] {
  const callee = field(call, 'function') as Node;
  const list = field(call, 'arguments');
  const text = (inner: Node) => module.evaluator.text(inner);
  const read = readAt(call, module.names, text);
  const logged = (chain: readonly string[]): LoggedValue[] => [
    { chain, range: rangeOf(call), ...(drop && { dropRange: drop }), ...(transformed && { transformed: true }) },
  ];
  if (read) return logged(['os', 'environ', read.name]);
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
    if (textMethods.test(method) && chain)
      return method === 'get_json' ? logged([...chain, 'json']) : loggedIn(object, module, drop, transformed);
    if (passThrough.test(name)) return args.flatMap((argument) => loggedIn(argument, module, drop, transformed));
    return [...loggedIn(object, module, drop, true), ...args.flatMap((argument) => loggedIn(argument, module, undefined, true))];
  }
  return args.flatMap((argument) => loggedIn(argument, module, drop, transformed || !passThrough.test(name)));
}

/** `request.headers["Authorization"]` is request, headers, Authorization. */
function chainOf(node: Node, module: Module): string[] | undefined {
  const expression = bare(node);
  switch (expression.type) {
    case 'identifier':
      return module.name(expression) === 'os.environ' ? ['os', 'environ'] : [module.text(expression)];
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

const fileOptions = new Set([
  'filename',
  'maxBytes',
  'backupCount',
  'when',
  'interval',
  'utc',
  'atTime',
  'encoding',
  'delay',
  'mode',
  'errors',
]);

/** A handler of a dictConfig: `{"class": "logging.FileHandler", "filename": "app.log"}`. */
export function logSinkAt(node: Node, module: Module): Fact[] {
  if (node.type !== 'dictionary') return [];
  const pairs = node.children.filter((child) => child.type === 'pair');
  const keyOf = (pair: Node) => module.evaluator.text(field(pair, 'key') as Node);
  const type = pairs.find((pair) => keyOf(pair) === 'class' || keyOf(pair) === '()');
  const typeValue = type && field(type, 'value');
  if (!typeValue || !fileHandlers.has(module.evaluator.text(typeValue) ?? '')) return [];
  const filePair = pairs.find((pair) => keyOf(pair) === 'filename');
  const fileNode = filePair && field(filePair, 'value');
  const path = fileNode && module.value(fileNode);
  return [
    {
      kind: 'log-sink',
      library: 'logging',
      target: 'file',
      ...(path && path.kind !== 'unknown' && { path }),
      range: rangeOf(fileNode ?? typeValue),
      replacement: { range: rangeOf(node), text: withoutFile(node, pairs, typeValue, keyOf, module) },
      place: module.place(node),
    },
  ];
}

/** The dictionary's text with a StreamHandler and without the options of files. */
function withoutFile(
  node: Node,
  pairs: readonly Node[],
  type: Node,
  keyOf: (pair: Node) => string | undefined,
  module: Module,
): string {
  let result = '';
  let at = node.start;
  for (const child of node.children) {
    if (pairs.includes(child) && fileOptions.has(keyOf(child) ?? '')) {
      const next = node.children[node.children.indexOf(child) + 1];
      result += module.text({ start: at, end: child.start });
      at = next ? next.start : child.end;
      if (!next) {
        // The comma behind the last pair, if any, goes too where nothing stands before it.
        result = result.trimEnd().endsWith(',') ? `${result.trimEnd().slice(0, -1)}` : result;
      }
    } else if (type.parent === child) {
      const quote = module.text(type).startsWith("'") ? "'" : '"';
      result += `${module.text({ start: at, end: type.start })}${quote}logging.StreamHandler${quote}`;
      at = type.end;
    }
  }
  return result + module.text({ start: at, end: node.end });
}
