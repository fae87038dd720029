/**
 * What makes a function a request handler or message consumer. Source: documentation of Flask 3, Quart, FastAPI, Sanic, Bottle,
 * aiohttp 3, Django 5, Django REST framework, Tornado 6, Starlette, Celery 5, Dramatiq, Huey, taskiq, RQ, pika, python-socketio,
 * discord.py 2, aiogram 2 and 3, pyTelegramBotAPI 4, python-telegram-bot 21, Pyrogram 2, Telethon 1, Slack's Bolt 1.
 */
const routeMethod = /\.(route|get|post|put|delete|patch|head|options|websocket|api_route|websocket_route|view|add)$/;
const webObject =
  /^(?:flask|quart|fastapi|sanic|bottle|aiohttp\.web|starlette|flask_openapi3|apiflask|flask_smorest|flask_restx|litestar|robyn|blacksheep|microdot|ninja|ninja_extra|fasthtml|connexion|cherrypy|responder|hug|japronto|falcon)\b/;
const perRequest =
  /\.(?:before_request|before_app_request|after_request|after_app_request|teardown_request|errorhandler|app_errorhandler|exception_handler|middleware|websocket_connect)$/;

/** What a decorator such as `@app.get("/x")` says; receivers from other modules of the app are trusted where a path stands in it. */
export function routeDecorator(
  qualified: string | undefined,
  written: string,
  path: string | undefined,
): { framework: string; method?: string } | undefined {
  const framework = qualified && webObject.test(qualified) ? (qualified.split('.')[0] as string) : undefined;
  const method = routeMethod.exec(written)?.[1];
  if (
    method !== undefined &&
    (framework || path?.startsWith('/') || (path === '' && /rout|app|api|bp|blueprint/i.test(written)))
  ) {
    const verb = /^(?:get|post|put|delete|patch|head|options)$/.test(method) ? method : undefined;
    return { framework: framework ?? 'web', ...(verb && { method: verb }) };
  }
  if (perRequest.test(written)) return { framework: framework ?? 'web' };
  if (qualified === undefined) return undefined;
  if (/^(?:flask|quart|bottle|sanic|litestar)\.(?:route|get|post|put|patch|delete)$/.test(qualified))
    return { framework: framework ?? 'web' };
  if (/^rest_framework\.decorators\.(?:api_view|action)$/.test(qualified)) return { framework: 'django' };
  if (/^django\.views\.decorators\./.test(qualified)) return { framework: 'django' };
  if (
    /^(?:pyramid\.view\.view_config|functions_framework\.(?:http|cloud_event)|azure\.functions\.\w+\(\)\.route)$/.test(qualified)
  ) {
    return { framework: qualified.split('.')[0] as string };
  }
  return undefined;
}

const consumerObjects: readonly [RegExp, string][] = [
  [/^celery\.(?:shared_task|task|decorators\.task|app\.shared_task)(?:\(\))?$/, 'celery'],
  [/^celery\.(?:app\.)?(?:Celery|base\.Celery)\(\)\.task$/, 'celery'],
  [/^dramatiq\.actor$/, 'dramatiq'],
  [/^huey\.(?:\w+\.)*\w+\(\)\.(?:task|periodic_task)$/, 'huey'],
  [/^(?:rq\.(?:decorators\.)?job|django_rq\.job)$/, 'rq'],
  [/^taskiq[\w.]*\(\)\.task$/, 'taskiq'],
  [/^faust\.App\(\)\.(?:agent|timer|page)$/, 'faust'],
  [/^flask_socketio\.SocketIO\(\)\.(?:on|event)$/, 'socketio'],
  [/^socketio\.\w+\(\)\.(?:on|event)$/, 'socketio'],
  [/^nameko\.(?:rpc\.rpc|events\.event_handler|web\.handlers\.http|messaging\.consume)$/, 'nameko'],
  [/^discord\.(?:ext\.commands\.)?\w+\(\)\.(?:event|command|listen)$/, 'discord'],
  [/^aiogram\.(?:\w+\.)*(?:Dispatcher|Router)\(\)\.(?:\w+_handler|errors?|poll(?:_answer)?)$/, 'aiogram'],
  [
    /^aiogram\.(?:\w+\.)*(?:Dispatcher|Router)\(\)\.(?:\w+_)?(?:message|post|query|inline_result|member|request|reaction)$/,
    'aiogram',
  ],
  [/^telebot\.(?:async_telebot\.)?(?:Async)?TeleBot\(\)\.\w+_handler$/, 'telebot'],
  [/^(?:pyrogram|hydrogram)\.(?:client\.)?Client(?:\(\))?\.on_(?!disconnect|connect|start|stop)\w+$/, 'pyrogram'],
  [/^telethon\.(?:(?:\w+\.)*TelegramClient\(\)\.on|events\.register)$/, 'telethon'],
  [
    /^slack_bolt\.(?:\w+\.)*(?:Async)?App\(\)\.(?:message|event|command|action|block_action|shortcut|global_shortcut|message_shortcut|view|view_submission|view_closed|options|block_suggestion|function)$/,
    'slack_bolt',
  ],
  [/^faststream[\w.]*\(\)\.subscriber$/, 'faststream'],
  [/^strawberry\.(?:field|mutation|subscription)$/, 'strawberry'],
  [/^ariadne\.\w+Type\(\)\.(?:field|source)$/, 'ariadne'],
];

