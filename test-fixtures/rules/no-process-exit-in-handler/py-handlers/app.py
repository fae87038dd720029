import os
import signal
import sys

import pika
from fastapi import FastAPI
from celery import shared_task

app = FastAPI()


@app.post("/shutdown")
async def shutdown():
    os.kill(os.getpid(), signal.SIGTERM)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-exit-in-handler
    return {"status": "stopping"}


@app.get("/orders")
def orders():
    try:
        return load()
    except OSError:
        sys.exit("disk is gone")
#       ^^^^^^^^^^^^^^^^^^^^^^^^ no-process-exit-in-handler: `sys.exit` in a handler cuts off every other request of this process; answer with an error and let the process live.


def load():
    if not os.path.exists(os.environ["DATA"]):
        raise SystemExit(3)
#             ^^^^^^^^^^^^^ no-process-exit-in-handler
    return []


@shared_task
def rebuild():
    os._exit(1)
#   ^^^^^^^^^^^ no-process-exit-in-handler


def on_message(channel, method, properties, body):
    if body == b"stop":
        sys.exit()
#       ^^^^^^^^^^ no-process-exit-in-handler


connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
channel = connection.channel()
channel.basic_consume(queue="jobs", on_message_callback=on_message)
