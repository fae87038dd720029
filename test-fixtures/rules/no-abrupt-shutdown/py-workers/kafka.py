import os
import signal
from kafka import KafkaConsumer
consumer = KafkaConsumer("t", bootstrap_servers=os.environ["B"])
signal.signal(signal.SIGTERM, lambda *_: consumer.close())
for m in consumer:
    print(m)
