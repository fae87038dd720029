import type { Fact, ListenFact, Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { hostPart, portPart } from '../parts';
import { field, type Node, statementOf } from '../syntax';
import { closingEdits } from './server-closing';

function listen(call: Call, framework: string, port: Value | undefined, host: Value | undefined): ListenFact {
  const statement = statementOf(call.node);
  const text = call.module.file.text;
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  const server = serverOf(call);
  const closing = closingEdits(call, server);
  return {
    kind: 'listen',
    framework,
    ...(port && { port }),
    ...(host && { host }),
    range: call.range,
    ...(server && { server }),
    statementEnd: statement.end,
    indent: /^[ \t]*/.exec(text.slice(lineStart, statement.start))?.[0] ?? '',
    ...(closing && { closing }),
    place: call.place,
  };
}

/** Name of the variable whose method is called, or that the call is assigned to. */
function serverOf(call: Call): string | undefined {
  const receiver = call.callee.type === 'attribute' ? field(call.callee, 'object') : undefined;
  if (receiver?.type === 'identifier' && call.name.includes('()')) return call.module.text(receiver);
  const assignment = call.node.parent;
  const left = assignment?.type === 'assignment' ? field(assignment, 'left') : undefined;
  return left?.type === 'identifier' ? call.module.text(left) : undefined;
}

/** These take SIGTERM themselves and let requests finish. */
function graceful(call: Call, fact: ListenFact): Fact[] {
  return [
    fact,
    { kind: 'signal-handler', signal: '*', does: 'closes', library: fact.framework, range: call.calleeRange, place: call.place },
  ];
}

/** `(host, port)` as a tuple. */
function address(node: Node | undefined, call: Call): { host?: Value; port?: Value } {
  if (node?.type === 'tuple' && node.children.length === 2) {
    const [host, port] = node.children as [Node, Node];
    return { host: call.module.value(host), port: call.module.value(port) };
  }
  if (node?.type !== 'identifier') return {};
  const definitions = call.module.scopes.lookup(call.module.text(node), node);
  const only = definitions[0];
  return definitions.length === 1 && only?.kind === 'value' && only.value.type === 'tuple' ? address(only.value, call) : {};
}

/** `host:port` in one string. */
function bind(call: Call, framework: string, node: Node | undefined): ListenFact | undefined {
  const first = node?.type === 'list' ? node.children[0] : node;
  if (!first) return undefined;
  return listen(call, framework, portPart(first, call.module), hostPart(first, call.module));
}

const servers = (names: readonly string[], framework: string) =>
  rows(names, (call) => {
    const { host, port } = address(call.argument(0, 'server_address'), call);
    return listen(call, framework, port, host);
  });

/**
 * Calls that make a process accept connections. Source: documentation of Flask 3, Quart 0.20, Uvicorn 0.34, Hypercorn 0.17, aiohttp 3.11,
 * Tornado 6.4, Sanic 24, Waitress 3, Bottle 0.13, CherryPy 18, grpcio 1.70, websockets 15, gevent 24, python-socketio 5, Dash 3, Gradio 5, Twisted 24, bjoern 3.
 */
export const listenCalls: ApiTable = {
  ...rows(['flask.Flask().run', 'apiflask.APIFlask().run', 'flask_openapi3.OpenAPI().run'], (call) =>
    listen(call, 'flask', call.value(1, 'port'), call.value(0, 'host')),
  ),
  ...rows(['flask_socketio.SocketIO().run'], (call) =>
    listen(call, 'flask-socketio', call.value(2, 'port'), call.value(1, 'host')),
  ),
  ...rows(['quart.Quart().run'], (call) => graceful(call, listen(call, 'quart', call.value(1, 'port'), call.value(0, 'host')))),
  // Uvicorn runs beneath, as beneath FastMCP's http transports.
  ...rows(['connexion.FlaskApp().run', 'connexion.App().run', 'connexion.AsyncApp().run'], (call) =>
    graceful(call, listen(call, 'connexion', call.value(undefined, 'port'), call.value(undefined, 'host'))),
  ),
  ...rows(['uvicorn.run', 'uvicorn.Config'], (call) =>
    graceful(
      call,
      listen(
        call,
        'uvicorn',
        call.value(call.method === 'Config' ? 2 : undefined, 'port'),
        call.value(call.method === 'Config' ? 1 : undefined, 'host'),
      ),
    ),
  ),
  ...rows(['granian.Granian', 'granian.server.Granian'], (call) =>
    graceful(call, listen(call, 'granian', call.value(2, 'port'), call.value(1, 'address'))),
  ),
  ...rows(['aiohttp.web.run_app'], (call) =>
    graceful(call, listen(call, 'aiohttp', call.value(undefined, 'port'), call.value(undefined, 'host'))),
  ),
  ...rows(['nicegui.ui.run'], (call) =>
    graceful(call, listen(call, 'nicegui', call.value(undefined, 'port'), call.value(undefined, 'host'))),
  ),
  ...rows(['aiohttp.web.TCPSite'], (call) => listen(call, 'aiohttp', call.value(2, 'port'), call.value(1, 'host'))),
  ...rows(
    [
      'tornado.web.Application().listen',
      'tornado.httpserver.HTTPServer().listen',
      'tornado.httpserver.HTTPServer().bind',
      'tornado.tcpserver.TCPServer().listen',
    ],
    (call) => listen(call, 'tornado', call.value(0, 'port'), call.value(1, 'address')),
  ),
  ...rows(['sanic.Sanic().run'], (call) => graceful(call, listen(call, 'sanic', call.value(1, 'port'), call.value(0, 'host')))),
  ...rows(['waitress.serve', 'waitress.create_server'], (call) => {
    const combined = call.argument(undefined, 'listen');
    if (combined) return bind(call, 'waitress', combined);
    return listen(call, 'waitress', call.value(undefined, 'port'), call.value(undefined, 'host'));
  }),
  ...rows(['bottle.run', 'bottle.Bottle().run'], (call) =>
    listen(
      call,
      'bottle',
      call.value(call.name === 'bottle.run' ? 3 : undefined, 'port'),
      call.value(call.name === 'bottle.run' ? 2 : undefined, 'host'),
    ),
  ),
  ...rows(['dash.Dash().run', 'dash.Dash().run_server'], (call) =>
    listen(call, 'dash', call.value(undefined, 'port'), call.value(undefined, 'host')),
  ),
  ...rows(
    ['gradio.Interface().launch', 'gradio.Blocks().launch', 'gradio.ChatInterface().launch', 'gradio.TabbedInterface().launch'],
    (call) => listen(call, 'gradio', call.value(undefined, 'server_port'), call.value(undefined, 'server_name')),
  ),
  ...rows(['mcp.server.fastmcp.FastMCP', 'fastmcp.FastMCP().run'], (call) => {
    const port = call.value(undefined, 'port');
    return port && graceful(call, listen(call, 'fastmcp', port, call.value(undefined, 'host')));
  }),
  ...servers(
    [
      'http.server.HTTPServer',
      'http.server.ThreadingHTTPServer',
      'socketserver.TCPServer',
      'socketserver.ThreadingTCPServer',
      'socketserver.UDPServer',
      'socketserver.ThreadingUDPServer',
      'xmlrpc.server.SimpleXMLRPCServer',
      'BaseHTTPServer.HTTPServer',
    ],
    'http.server',
  ),
  ...rows(
    ['wsgiref.simple_server.make_server', 'werkzeug.serving.run_simple', 'werkzeug.run_simple', 'werkzeug.serving.make_server'],
    (call) => listen(call, call.name.split('.')[0] as string, call.value(1, 'port'), call.value(0, 'host', 'hostname')),
  ),
  ...rows(['gevent.pywsgi.WSGIServer', 'gevent.wsgi.WSGIServer', 'gevent.server.StreamServer'], (call) => {
    const node = call.argument(0, 'listener');
    const { host, port } = address(node, call);
    if (host || port) return listen(call, 'gevent', port, host);
    return node && node.type !== 'identifier' ? bind(call, 'gevent', node) : listen(call, 'gevent', undefined, undefined);
  }),
  ...rows(['eventlet.listen'], (call) => {
    const { host, port } = address(call.argument(0, 'addr'), call);
    return listen(call, 'eventlet', port, host);
  }),
  ...rows(['socket.socket().bind'], (call) => {
    const { host, port } = address(call.argument(0), call);
    // Without `listen()` it only asks whether the port is free.
    if (!/\.listen\(|SOCK_DGRAM/.test(call.module.file.text)) return undefined;
    return port && listen(call, 'socket', port, host);
  }),
  ...rows(['socket.create_server'], (call) => {
    const { host, port } = address(call.argument(0, 'address'), call);
    return port && listen(call, 'socket', port, host);
  }),
  ...rows(
    [
      'asyncio.start_server',
      'websockets.serve',
      'websockets.asyncio.server.serve',
      'websockets.sync.server.serve',
      'websockets.server.serve',
    ],
    (call) => listen(call, call.name.split('.')[0] as string, call.value(2, 'port'), call.value(1, 'host')),
  ),
  ...rows(['asyncio.loop.create_server'], (call) => listen(call, 'asyncio', call.value(2, 'port'), call.value(1, 'host'))),
  ...rows(
    [
      'grpc.server().add_insecure_port',
      'grpc.aio.server().add_insecure_port',
      'grpc.server().add_secure_port',
      'grpc.aio.server().add_secure_port',
    ],
    (call) => bind(call, 'grpc', call.argument(0, 'address')),
  ),
  ...rows(['http.server.test'], (call) => listen(call, 'http.server', call.value(3, 'port'), call.value(4, 'bind'))),
  ...rows(['bjoern.run', 'bjoern.listen'], (call) => listen(call, 'bjoern', call.value(2, 'port'), call.value(1, 'host'))),
  ...rows(['cherrypy.quickstart'], (call) => graceful(call, listen(call, 'cherrypy', undefined, undefined))),
  ...rows(['twisted.internet.reactor.listenTCP'], (call) =>
    graceful(call, listen(call, 'twisted', call.value(0, 'port'), call.value(undefined, 'interface'))),
  ),
  ...rows(['prometheus_client.start_http_server'], () => undefined),
  ...rows(['streamlit.web.bootstrap.run'], (call) => listen(call, 'streamlit', undefined, undefined)),
};
