import type { Range } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, type FactBody } from '../api-table';
import { isFunction, rangeOf } from '../syntax';

type Body = FactBody<'auto-acknowledge'>;

/** `channel.consume(queue, consumer, { noAck: true })`. RabbitMQ's direct reply-to allows nothing else. */
function consume(made: Call): Body | undefined {
  const queue = made.argument(0);
  if (queue?.kind === 'literal' && queue.value === 'amq.rabbitmq.reply-to') return undefined;
  const body = withoutAcks(made, 'noAck', 2);
  const rewrite = body && acknowledging(made, body.range);
  return body && { ...body, ...(rewrite && { rewrite }) };
}

/** An option that is on, by its path in the argument at a position. */
function withoutAcks(made: Call, path: string, position: number): { option: string; range: Range } | undefined {
  const option = made.optionExpression(path, position);
  if (typeof option === 'string') return undefined;
  const value = made.value(option);
  return value.kind === 'literal' && value.value === true ? { option: 'noAck', range: value.range } : undefined;
}

/** `{ transport: Transport.RMQ, options: { noAck: true } }` */
const microservice = (position: number) =>
  call<'auto-acknowledge'>((made) => {
    const transport = made.optionExpression('transport', position);
    const isRabbit = typeof transport !== 'string' && made.apiOf(transport)?.path === 'Transport.RMQ';
    return isRabbit ? withoutAcks(made, 'options.noAck', position) : undefined;
  });

/** The option off, and the message acknowledged as the last thing the consumer does. */
function acknowledging(made: Call, value: { start: number; end: number }): Body['rewrite'] {
  // Where the channel can be seen: in a function that is written right here.
  const inline = made.expression(1);
  const consumer = inline && isFunction(inline) ? inline : undefined;
  const parameter = consumer?.params[0];
  const body = consumer?.body;
  const receiver = made.calleeRange && made.text(made.calleeRange).replace(/\s*\.\s*consume$/, '');
  // An object of options may be another consumer's too.
  if (value.start < made.node.range[0] || value.end > made.node.range[1]) return undefined;
  if (consumer && body && /\.n?ack\w*\(/.test(made.text(rangeOf(body)))) return [{ range: value, text: 'false' }];
  if (parameter?.type !== 'Identifier' || body?.type !== 'BlockStatement' || receiver === undefined) return undefined;
  if (!/^[\w$.]+$/.test(receiver) || (/^this\b/.test(receiver) && consumer?.type !== 'ArrowFunctionExpression')) return undefined;
  // A return would pass by what is added at the end.
  if (/\breturn\b/.test(made.text(rangeOf(body)))) return undefined;
  const last = body.body.at(-1);
  if (!last || last.type === 'ThrowStatement') return undefined;
  const { text } = made.module;
  const line = text.lastIndexOf('\n', last.range[0] - 1) + 1;
  const indent = text.slice(line, last.range[0]);
  const semicolon = text[last.range[1] - 1] === ';' || last.type === 'IfStatement' ? ';' : '';
  const separator = /^[ \t]*$/.test(indent) ? `\n${indent}` : ' ';
  return [
    { range: value, text: 'false' },
    { range: { start: last.range[1], end: last.range[1] }, text: `${separator}${receiver}.ack(${parameter.name})${semicolon}` },
  ];
}

const consumes = call<'auto-acknowledge'>(consume);

const gets = call<'auto-acknowledge'>((made) => withoutAcks(made, 'noAck', 1));

/**
 * Consumers that say how messages are acknowledged. Sources: amqplib 0.10, amqp-connection-manager 4, @nestjs/microservices 11,
 * rabbitmq-client 5, @cloudamqp/amqp-client 3.
 */
export const acknowledgements: ApiTable<'auto-acknowledge'> = {
  'amqplib@0.10': { 'connect().createChannel().consume': consumes, 'connect().createChannel().get': gets },
  'amqplib/callback_api@0.10': { 'connect().createChannel().consume': consumes, 'connect().createChannel().get': gets },
  '@nestjs/core@11': {
    'NestFactory.createMicroservice': microservice(1),
    'NestFactory.create().connectMicroservice': microservice(0),
  },
  'rabbitmq-client@5': {
    'Connection().createConsumer | default().createConsumer': call((made) => withoutAcks(made, 'noAck', 0)),
  },
  '@cloudamqp/amqp-client@3': {
    'AMQPClient().connect().channel().queue().subscribe': call((made) => withoutAcks(made, 'noAck', 0)),
    'AMQPClient().connect().channel().basicConsume': call((made) => withoutAcks(made, 'noAck', 1)),
  },
  'amqp-connection-manager@4': {
    'connect().createChannel().consume': consumes,
    'ChannelWrapper().consume': consumes,
    'connect().createChannel().addSetup(0,0).consume': consumes,
    'connect().createChannel(0.setup,0).consume': consumes,
  },
};
