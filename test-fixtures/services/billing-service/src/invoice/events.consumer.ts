import { Injectable, OnModuleInit } from '@nestjs/common';
import * as amqp from 'amqplib';

@Injectable()
export class EventsConsumer implements OnModuleInit {
  async onModuleInit() {
    const conn = await amqp.connect('amqp://rabbitmq.messaging.svc.cluster.local');
    const ch = await conn.createChannel();
    await ch.assertQueue('billing.events', { durable: true });
    await ch.consume('billing.events', (msg) => {
      if (msg) void this.handle(JSON.parse(msg.content.toString()));
    }, { noAck: true });
  }

  private async handle(event: { type: string }) {
    if (event.type === 'order.paid') await Promise.resolve();
  }
}