/** The framework whose task or event a decorator makes of a function. */
export function taskDecorator(qualified: string | undefined, written: string): string | undefined {
  for (const [pattern, framework] of consumerObjects) if (qualified && pattern.test(qualified)) return framework;
  // `from .celery import app` … `@app.task`.
  // `from loader import dp` … `@dp.callback_query_handler()`: nothing else bears these names.
  if (/\.(?:message|edited_message|channel_post|callback_query|inline|pre_checkout_query)_handler$/.test(written))
    return 'telegram';
  const own = qualified === undefined || qualified.startsWith('.') || /celery/.test(qualified);
  if (own && /^(?:app|celery|celery_app|current_app|queue|broker|huey)\.(?:task|periodic_task)$/.test(written)) return 'celery';
  return own && /^(?:socketio|sio)\.(?:on|event)$/.test(written) ? 'socketio' : undefined;
}

const httpVerbs = /^(?:get|post|put|patch|delete|head|options|dispatch|dispatch_request)$/;
const publicMethod = /^(?!_|as_view$)\w/;

const handlerClasses: readonly [RegExp, RegExp, string][] = [
  [/^flask\.views\.\w+$/, httpVerbs, 'flask'],
  [/^(?:flask_restful|flask_restx|flask_restplus)(?:\.\w+)*\.Resource$/, httpVerbs, 'flask'],
  [/^django\.views\.(?:View|generic)\b/, publicMethod, 'django'],
  [/^rest_framework\.(?:views|viewsets|generics|mixins)\./, publicMethod, 'django'],
  [/^ninja_extra\./, publicMethod, 'django'],
  [/^django\.utils\.deprecation\.MiddlewareMixin$/, /^(?:process_\w+|__call__)$/, 'django'],
  [
    /^tornado\.(?:web\.RequestHandler|websocket\.WebSocketHandler)$/,
    /^(?:get|post|put|patch|delete|head|options|prepare|on_message|open|on_close)$/,
    'tornado',
  ],
  [/^http\.server\.(?:Base|Simple)HTTPRequestHandler$/, /^do_[A-Z]+$/, 'http.server'],
  [/^BaseHTTPServer\.BaseHTTPRequestHandler$/, /^do_[A-Z]+$/, 'http.server'],
  [/^socketserver\.\w*RequestHandler$/, /^handle$/, 'socketserver'],
  [/^aiohttp\.web\.View$/, httpVerbs, 'aiohttp'],
  [/^starlette\.endpoints\.\w+$/, /^(?:get|post|put|patch|delete|on_receive|on_connect|on_disconnect)$/, 'starlette'],
  [/^starlette\.middleware\.base\.BaseHTTPMiddleware$/, /^dispatch$/, 'starlette'],
  [/^sanic\.views\.HTTPMethodView$/, httpVerbs, 'sanic'],
  [/^channels\.generic\.\w+\.\w+Consumer$/, publicMethod, 'channels'],
  [/_pb2_grpc\.\w+Servicer$/, publicMethod, 'grpc'],
  [/^celery\.(?:app\.task\.)?Task$/, /^run$/, 'celery'],
  [/^graphene\.(?:relay\.\w+|\w+)$/, /^(?:mutate|mutate_and_get_payload|resolve_\w+)$/, 'graphene'],
];

