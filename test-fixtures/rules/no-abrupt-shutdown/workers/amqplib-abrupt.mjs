import amqp from 'amqplib';
const connection = await amqp.connect(process.env.AMQP_URL);
const channel = await connection.createChannel();
await channel.consume('mails', (m) => channel.ack(m));
process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
// <- no-abrupt-shutdown
