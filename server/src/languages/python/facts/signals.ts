import type { SignalHandlerFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { bare, field, isFunction, type Node, rangeOf, walk } from '../syntax';

const exits = /^(?:sys\.exit|os\._exit|exit|quit|os\.abort)$/;

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

function signalsOf(node: Node, module: Module): string[] {
  const name = /(?:^|\.)(SIG[A-Z0-9]+)(?:\.value)?$/.exec(module.name(node) ?? module.text(node))?.[1];
  if (name) return [name];
  if (node.type !== 'identifier') return [];
  // `for sig in (signal.SIGINT, signal.SIGTERM):`
  for (const definition of module.scopes.lookup(module.text(node), node)) {
    const loop = definition.node.parent;
    const right = loop && /^for_/.test(loop.type) ? field(loop, 'right') : undefined;
    if (right && /^(?:tuple|list|set)$/.test(right.type)) return right.children.flatMap((child) => signalsOf(child, module));
  }
  return [];
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
