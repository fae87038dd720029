import os

from kombu import Connection, Consumer, Queue

with Connection(os.environ["AMQP_URL"]) as connection:
    with Consumer(connection, queues=[Queue("mails")], callbacks=[print], no_ack=True):
#                                                                                ^^^^ no-auto-acknowledge
        connection.drain_events()
    with Consumer(connection, queues=[Queue("orders")], callbacks=[lambda body, message: message.ack()], no_ack=False):
        connection.drain_events()
