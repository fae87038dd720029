import os

import pika


class Client:
    def basic_consume(self, queue, on_message_callback, auto_ack=False):
        """A class of our own: auto_ack=True means nothing here."""


def work(channel, method, properties, body):
    print(body)
    channel.basic_ack(delivery_tag=method.delivery_tag)


connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
channel = connection.channel()
channel.basic_consume(queue="jobs", on_message_callback=work)
channel.basic_consume(queue="mails", on_message_callback=work, auto_ack=False)
channel.basic_consume(queue="amq.rabbitmq.reply-to", on_message_callback=print, auto_ack=True)
Client().basic_consume("jobs", work, auto_ack=True)
channel.start_consuming()
