import type { Range } from '../../../../../rules/facts';
import type { Call } from '../api-table';
import type { Api } from '../resolve';
import { type FunctionNode, memberName, type Node, unwrap } from '../syntax';

export interface HandlerSpec {
  readonly functions: readonly FunctionNode[];
  readonly path?: string;
  readonly pathRange?: Range;
  readonly method?: string;
}

/** Which functions a call registers to serve requests or messages. */
export type HandlerRow = (call: Call) => HandlerSpec | undefined;

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'del', 'options', 'head', 'all', 'use', 'opts', 'any'];

/** Every function among the arguments, arrays of them included. */
function functions(call: Call, from = 0): FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let position = from; position < call.node.arguments.length; position++) {
    const node = call.node.arguments[position];
    if (!node || node.type === 'SpreadElement') continue;
    const members = node.type === 'ArrayExpression' ? node.elements : [node];
    for (const member of members) {
      const fn = member && member.type !== 'SpreadElement' ? call.functionOf(member) : undefined;
      if (fn) found.push(fn);
    }
  }
  return found;
}

/** Where the path stands in `router.route('/path').get(fn).post(fn)`. */
function routedAt({ node }: Call): Node | undefined {
  let at: Node = unwrap(node.callee);
  while (at.type === 'MemberExpression') {
    const made = unwrap(at.object);
    if (made.type !== 'CallExpression') return undefined;
    at = unwrap(made.callee);
    const [first, second] = made.arguments;
    if (at.type === 'MemberExpression' && memberName(at) === 'route' && first && !second) return first;
  }
  return undefined;
}

/** `app.get('/path', …functions)`, `app.use(fn)`. */
const route: HandlerRow = (call) => {
  const behind = routedAt(call);
  const first = behind ? call.value(behind) : call.argument(0);
  const path = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  const method = call.method === 'use' || call.method === 'all' ? undefined : call.method;
  return {
    functions: functions(call),
    ...(path !== undefined && first && { path, pathRange: first.range }),
    ...(method && { method }),
  };
};

/** `router.route({ method, path | url, handler })`, of Fastify and hapi, one or a list. */
const routeObject: HandlerRow = (call) => {
  const handler = call.optionExpression('handler');
  const fn = typeof handler === 'string' ? undefined : call.functionOf(handler);
  const path = call.option('path') ?? call.option('url');
  const method = call.option('method');
  return {
    functions: fn ? [fn] : [],
    ...(path?.kind === 'literal' && { path: String(path.value), pathRange: path.range }),
    ...(method?.kind === 'literal' && { method: String(method.value).toLowerCase() }),
  };
};

const anyFunction: HandlerRow = (call) => ({ functions: functions(call) });

/** Functions under keys of an options object: `consumer.run({ eachMessage })`. */
function option(...names: readonly string[]): HandlerRow {
  return optionAt(0, ...names);
}

/** The same where the options are a later argument: `subscribe(subject, { callback })`. */
function optionAt(position: number, ...names: readonly string[]): HandlerRow {
  return (call) => ({
    functions: names.flatMap((name) => {
      const node = call.optionExpression(name, position);
      const fn = typeof node === 'string' ? undefined : call.functionOf(node);
      return fn ? [fn] : [];
    }),
  });
}

/** Every function that is a member of an object: `server.addService(definition, { ping })`. */
function members(position: number): HandlerRow {
  return (call) => {
    const node = call.expression(position);
    return { functions: node ? memberFunctions(call, node) : [] };
  };
}

function memberFunctions(call: Call, node: Node): FunctionNode[] {
  return (call.objectOf(node)?.properties ?? []).flatMap((property) => {
    const fn = property.type === 'Property' ? call.functionOf(property.value) : undefined;
    return fn ? [fn] : [];
  });
}

/** `run({ taskList: { mail: async (payload) => … } })` */
const taskList: HandlerRow = (call) => {
  const node = call.optionExpression('taskList');
  return { functions: typeof node === 'string' ? [] : memberFunctions(call, node) };
};

/** `socket.on('message', fn)`; the events of the connection's own life are none. */
const onMessage: HandlerRow = (call) => {
  const event = call.argument(0);
  if (event?.kind === 'literal' && /^(?:error|close|open|listening|connect_error|upgrade)$/.test(String(event.value)))
    return undefined;
  return { functions: functions(call, 1) };
};

/** A client of a broker says as much of its connection as it hands over messages. */
const onClientMessage: HandlerRow = (call) => {
  const event = call.argument(0);
  if (event?.kind === 'literal' && /^(?:connect|ready|end|reconnect(?:ing)?|disconnect|offline|wait)$/.test(String(event.value)))
    return undefined;
  return onMessage(call);
};

/** Events by which a bot hears of its own connection: `ready`, `Events.ClientReady`, `polling_error`. */
const ownLife =
  /^(?:client)?-?ready$|error|^(?:warn|debug|raw|invalidated|cache\w*|shard\w*|disconnect\w*|reconnect\w*|resume\w*|qr|auth\w*)$/i;

/** `client.on('messageCreate', fn)`, `client.on(Events.InteractionCreate, fn)` */
const onUpdate: HandlerRow = (call) => {
  const event = call.argument(0);
  const node = call.expression(0);
  const name = event?.kind === 'literal' ? String(event.value) : node?.type === 'MemberExpression' ? memberName(node) : undefined;
  return name !== undefined && ownLife.test(name) ? undefined : { functions: functions(call, 1) };
};

