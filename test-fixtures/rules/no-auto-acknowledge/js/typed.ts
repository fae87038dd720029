import type { Channel } from 'amqplib';

export async function start(channel: Channel) {
  await channel.consume('mails', (message) => console.log(message?.content.length), { noAck: true });
//                                                                                           ^^^^ no-auto-acknowledge
  await channel.consume('orders', console.log, { noAck: process.env.NO_ACK === '1' });
}
