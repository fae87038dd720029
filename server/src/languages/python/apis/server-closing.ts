import type { ListenFact } from '../../../../../rules/facts';
import type { Call } from '../calls';
import { importStatement } from '../import-edit';
import { field, statementOf } from '../syntax';

interface Closer {
  readonly imports: readonly string[];
  readonly line: (server: string) => string;
}

/** `shutdown()` waits for the loop that the signal has interrupted, so it takes a thread of its own. */
const socketserver: Closer = {
  imports: ['signal', 'threading'],
  line: (server) => `signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=${server}.shutdown).start())`,
};

/** How a server is told to finish its requests and stop. Sources: Python 3.13 socketserver, grpcio 1.70, gevent 24. */
const closers: readonly (readonly [RegExp, Closer])[] = [
  [/^(?:http\.server|socketserver|xmlrpc\.server|wsgiref\.simple_server|BaseHTTPServer)\.\w+$/, socketserver],
  [/^werkzeug\.serving\.make_server$/, socketserver],
  [
    /^grpc\.server\(\)\.add_(?:in)?secure_port$/,
    { imports: ['signal'], line: (server) => `signal.signal(signal.SIGTERM, lambda *_: ${server}.stop(30))` },
  ],
  [
    /^gevent\.(?:pywsgi|wsgi|server)\.\w+$/,
    { imports: ['gevent', 'signal'], line: (server) => `gevent.signal_handler(signal.SIGTERM, ${server}.stop)` },
  ],
];

/** A line that closes the server on SIGTERM, behind the statement that makes it, or first in the `with` block that holds it. */
export function closingEdits(call: Call, server: string | undefined): ListenFact['closing'] {
  const closer = closers.find(([pattern]) => pattern.test(call.name))?.[1];
  const { text } = call.module.file;
  const statement = statementOf(call.node);
  const held = statement.type === 'with_statement' ? heldBy(call) : undefined;
  const name = statement.type === 'with_statement' ? held : server;
  if (!closer || name === undefined || statement.type === 'return_statement') return undefined;
  const body = field(statement, 'body');
  const at = held === undefined ? statement.end : body?.start;
  if (at === undefined || (held === undefined && body)) return undefined;
  const lineStart = text.lastIndexOf('\n', (held === undefined ? statement.start : at) - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const line = closer.line(name);
  const edit = { range: { start: at, end: at }, text: held === undefined ? `\n${indent}${line}` : `${line}\n${indent}` };
  return [...closer.imports.flatMap((module) => importStatement(text, call.module.root, module) ?? []), edit];
}

/** `server` of `with HTTPServer(…) as server:` */
function heldBy(call: Call): string | undefined {
  const pattern = call.node.parent;
  const target = pattern?.type === 'as_pattern' ? field(pattern, 'alias') : undefined;
  const name = target?.children[0] ?? target;
  return name?.type === 'identifier' || target?.children[0]?.type === 'identifier' ? call.module.text(name as never) : undefined;
}
