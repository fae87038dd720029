import amqp from 'amqplib';
const connection = await amqp.connect(process.env.AMQP_URL);
const channel = await connection.createChannel();
await channel.consume('mails', (m) => channel.ack(m));
process.on('SIGTERM', async () => { await channel.cancel('x'); await connection.close(); process.exit(0); });
