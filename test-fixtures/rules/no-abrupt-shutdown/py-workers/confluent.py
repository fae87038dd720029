import os
import signal
from confluent_kafka import Consumer
running = True

def stop(*_):
    global running
    running = False

signal.signal(signal.SIGTERM, stop)
consumer = Consumer({"bootstrap.servers": os.environ["B"]})
while running:
    consumer.poll(1.0)
consumer.close()
