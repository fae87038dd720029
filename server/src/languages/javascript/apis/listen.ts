import type { Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, callOrConstruct, construct, type FactBody, type Row } from '../api-table';

type Body = FactBody<'listen'>;

/**
 * Servers told to accept connections. Sources: Node's `net.Server.listen`, and each framework's documentation at the version named;
 * the Express-like ones pass their arguments on to it.
 */
export const listens: ApiTable<'listen'> = {
  http: nodeServer('node:http'),
  https: nodeServer('node:https'),
  http2: nodeServer('node:http2'),
  net: nodeServer('node:net'),
  tls: nodeServer('node:tls'),
  spdy: nodeServer('spdy'),
  'express@5': { 'default().listen': positional('server') },
  '@feathersjs/express@5': { 'default().listen': positional('server') },
  'koa@3': { 'default().listen': positional('server') },
  'connect@3': { 'default().listen': positional('server') },
  'polka@0.5': { 'default().listen': positional('none') },
  'restify@11': { 'createServer().listen': positional('receiver') },
  'json-server@0.17': { 'create().listen': positional('server') },
  '@tinyhttp/app@2': { 'App().listen': positional('server') },
  'hyper-express@6': { 'Server().listen': positional('receiver') },
  'elysia@1': { 'default().listen | Elysia().listen': positional('none', 'hostname') },
  'fastify@5': { 'default().listen': positional('receiver') },
  '@nestjs/core@11': { 'NestFactory.create().listen': positional('receiver') },
  '@hapi/hapi@21': { 'server().start': hapi() },
  'hapi@18': { 'server().start': hapi() },
  'apollo-server@3': { 'ApolloServer().listen': positional('receiver') },
  '@apollo/server/standalone@4': {
    startStandaloneServer: call((start) => ({
      framework: '@apollo/server',
      ...port(start.option('listen.port', 1)),
      host: start.option('listen.host', 1),
      ...closing(start, 'none'),
    })),
  },
  'ws@8': { WebSocketServer: webSocketServer(), Server: webSocketServer(), 'default.Server': webSocketServer() },
  'socket.io@4': {
    'Server | default': callOrConstruct((server) => {
      const value = server.argument(0);
      if (server.isObject(0) || !isPort(value)) return undefined;
      return { port: value, ...closing(server, 'result') };
    }),
    'Server().listen': call((listen) =>
      isPort(listen.argument(0)) ? { port: listen.argument(0), ...closing(listen, 'receiver') } : undefined,
    ),
  },
  '@grpc/grpc-js@1': { 'Server().bindAsync': address() },
  'grpc@1': { 'Server().bind': address(), 'Server().bindAsync': address() },
  '@hono/node-server@1': { serve: served('port', 'hostname', 'server') },
  'bun@1': { serve: served('port', 'hostname', 'none') },
  'deno@2': {
    serve: call((serve) => {
      const at = serve.function(0) ? 1 : 0;
      return { ...port(serve.option('port', at)), host: serve.option('hostname', at) };
    }),
    'listen | listenTls': served('port', 'hostname', 'none'),
  },
  'uWebSockets.js@20': {
    'App().listen': call((listen) => {
      const first = listen.argument(0);
      const hostFirst = first?.kind === 'literal' && typeof first.value === 'string';
      return { ...port(hostFirst ? listen.argument(1) : first), ...(hostFirst && { host: first }) };
    }),
  },
  '@oak/oak@17': { 'Application().listen': served('port', 'hostname', 'none') },
};

type Closer = 'server' | 'result' | 'receiver' | 'none';

function nodeServer(framework: string): Readonly<Record<string, Row<'listen'>>> {
  return { 'createServer().listen': call((listen) => ({ framework, ...positionalBody(listen, 'receiver', 'host') })) };
}

/** `listen(port, host?, …)`, `listen({ port, host })`, and `listen(path)`, which binds no port. */
function positional(closer: Closer, hostName: 'host' | 'hostname' = 'host'): Row<'listen'> {
  return call((listen) => positionalBody(listen, closer, hostName));
}

function positionalBody(listen: Call, closer: Closer, hostName: string): Body {
  if (listen.isObject(0)) {
    return { ...port(listen.option('port')), host: listen.option(hostName), ...closing(listen, closer) };
  }
  const second = listen.argument(1);
  const host = listen.function(1) || (second?.kind === 'literal' && typeof second.value === 'number') ? undefined : second;
  return { ...port(listen.function(0) ? undefined : listen.argument(0)), host, ...closing(listen, closer) };
}

function served(portName: string, hostName: string, closer: Closer): Row<'listen'> {
  return call((serve) => ({ ...port(serve.option(portName)), host: serve.option(hostName), ...closing(serve, closer) }));
}

function hapi(): Row<'listen'> {
  return call((start) => ({
    ...port(start.maker?.option('port')),
    host: start.maker?.option('host'),
    ...closing(start, 'receiver', 'stop'),
  }));
}

/** Only with a port of its own: `{ server }` and `{ noServer: true }` ride on another server. */
function webSocketServer(): Row<'listen'> {
  return construct((server) => {
    const value = server.option('port');
    return isPort(value) ? { port: value, host: server.option('host'), ...closing(server, 'result') } : undefined;
  });
}

/** `0.0.0.0:50051` in one string. */
function address(): Row<'listen'> {
  return call((bind) => {
    const value = bind.argument(0);
    const closing = bind.receiver ? { close: `${bind.receiver}.tryShutdown(() => {})` } : {};
    if (value?.kind === 'literal' && typeof value.value === 'string') {
      const match = /^(.*):(\d+)$/.exec(value.value);
      if (match) {
        const place = {
          kind: 'literal',
          range: value.range,
          slot: 'none',
          ...(value.usedAt && { usedAt: value.usedAt }),
        } as const;
        const host = (match[1] as string).replace(/^\[|\]$/g, '');
        return { port: { ...place, value: Number(match[2]) }, host: { ...place, value: host }, ...closing };
      }
    }
    const first = value?.kind === 'partial' ? value.parts[0] : undefined;
    if (value?.kind === 'partial' && typeof first === 'string' && first.endsWith(':')) {
      return { host: { kind: 'literal', value: first.slice(0, -1), range: value.range, slot: 'none' }, ...closing };
    }
    return closing;
  });
}

/** A string that is no number is the path of a socket or pipe. */
function port(value: Value | undefined): { port?: Value } {
  if (value === undefined) return {};
  if (value.kind === 'literal' && typeof value.value === 'string' && !/^\d+$/.test(value.value)) return {};
  if (value.kind === 'partial') return {};
  return { port: value };
}

function isPort(value: Value | undefined): boolean {
  if (value?.kind === 'env') return true;
  return value?.kind === 'literal' && /^\d+$/.test(String(value.value));
}

/** Who can close what was opened, in the words of this file. */
function closing(listen: Call, closer: Closer, method = 'close'): Partial<Body> {
  const { statement, receiver } = listen;
  const place = statement && { statementEnd: statement.end, indent: statement.indent };
  if (closer === 'none' || !statement) return { ...place };
  if (closer === 'receiver') return receiver ? { ...place, server: receiver, close: `${receiver}.${method}()` } : { ...place };
  const { variable } = statement;
  if (variable !== undefined) return { ...place, server: variable, close: `${variable}.${method}()` };
  if (!statement.bare) return { ...place };
  const name = ['server', 'httpServer', 'listener'].find((candidate) => listen.isFreeName(candidate));
  if (!name) return { ...place };
  return { ...place, close: `${name}.${method}()`, capture: { at: listen.range.start, text: `const ${name} = ` } };
}
