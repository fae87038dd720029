import type { Value } from '../../../../../rules/facts';
import { literally } from '../../../../../rules/patterns';
import { type ApiTable, type Call, call, callOrConstruct, construct, type FactBody, type Row } from '../api-table';
import { isFunction, rangeOf } from '../syntax';
import { addressIn } from './server-address';
import { type Closer, closing } from './server-closing';

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
  'express@5': { 'default().listen': positional('result') },
  '@feathersjs/express@5': { 'default().listen': positional('result') },
  'koa@3': { 'default().listen': positional('result') },
  'connect@3': { 'default().listen': positional('result') },
  'polka@0.5': { 'default().listen': positional('either', 'host', 'server.close()') },
  'restify@11': { 'createServer().listen': positional('receiver') },
  'json-server@0.17': { 'create().listen': positional('result') },
  '@tinyhttp/app@2': { 'App().listen': positional('result') },
  'hyper-express@6': { 'Server().listen': positional('receiver') },
  'elysia@1': { 'default().listen | Elysia().listen': positional('either', 'hostname', 'stop()') },
  'fastify@5': { 'default().listen': positional('receiver') },
  '@nestjs/core@11': {
    'NestFactory.create().listen': call((listen) =>
      listen.maker?.method === 'createMicroservice' ? microservice(listen) : positionalBody(listen, 'receiver', 'host'),
    ),
  },
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
  '@hono/node-server@1': { serve: served('port', 'hostname', 'result'), 'createAdaptorServer().listen': positional('receiver') },
  'bun@1': { serve: served('port', 'hostname', 'result', 'stop()') },
  'deno@2': {
    serve: call((serve) => {
      const at = serve.function(0) ? 1 : 0;
      return {
        ...port(serve.option('port', at)),
        host: serve.option('hostname', at),
        ...closing(serve, 'result', 'shutdown()'),
      };
    }),
    'listen | listenTls': served('port', 'hostname', 'none'),
  },
  'micro@10': { 'default().listen | micro().listen': positional('either') },
  'uWebSockets.js@20': {
    'App().listen': call((listen) => {
      const first = listen.argument(0);
      const hostFirst = first?.kind === 'literal' && typeof first.value === 'string';
      return { ...port(hostFirst ? listen.argument(1) : first), ...(hostFirst && { host: first }) };
    }),
  },
  '@oak/oak@17': { 'Application().listen': served('port', 'hostname', 'none') },
};

function nodeServer(framework: string): Readonly<Record<string, Row<'listen'>>> {
  return {
    'createServer().listen': call((listen) =>
      isProbe(listen) ? undefined : { framework, ...positionalBody(listen, 'either', 'host') },
    ),
  };
}

/** `listen(port, host?, …)`, `listen({ port, host })`, and `listen(path)`, which binds no port. */
function positional(closer: Closer, hostName: 'host' | 'hostname' = 'host', how?: string): Row<'listen'> {
  return call((listen) => (isProbe(listen) ? undefined : positionalBody(listen, closer, hostName, how)));
}

function positionalBody(listen: Call, closer: Closer, hostName: string, how?: string): Body {
  if (listen.isObject(0)) {
    return { ...port(listen.option('port')), host: listen.option(hostName), ...closing(listen, closer, how) };
  }
  const second = listen.argument(1);
  const host = listen.function(1) || (second?.kind === 'literal' && typeof second.value === 'number') ? undefined : second;
  return { ...port(listen.function(0) ? undefined : listen.argument(0)), host, ...closing(listen, closer, how) };
}

/**
 * `server.listen(port, () => server.close())`, `server.once('listening', () => server.close())`: asks whether the port is free, and serves
 * nobody.
 */
function isProbe(listen: Call): boolean {
  if (listen.node.callee.type !== 'MemberExpression') return false;
  const { object } = listen.node.callee;
  if (object.type !== 'Identifier' && object.type !== 'MemberExpression') return false;
  const server = literally(listen.text(rangeOf(object)));
  const closes = `\\{?\\s*(?:const [^;\\n]*[;\\n]\\s*)?(?:return )?${server}\\.close\\(`;
  const callback = listen.node.arguments.find((argument) => isFunction(argument));
  if (callback && isFunction(callback)) return new RegExp(`^${closes}`).test(listen.text(rangeOf(callback.body)));
  const listener = `${server}\\.(?:once|on)\\(\\s*['"]listening['"],\\s*(?:\\(\\)\\s*=>|function\\s*\\(\\))\\s*`;
  return new RegExp(listener + closes).test(listen.module.text);
}

function served(portName: string, hostName: string, closer: Closer, how?: string): Row<'listen'> {
  return call((serve) => ({ ...port(serve.option(portName)), host: serve.option(hostName), ...closing(serve, closer, how) }));
}

function hapi(): Row<'listen'> {
  return call((start) => ({
    ...port(start.maker?.option('port')),
    host: start.maker?.option('host'),
    ...closing(start, 'receiver', 'stop()'),
  }));
}

/** Transports other than TCP, the default, listen nowhere: their port is a broker's. */
function microservice(listen: Call): Body {
  const transport = listen.maker?.optionExpression('transport', 1);
  const isTcp = transport === 'absent' || (typeof transport !== 'string' && listen.apiOf(transport)?.path === 'Transport.TCP');
  return {
    ...(isTcp && { ...port(listen.maker?.option('options.port', 1)), host: listen.maker?.option('options.host', 1) }),
    ...closing(listen, 'receiver'),
  };
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
  return call((bind) => ({
    ...addressIn(bind, bind.expression(0)),
    ...closing(bind, 'receiver', 'tryShutdown(() => process.exit())'),
  }));
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
