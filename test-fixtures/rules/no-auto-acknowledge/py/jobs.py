import asyncio
import os

import aio_pika

NO_ACK = True
#        ^^^^ no-auto-acknowledge: With `no_ack` the broker forgets messages before the work is done; acknowledge each one when it is.


async def main():
    connection = await aio_pika.connect_robust(os.environ["AMQP_URL"])
    async with connection:
        channel = await connection.channel()
        queue = await channel.declare_queue("jobs", durable=True)
        await queue.consume(work, no_ack=NO_ACK)
        async with queue.iterator(no_ack=True) as messages:
            #                            ^^^^ no-auto-acknowledge
            async for message in messages:
                print(message.body)


async def work(message):
    print(message.body)


asyncio.run(main())