/** Methods of a bot's object that take a function for what users write or press. */
function updates(owners: readonly string[], ...methods: readonly string[]): Record<string, HandlerRow> {
  return Object.fromEntries(owners.flatMap((owner) => methods.map((method) => [`${owner}.${method}`, anyFunction])));
}

function routes(...owners: readonly string[]): Record<string, HandlerRow> {
  return Object.fromEntries(owners.flatMap((owner) => verbs.map((verb) => [`${owner}.${verb}`, route])));
}

/** Sources: each package's documentation. */
const table: Readonly<Record<string, Readonly<Record<string, HandlerRow>>>> = {
  http: { createServer: anyFunction, 'createServer().on': onMessage },
  https: { createServer: anyFunction, 'createServer().on': onMessage },
  http2: { createServer: anyFunction, createSecureServer: anyFunction },
  net: { createServer: anyFunction },
  express: routes('default()', 'Router()'),
  '@feathersjs/express': routes('default()'),
  connect: routes('default()'),
  koa: { 'default().use': anyFunction },
  '@koa/router': routes('default()'),
  'koa-router': routes('default()'),
  fastify: { ...routes('default()'), 'default().route': routeObject, 'default().addHook': anyFunction },
  hono: routes('Hono()'),
  '@hapi/hapi': { 'server().route': routeObject, 'server().ext': anyFunction },
  hapi: { 'server().route': routeObject },
  restify: { ...routes('createServer()'), 'createServer().pre': anyFunction },
  polka: routes('default()'),
  '@tinyhttp/app': routes('App()'),
  'hyper-express': routes('Server()', 'Router()'),
  elysia: routes('default()', 'Elysia()'),
  micro: { default: anyFunction, serve: anyFunction },
  bun: { serve: option('fetch') },
  deno: { serve: anyFunction },
  'uWebSockets.js': routes('App()'),
  '@hono/node-server': { serve: option('fetch') },
  ws: { 'WebSocketServer().on': onMessage, 'default().on': onMessage },
  'socket.io': {
    'Server().on': onMessage,
    'Server().of().on': onMessage,
    'Socket().on': onMessage,
    'Server().sockets.on': onMessage,
  },
  amqplib: { 'connect().createChannel().consume': anyFunction },
  'amqplib/callback_api': { 'connect().createChannel().consume': anyFunction },
  'amqp-connection-manager': { 'connect().createChannel().consume': anyFunction },
  kafkajs: { 'Kafka().consumer().run': option('eachMessage', 'eachBatch') },
  bull: { 'default().process': anyFunction },
  bullmq: { Worker: anyFunction },
  'bee-queue': { 'default().process': anyFunction },
  agenda: { 'default().define': anyFunction, 'Agenda().define': anyFunction },
  'sqs-consumer': { 'Consumer.create': option('handleMessage', 'handleMessageBatch') },
  'pg-boss': { 'default().work': anyFunction, 'PgBoss().work': anyFunction },
  'graphile-worker': { run: taskList, runOnce: taskList },
  '@grpc/grpc-js': { 'Server().addService': members(1) },
  grpc: { 'Server().addService': members(1) },
  nats: { 'connect().subscribe': optionAt(1, 'callback') },
  '@nats-io/transport-node': { 'connect().subscribe': optionAt(1, 'callback') },
  mqtt: { 'connect().on': onClientMessage },
  redis: { 'createClient().subscribe': anyFunction, 'createClient().pSubscribe': anyFunction },
  ioredis: { 'default().on': onClientMessage },
  '@google-cloud/pubsub': { 'PubSub().subscription().on': onMessage },
  telegraf: updates(
    ['Telegraf()', 'default()', 'Composer()', 'Scenes.BaseScene()'],
    ...[
      'on',
      'command',
      'hears',
      'action',
      'start',
      'help',
      'settings',
      'use',
      'inlineQuery',
      'gameQuery',
      'reaction',
      'enter',
      'leave',
    ],
  ),
  grammy: updates(
    ['Bot()', 'Composer()'],
    ...[
      'on',
      'command',
      'hears',
      'callbackQuery',
      'inlineQuery',
      'chosenInlineResult',
      'gameQuery',
      'reaction',
      'chatType',
      'use',
    ],
  ),
  'node-telegram-bot-api': {
    'default().on': onUpdate,
    'default().onText': anyFunction,
    'default().onReplyToMessage': anyFunction,
  },
  'discord.js': { 'Client().on': onUpdate, 'default.Client().on': onUpdate },
  '@slack/bolt': updates(
    ['App()', 'default.App()'],
    ...['message', 'event', 'command', 'action', 'shortcut', 'view', 'options', 'function', 'assistant', 'use'],
  ),
  '@google-cloud/functions-framework': { http: anyFunction, cloudEvent: anyFunction },
  'firebase-functions': { 'https.onRequest': anyFunction, 'https.onCall': anyFunction },
};

export const handlerRows: ReadonlyMap<string, ReadonlyMap<string, HandlerRow>> = new Map(
  Object.entries(table).map(([module, rows]) => [module, new Map(Object.entries(rows))]),
);

const natsMessages =
  /^connect\(\)\.(?:subscribe|jetstream\(\)\.(?:subscribe|consumers\.get\(\)\.(?:consume|fetch)|pullSubscribe))\(\)$/;

/** What `for await` loops take messages from: subscriptions of NATS and consumers of its JetStream. */
export function givesMessages({ module, path }: Api): boolean {
  return /^(?:nats|nats\.ws|@nats-io\/transport-(?:node|deno))$/.test(module) && natsMessages.test(path);
}
