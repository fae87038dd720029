import amqp from 'amqplib';

const connection = await amqp.connect(process.env.AMQP_URL);
const channel = await connection.createChannel();

// The broker has it acknowledged already: it closes the channel at this one.
await channel.consume('orders', async (order) => {
  await fetch(process.env.ORDERS_URL, { method: 'POST', body: order.content });
  channel.ack(order);
}, { noAck: true });
//          ^^^^ no-auto-acknowledge

const quick = true;
//            ^^^^ no-auto-acknowledge
await channel.consume('clicks', (click) => {
  console.log(click.content.length);
}, { noAck: quick });

// Out of sight: whoever knows what ends the work has to acknowledge.
await channel.consume('invoices', console.log, { noAck: true });
//                                                      ^^^^ no-auto-acknowledge
await channel.consume('carts', async (cart) => {
  if (cart === null) return;
  await fetch(process.env.ORDERS_URL, { method: 'PUT', body: cart.content });
}, { noAck: true });
//          ^^^^ no-auto-acknowledge
await channel.consume('returns', console.log, { noAck: !quick });
await channel.consume('ratings', (rating) => channel.ack(rating), {});
await channel.get('ratings', { noAck: false });
