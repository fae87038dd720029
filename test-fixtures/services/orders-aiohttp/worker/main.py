import json
import os
import signal
import sys

import pika
import psycopg2

conn = psycopg2.connect(host="db", dbname="orders", user="orders", password=os.environ["DB_PASSWORD"])
seen = {}


def shutdown(signum, frame):
    sys.exit(0)


def on_message(channel, method, properties, body):
    order = json.loads(body)
    seen[order["id"]] = seen.get(order["id"], 0) + 1
    with open("/data/results.jsonl", "a") as fh:
        fh.write(json.dumps(order) + "\n")
    if order.get("fatal"):
        os._exit(1)
    print("processed", order["id"])


def main():
    signal.signal(signal.SIGTERM, shutdown)
    params = pika.ConnectionParameters(host="rabbitmq", credentials=pika.PlainCredentials("orders", "Br0k3r-Pass"))
    channel = pika.BlockingConnection(params).channel()
    channel.queue_declare(queue="orders", durable=True)
    channel.basic_consume(queue="orders", on_message_callback=on_message, auto_ack=True)
    channel.start_consuming()


if __name__ == "__main__":
    main()
