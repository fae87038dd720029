import { type ApiTable, type Call, call, type FactBody } from '../api-table';
import { isFunction, rangeOf } from '../syntax';

type Body = FactBody<'auto-acknowledge'>;

/** `channel.consume(queue, consumer, { noAck: true })`. RabbitMQ's direct reply-to allows nothing else. */
function consume(made: Call): Body | undefined {
  const option = made.optionExpression('noAck', 2);
  if (typeof option === 'string') return undefined;
  const value = made.value(option);
  const queue = made.argument(0);
  if (value.kind !== 'literal' || value.value !== true) return undefined;
  if (queue?.kind === 'literal' && queue.value === 'amq.rabbitmq.reply-to') return undefined;
  const rewrite = acknowledging(made, value.range);
  return { option: 'noAck', range: value.range, ...(rewrite && { rewrite }) };
}

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

/** Consumers that say how messages are acknowledged. Sources: amqplib 0.10, amqp-connection-manager 4, @nestjs/microservices 11. */
export const acknowledgements: ApiTable<'auto-acknowledge'> = {
  'amqplib@0.10': { 'connect().createChannel().consume': consumes },
  'amqplib/callback_api@0.10': { 'connect().createChannel().consume': consumes },
  'amqp-connection-manager@4': {
    'connect().createChannel().consume': consumes,
    'ChannelWrapper().consume': consumes,
    'connect().createChannel().addSetup(0,0).consume': consumes,
  },
};
