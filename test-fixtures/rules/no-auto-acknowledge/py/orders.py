import os

import pika

connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
channel = connection.channel()


class Orders:
    def on_order(self, channel, method, properties, body):
        print(body)


def on_return(channel, method, properties, body):
    if not body:
        channel.basic_nack(delivery_tag=method.delivery_tag)
        return
    print(body)
    channel.basic_ack(delivery_tag=method.delivery_tag)


def on_cart(channel, method, properties, body):
    if not body:
        return
    print(body)


channel.basic_consume("orders", Orders().on_order, auto_ack=True)
#                                                           ^^^^ no-auto-acknowledge
channel.basic_consume("returns", on_return, auto_ack=True)
#                                                    ^^^^ no-auto-acknowledge
channel.basic_consume("carts", on_cart, auto_ack=True)
#                                                ^^^^ no-auto-acknowledge
channel.basic_consume("ratings", on_return, False)
channel.basic_consume("stock", on_message_callback=on_return, auto_ack=bool(os.environ.get("FAST")))
channel.start_consuming()
