import type { AutoAcknowledgeFact, Fact } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';
import { ancestor, field, isFunction, type Node } from '../syntax';

/** `basic_consume(queue, callback, auto_ack=True)`. RabbitMQ's direct reply-to allows nothing else. */
function consume(
  library: string,
  queueName: string,
  ...options: readonly [string, number | undefined][]
): (call: Call) => Fact | undefined {
  return (call) => {
    for (const [option, position] of options) {
      const node = call.argument(position, option);
      if (!node || !call.isTrue(position, option)) continue;
      if (call.text(0, queueName) === 'amq.rabbitmq.reply-to') return undefined;
      const value = call.module.value(node);
      const rewrite = library === 'pika' ? acknowledging(call, value.range) : acknowledgingMessage(call, value.range);
      return { kind: 'auto-acknowledge', library, option, range: value.range, ...(rewrite && { rewrite }), place: call.place };
    }
    return undefined;
  };
}

/** The option off, and the message acknowledged as the last thing the callback does: `def work(channel, method, properties, body)`. */
function acknowledging(call: Call, value: { start: number; end: number }): AutoAcknowledgeFact['rewrite'] {
  const { module } = call;
  const callback = call.argument(1, 'on_message_callback', 'consumer_callback', 'callback');
  const fn = callback && module.names.localFunction(callback);
  const body = fn && isFunction(fn) ? field(fn, 'body') : undefined;
  if (body && /\bbasic_n?ack\(/.test(module.text(body))) return [{ range: value, text: 'False' }];
  const parameters = field(fn ?? call.node, 'parameters')?.children ?? [];
  const isMethod = parameters[0] !== undefined && /^(?:self|cls)$/.test(module.text(parameters[0]));
  const [channel, method, properties, content] = isMethod ? parameters.slice(1) : parameters;
  if (body?.type !== 'block' || !channel || !method || !properties || !content) return undefined;
  if (channel.type !== 'identifier' || method.type !== 'identifier') return undefined;
  const last = body.children.at(-1);
  if (!last || last.type === 'raise_statement' || leavesEarly(module.text(body))) return undefined;
  const { text } = module.file;
  const first = body.children[0] as Node;
  const indent = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start);
  if (!/^[ \t]*$/.test(indent)) return undefined;
  const acknowledge = `${module.text(channel)}.basic_ack(delivery_tag=${module.text(method)}.delivery_tag)`;
  return [
    { range: value, text: 'False' },
    { range: { start: last.end, end: last.end }, text: `\n${indent}${acknowledge}` },
  ];
}

/** aio_pika's messages acknowledge themselves: `await message.ack()`, at the end of the callback or of the loop over an iterator. */
function acknowledgingMessage(call: Call, value: { start: number; end: number }): AutoAcknowledgeFact['rewrite'] {
  const { module } = call;
  const place = call.method === 'iterator' ? loopOver(call) : callbackOf(call);
  if (!place) return undefined;
  if (/\.(?:n?ack|reject|process)\(/.test(module.text(place.body))) return [{ range: value, text: 'False' }];
  const last = place.body.children.at(-1);
  const first = place.body.children[0];
  if (!first || !last || last.type === 'raise_statement' || leavesEarly(module.text(place.body))) return undefined;
  const { text } = module.file;
  const indent = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start);
  if (!/^[ \t]*$/.test(indent)) return undefined;
  return [
    { range: value, text: 'False' },
    { range: { start: last.end, end: last.end }, text: `\n${indent}await ${place.message}.ack()` },
  ];
}

/** A way out that would pass by what is added at the end. */
const leavesEarly = (body: string): boolean => /\b(?:return|continue|break)\b/.test(body);

interface MessagePlace {
  readonly body: Node;
  readonly message: string;
}

function callbackOf(call: Call): MessagePlace | undefined {
  const callback = call.argument(0, 'callback');
  const fn = callback && call.module.names.localFunction(callback);
  const body = fn && field(fn, 'body');
  const parameters = field(fn, 'parameters')?.children ?? [];
  const name = parameters[0] && (field(parameters[0], 'name') ?? parameters[0].children[0] ?? parameters[0]);
  if (body?.type !== 'block' || fn?.children[0]?.type !== 'async' || parameters.length !== 1 || name?.type !== 'identifier')
    return undefined;
  return { body, message: call.module.text(name) };
}

/** `async with queue.iterator() as messages: async for message in messages: …` */
function loopOver(call: Call): MessagePlace | undefined {
  const block = ancestor(call.node, 'with_statement');
  const loop = block && field(block, 'body')?.children[0];
  const left = loop?.type === 'for_statement' ? field(loop, 'left') : undefined;
  const body = loop && field(loop, 'body');
  return left?.type === 'identifier' && body?.type === 'block' ? { body, message: call.module.text(left) } : undefined;
}

const pikaConnections = ['pika.BlockingConnection', 'pika.adapters.BlockingConnection', 'pika.SelectConnection'];

/** Consumers that say how messages are acknowledged. Source: pika 1.3 (`no_ack` before 1.0), aio-pika 9, kombu 5. */
export const acknowledgements: ApiTable = {
  ...rows(
    pikaConnections.map((connection) => `${connection}().channel().basic_consume`),
    consume('pika', 'queue', ['auto_ack', 2], ['no_ack', undefined]),
  ),
  ...rows(
    pikaConnections.map((connection) => `${connection}().channel().basic_get`),
    consume('pika', 'queue', ['auto_ack', 1]),
  ),
  ...rows(
    pikaConnections.map((connection) => `${connection}().channel().consume`),
    consume('pika', 'queue', ['auto_ack', 1]),
  ),
  ...rows(
    ['aio_pika.connect', 'aio_pika.connect_robust'].flatMap((connect) =>
      ['declare_queue()', 'get_queue()'].flatMap((queue) => [
        `${connect}().channel().${queue}.consume`,
        `${connect}().channel().${queue}.iterator`,
        `${connect}().channel().${queue}.get`,
      ]),
    ),
    consume('aio_pika', 'queue', ['no_ack', undefined]),
  ),
  ...rows(['kombu.Consumer', 'kombu.messaging.Consumer', 'kombu.Connection().Consumer'], (call) => {
    const node = call.argument(undefined, 'no_ack');
    if (!node || !call.isTrue(undefined, 'no_ack')) return undefined;
    return {
      kind: 'auto-acknowledge',
      library: 'kombu',
      option: 'no_ack',
      range: call.module.value(node).range,
      place: call.place,
    };
  }),
};