/** The framework that calls this method of a subclass of `base` per request or message. */
export function matchesHandlerClass(base: string, method: string): string | undefined {
  return handlerClasses.find(([bases, methods]) => bases.test(base) && methods.test(method))?.[2];
}

export interface Registrar {
  readonly framework: string;
  readonly method?: string;
  /** What the callee must denote, for names that are common words. */
  readonly of?: RegExp;
  /** A text before the handler is what users write, and no path. */
  readonly bot?: true;
}

/** A handler of updates that a bot is given, by the name of its class or method. */
function ofBots(framework: string, of: RegExp, ending: string, ...names: readonly string[]): Record<string, Registrar> {
  return Object.fromEntries(names.map((name) => [`${name}${ending}`, { framework, of, bot: true as const }]));
}

/** Calls that take a handler as an argument, by the last word of the callee. */
export const registrars: Readonly<Record<string, Registrar>> = {
  add_url_rule: { framework: 'flask' },
  add_api_route: { framework: 'fastapi' },
  add_websocket_route: { framework: 'starlette' },
  add_route: { framework: 'web' },
  add_get: { framework: 'aiohttp', method: 'get' },
  add_post: { framework: 'aiohttp', method: 'post' },
  add_put: { framework: 'aiohttp', method: 'put' },
  add_delete: { framework: 'aiohttp', method: 'delete' },
  add_patch: { framework: 'aiohttp', method: 'patch' },
  get: { framework: 'aiohttp', method: 'get', of: /^aiohttp\.web\.get$/ },
  post: { framework: 'aiohttp', method: 'post', of: /^aiohttp\.web\.post$/ },
  put: { framework: 'aiohttp', method: 'put', of: /^aiohttp\.web\.put$/ },
  delete: { framework: 'aiohttp', method: 'delete', of: /^aiohttp\.web\.delete$/ },
  path: { framework: 'django', of: /^django\.urls\.path$/ },
  re_path: { framework: 'django', of: /^django\.urls\.re_path$/ },
  Route: { framework: 'starlette', of: /^starlette\.routing\.Route$/ },
  WebSocketRoute: { framework: 'starlette', of: /^starlette\.routing\.WebSocketRoute$/ },
  basic_consume: { framework: 'pika' },
  consume: { framework: 'amqp' },
  serve: { framework: 'websockets', of: /^websockets\./ },
  start_server: { framework: 'asyncio', of: /^asyncio\./ },
  subscribe: { framework: 'broker', of: /^(?:nats|google\.cloud\.pubsub\w*|paho)\b/ },
  ...ofBots(
    'telegram',
    /^(?:telegram\.ext|pyrogram\.handlers|hydrogram\.handlers)\./,
    'Handler',
    ...[
      'Command',
      'Message',
      'EditedMessage',
      'CallbackQuery',
      'InlineQuery',
      'ChosenInlineResult',
      'ChatMember',
      'ChatMemberUpdated',
    ],
    ...[
      'ChatJoinRequest',
      'MessageReaction',
      'Poll',
      'PollAnswer',
      'PreCheckoutQuery',
      'ShippingQuery',
      'Prefix',
      'Regex',
      'Type',
    ],
    ...['BusinessMessages', 'StringCommand', 'StringRegex', 'RawUpdate'],
  ),
  ...ofBots(
    'telegram',
    /^(?:telebot|aiogram)\./,
    '_handler',
    ...['register_message', 'register_callback_query', 'register_inline', 'register_next_step'],
  ),
  register: {
    framework: 'aiogram',
    of: /^aiogram\.(?:\w+\.)*(?:Dispatcher|Router)\(\)\.(?!startup|shutdown)\w+\.register$/,
    bot: true,
  },
  ...ofBots('telethon', /^telethon\./, '_handler', 'add_event'),
};
