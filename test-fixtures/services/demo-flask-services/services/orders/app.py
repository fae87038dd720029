import atexit
import json
import os
import signal
import sys
import threading
import time

import redis
import schedule
from flask import Flask, jsonify, request
from pymongo import MongoClient

from auth import require_token

app = Flask(__name__)
mongo = MongoClient("mongodb://mongo:27017/orders")
cache = redis.StrictRedis("redis", 6379)
queue = []

NOTIFY_URL = os.getenv("NOTIFY_URL") or "http://localhost:5004/notify"
PAYMENTS = "http://192.168.1.40:9000/charge"


def flush():
    with open("/var/lib/orders/queue.json", "w") as fh:
        json.dump(queue, fh)


schedule.every(10).minutes.do(flush)


def loop():
    while True:
        schedule.run_pending()
        time.sleep(1)


def handle_sigterm(signum, frame):
    os._exit(0)


signal.signal(signal.SIGTERM, handle_sigterm)


@app.route("/orders", methods=["POST"])
@require_token
def create():
    order = request.get_json()
    queue.append(order)
    if order.get("poison"):
        sys.exit(1)
    time.sleep(0.1)
    return jsonify(order), 201


@app.route("/orders/seeds")
def seeds():
    return jsonify(list(mongo.orders.items.find({"kind": "seeds"})))


threading.Thread(target=loop, daemon=True).start()
atexit.register(flush)

if __name__ == "__main__":
    port = 5002
    app.run("0.0.0.0", port)
