import asyncio
import os

import aio_pika
import pika


async def next_mail():
    connection = await aio_pika.connect(os.environ["AMQP_URL"])
    channel = await connection.channel()
    queue = await channel.get_queue("mails")
    message = await queue.get(no_ack=True)
#                                    ^^^^ no-auto-acknowledge
    print(message.body)


def next_order():
    channel = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"])).channel()
    method, properties, body = channel.basic_get("orders", auto_ack=True)
#                                                                   ^^^^ no-auto-acknowledge
    print(method, properties, body)
    for _, _, cart in channel.consume("carts", auto_ack=True):
#                                                       ^^^^ no-auto-acknowledge
        print(cart)


asyncio.run(next_mail())
next_order()
