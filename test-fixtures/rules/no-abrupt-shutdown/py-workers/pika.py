import os
import signal
import pika
channel = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"])).channel()

def stop(*_):
    channel.stop_consuming()

signal.signal(signal.SIGTERM, stop)
channel.basic_consume("q", lambda ch, m, p, b: ch.basic_ack(m.delivery_tag))
channel.start_consuming()
