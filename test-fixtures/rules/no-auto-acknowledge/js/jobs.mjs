import amqplib from 'amqplib';
import { connect } from 'amqp-connection-manager';

const options = { noAck: true, consumerTag: 'jobs' };
//                       ^^^^ no-auto-acknowledge: With `noAck` the broker forgets messages before the work is done; acknowledge each one when it is.

class Consumer {
  async start() {
    this.connection = await amqplib.connect(process.env.AMQP_URL);
    this.channel = await this.connection.createConfirmChannel();
    await this.channel.consume('jobs', (message) => this.work(message), options);
    const { queue } = await this.channel.assertQueue('', { exclusive: true });
    await this.channel.consume(queue, onNews, { noAck: true });
    //                                                 ^^^^ no-auto-acknowledge
  }

  work(message) {
    console.log(message.content.toString());
  }
}

async function onNews(news) {
  if (news === null) return;
  await fetch(process.env.NEWS_URL, { method: 'POST', body: news.content });
}

const wrapper = connect([process.env.AMQP_URL]).createChannel();
await wrapper.consume('mails', (mail) => console.log(mail.content.length), { noAck: true, prefetch: 5 });
//                                                                                  ^^^^ no-auto-acknowledge
await new Consumer().start();
