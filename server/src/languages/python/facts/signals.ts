import type { SignalHandlerFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { bare, field, isFunction, type Node, rangeOf, walk } from '../syntax';

const exits = /^(?:sys\.exit|os\._exit|exit|quit|os\.abort)$/;

const numbers: Readonly<Record<string, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  9: 'SIGKILL',
  14: 'SIGALRM',
  15: 'SIGTERM',
};

/** Modules whose program takes SIGTERM by itself and closes what it has started. Source: the packages' own code. */
const programs = /^(?:mautrix\.util\.program|mautrix\.bridge|faust|cotyledon|aiorun)$/;

/** `with SIGTERM | SIGINT as loop` of aioshutdown, `with open_signal_receiver(SIGTERM) as signals` of anyio. */
export function shutdownHelpersAt(node: Node, module: Module): SignalHandlerFact[] {
  const name = node.type === 'import_from_statement' ? field(node, 'module_name') : undefined;
  const isHelper =
    name &&
    (programs.test(module.text(name)) || /^aioshutdown$|graceful/.test(module.text(name))) &&
    !module.text(name).startsWith('.');
  const isReceiver =
    node.type === 'call' && /^(?:anyio|trio)\.open_signal_receiver$/.test(module.name(field(node, 'function')) ?? '');
  if (!isHelper && !isReceiver) return [];
  return [{ kind: 'signal-handler', signal: '*', does: 'closes', range: rangeOf(node), place: module.place(node) }];
}

/** `signal.signal(SIGTERM, f)`, gevent's kind of it, and `loop.add_signal_handler(SIGTERM, f)`, also in a loop over several signals. */
export function signalHandlersAt(node: Node, module: Module): SignalHandlerFact[] {
  if (node.type !== 'call') return [];
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || list?.type !== 'argument_list') return [];
  const isLoop = callee.type === 'attribute' && module.text(field(callee, 'attribute') as Node) === 'add_signal_handler';
  if (!/^(?:signal\.signal|gevent\.signal(?:_handler)?)$/.test(module.name(callee) ?? '') && !isLoop) return [];
  const [signal, handler] = list.children;
  if (!signal || !handler) return [];
  const does = behaviour(handler, module);
  if (does === undefined) return [];
  return signalsOf(signal, module).map((name) => ({
    kind: 'signal-handler',
    signal: name,
    does,
    range: rangeOf(node),
    place: module.place(node),
  }));
}

/** The signals an expression may stand for; `*` where the text does not tell. */
function signalsOf(node: Node, module: Module, depth = 0): string[] {
  const name = /(?:^|\.)(SIG[A-Z0-9]+)(?:\.value)?$/.exec(module.name(node) ?? module.text(node))?.[1];
  if (name) return [name];
  if (depth > 3) return ['*'];
  if (node.type === 'integer') return [numbers[module.text(node)] ?? '*'];
  if (node.type === 'string') return /^\WSIG[A-Z0-9]+\W$/.test(module.text(node)) ? [module.text(node).slice(1, -1)] : ['*'];
  // `getattr(signal, name)`, `signal.Signals[name]`
  const inner = node.type === 'call' ? field(node, 'arguments')?.children.at(-1) : field(node, 'subscript');
  if (inner && /^(?:call|subscript)$/.test(node.type)) return signalsOf(inner, module, depth + 1);
  if (node.type !== 'identifier') return ['*'];
  const found = module.scopes.lookup(module.text(node), node).flatMap((definition) => {
    if (definition.kind === 'value') return signalsOf(definition.value, module, depth + 1);
    // `for sig in (signal.SIGINT, signal.SIGTERM):`
    const loop = definition.node.parent;
    const right = loop && /^for_/.test(loop.type) ? field(loop, 'right') : undefined;
    return right ? membersOf(right, module).flatMap((member) => signalsOf(member, module, depth + 1)) : ['*'];
  });
  return found.length > 0 ? found : ['*'];
}

/** What a loop runs over, constants followed; the expression itself where it is no list. */
function membersOf(list: Node, module: Module): readonly Node[] {
  if (/^(?:tuple|list|set)$/.test(list.type)) return list.children;
  const definitions = list.type === 'identifier' ? module.scopes.lookup(module.text(list), list) : [];
  const only = definitions.length === 1 && definitions[0]?.kind === 'value' ? definitions[0].value : undefined;
  return only && only !== list ? membersOf(only, module) : [list];
}

/** Undefined for `SIG_DFL`, which handles nothing. */
function behaviour(handler: Node, module: Module): SignalHandlerFact['does'] | undefined {
  const expression = bare(handler);
  const name = module.name(expression);
  if (name === 'signal.SIG_IGN' || name === 'signal.Handlers.SIG_IGN') return 'nothing';
  if (name === 'signal.SIG_DFL' || name === 'signal.default_int_handler') return undefined;
  if (name !== undefined && exits.test(name)) return afterExit(module, name);
  const body =
    expression.type === 'lambda'
      ? field(expression, 'body')
      : field(module.names.localFunction(expression) ?? expression, 'body');
  if (!body || expression.type === 'call') return 'unknown';
  const statements = body.type === 'block' ? body.children : [body];
  let exit: string | undefined;
  for (const statement of statements) {
    const found = exitIn(statement, module);
    if (found) exit = found;
    else if (!isSilent(statement, module)) return 'closes';
  }
  return exit === undefined ? 'nothing' : afterExit(module, exit);
}

/** `sys.exit` unwinds: `finally` blocks, `with` blocks around the main loop and `atexit` functions still close what is open. */
function afterExit(module: Module, exit: string): SignalHandlerFact['does'] {
  if (exit === 'os._exit' || exit === 'os.abort') return 'exits';
  for (const node of walk(module.root)) {
    if (node.type === 'finally_clause') return 'closes';
    if (node.type === 'except_clause' && /^except[^:]*\bSystemExit\b/.test(module.text(node))) return 'closes';
    if (node.type === 'call' && module.name(field(node, 'function')) === 'atexit.register') return 'closes';
  }
  return 'exits';
}

function exitIn(statement: Node, module: Module): string | undefined {
  if (statement.type === 'raise_statement') return /\bSystemExit\b/.test(module.text(statement)) ? 'SystemExit' : undefined;
  const call = statement.type === 'expression_statement' ? statement.children[0] : statement;
  const name = call?.type === 'call' ? module.name(field(call, 'function')) : undefined;
  return name !== undefined && exits.test(name) ? name : undefined;
}

/** Does nothing, or only says something. */
function isSilent(statement: Node, module: Module): boolean {
  if (/^(?:pass_statement|global_statement|none)$/.test(statement.type)) return true;
  if (statement.type === 'return_statement') return statement.children.length === 0 || statement.children[0]?.type === 'none';
  if (statement.type !== 'expression_statement') return false;
  const only = statement.children[0];
  if (only?.type === 'string' || only?.type === 'ellipsis') return true;
  const callee = only?.type === 'call' ? field(only, 'function') : undefined;
  return (
    callee !== undefined &&
    !isFunction(callee) &&
    /^(?:print|(?:\w+\.)*_?(?:log|logger|logging)\.\w+)$/i.test(module.text(callee))
  );
}
