import os

import pika

connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
channel = connection.channel()
channel.queue_declare(queue="mails", durable=True)


def callback(ch, method, properties, body):
    print(f" [x] Received {body}")


channel.basic_consume(queue="mails", on_message_callback=callback, auto_ack=True)
#                                                                           ^^^^ no-auto-acknowledge: With `auto_ack` the broker forgets messages before the work is done; acknowledge each one when it is.
channel.basic_consume("news", lambda ch, method, properties, body: print(body), True)
#                                                                               ^^^^ no-auto-acknowledge
channel.start_consuming()
