import type { Api } from '../resolve';

/**
 * Which calls and types give an object whose methods stand in the tables under another path. Keys are paths as `Api` describes them; a
 * value is a path of the same module, or `module:path`. `fluent` objects return themselves from every method not listed.
 * Source: each package's type declarations.
 */
const table: Readonly<Record<string, { readonly fluent?: readonly string[]; readonly same?: Readonly<Record<string, string>> }>> =
  {
    express: {
      fluent: ['default()', 'Router()'],
      same: {
        'Express()': 'default()',
        'Application()': 'default()',
        'default().listen()': 'http:createServer()',
        'default().route()': 'Router()',
        'IRouter()': 'Router()',
      },
    },
    http: {
      fluent: [],
      same: {
        'Server()': 'createServer()',
        'createServer().listen()': 'createServer()',
        'createServer().on()': 'createServer()',
      },
    },
    https: { same: { 'Server()': 'createServer()', 'createServer().listen()': 'createServer()' } },
    http2: {
      same: {
        'createSecureServer()': 'createServer()',
        'Http2Server()': 'createServer()',
        'Http2SecureServer()': 'createServer()',
        'createServer().listen()': 'createServer()',
      },
    },
    net: { same: { 'Server()': 'createServer()', 'createServer().listen()': 'createServer()' } },
    tls: { same: { 'Server()': 'createServer()', 'createServer().listen()': 'createServer()' } },
    koa: { fluent: ['default()'], same: { 'Application()': 'default()', 'default().listen()': 'http:createServer()' } },
    '@koa/router': { fluent: ['default()'], same: { 'Router()': 'default()' } },
    'koa-router': { fluent: ['default()'], same: { 'Router()': 'default()' } },
    fastify: {
      same: {
        'fastify()': 'default()',
        'FastifyInstance()': 'default()',
        'default().withTypeProvider()': 'default()',
        'default().register(0,0)': 'default()',
        'default().after()': 'default()',
        'default().ready()': 'default()',
      },
    },
    hono: { fluent: ['Hono()'], same: { 'default()': 'Hono()' } },
    '@hapi/hapi': { same: { 'Server()': 'server()', 'default.server()': 'server()' } },
    hapi: { same: { 'Server()': 'server()' } },
    restify: { same: { 'Server()': 'createServer()' } },
    elysia: { fluent: ['Elysia()'], same: { 'default()': 'Elysia()' } },
    '@hono/node-server': { same: { 'createServer()': 'createAdaptorServer()' } },
    polka: { fluent: ['default()'], same: { 'default().listen()': 'default()' } },
    '@nestjs/core': {
      same: {
        'NestApplication()': 'NestFactory.create()',
        'NestFactory.createMicroservice()': 'NestFactory.create()',
        'NestFactory.create().setGlobalPrefix()': 'NestFactory.create()',
        'NestFactory.create().enableShutdownHooks()': 'NestFactory.create()',
      },
    },
    '@nestjs/common': { same: { 'INestApplication()': '@nestjs/core:NestFactory.create()' } },
    '@nestjs/platform-express': { same: { 'NestExpressApplication()': '@nestjs/core:NestFactory.create()' } },
    '@nestjs/platform-fastify': { same: { 'NestFastifyApplication()': '@nestjs/core:NestFactory.create()' } },
    ws: {
      same: {
        'Server()': 'WebSocketServer()',
        'WebSocket.Server()': 'WebSocketServer()',
        'WebSocketServer().on(1,0)': 'default()',
      },
    },
    'socket.io': {
      same: {
        'default()': 'Server()',
        'Server().attach()': 'Server()',
        'Server().listen()': 'Server()',
        'Server().of().on(1,0)': 'Socket()',
        'Server().on(1,0)': 'Socket()',
        'Server().sockets.on(1,0)': 'Socket()',
      },
    },
    '@grpc/grpc-js': {},
    amqplib: {
      same: {
        'connect().createConfirmChannel()': 'connect().createChannel()',
        'Channel()': 'connect().createChannel()',
        'ConfirmChannel()': 'connect().createChannel()',
        'Connection()': 'connect()',
        'ChannelModel()': 'connect()',
      },
    },
    'amqplib/callback_api': {
      same: {
        'connect(1,1)': 'connect()',
        'connect(2,1)': 'connect()',
        'connect().createChannel(0,1)': 'connect().createChannel()',
        'connect().createConfirmChannel(0,1)': 'connect().createChannel()',
        'connect().createConfirmChannel()': 'connect().createChannel()',
        'Channel()': 'connect().createChannel()',
      },
    },
    kafkajs: { same: { 'Consumer()': 'Kafka().consumer()' } },
    winston: {
      same: {
        'default.child()': 'createLogger()',
        'child()': 'createLogger()',
        'Logger()': 'createLogger()',
        'createLogger().child()': 'createLogger()',
        'loggers.get().child()': 'createLogger()',
      },
    },
    pino: {
      same: { 'pino()': 'default()', 'Logger()': 'default()', 'BaseLogger()': 'default()', 'default().child()': 'default()' },
    },
    bunyan: { same: { 'default()': 'createLogger()', 'Logger()': 'createLogger()', 'createLogger().child()': 'createLogger()' } },
    log4js: { same: { 'Logger()': 'getLogger()' } },
    tslog: { same: { 'Logger().getSubLogger()': 'Logger()' } },
    sharp: { fluent: ['default()'] },
    gm: { fluent: ['default()'] },
    'uWebSockets.js': { fluent: ['App()'], same: { 'SSLApp()': 'App()' } },
  };

interface ReturnedTypes {
  readonly exact: ReadonlyMap<string, Api>;
  readonly fluent: ReadonlySet<string>;
}

const compiled = new Map<string, ReturnedTypes>(
  Object.entries(table).map(([module, { fluent = [], same = {} }]) => [
    module,
    {
      fluent: new Set(fluent),
      exact: new Map(
        Object.entries(same).map(([path, target]) => {
          const colon = target.indexOf(':');
          return [path, colon < 0 ? { module, path: target } : { module: target.slice(0, colon), path: target.slice(colon + 1) }];
        }),
      ),
    },
  ]),
);

export function returnedTypes(module: string): ReturnedTypes | undefined {
  return compiled.get(module);
}
