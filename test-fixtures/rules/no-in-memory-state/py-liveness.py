import os
import time
from datetime import datetime

from flask import Flask, request

app = Flask(__name__)
last_request_time = None
last_order_time = None
started = time.time()


@app.post("/tags")
def tags():
    global last_request_time, last_order_time
    # last_request_time is what the watchdog looks at
    last_request_time = time.time()
    last_order_time = datetime.now()
    # <- no-in-memory-state
    return {"tags": request.json["words"]}, 201


@app.get("/orders/newest")
def newest():
    return {"last_order_time": last_order_time}


@app.get("/health")
def health():
    return {"last_request_time": last_request_time}, 200


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
