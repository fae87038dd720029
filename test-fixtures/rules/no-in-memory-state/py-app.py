import os
from collections import defaultdict

from flask import Flask, g, request

app = Flask(__name__)
orders = []
visits = defaultdict(int)
counter = 0
_client = None
metrics = {"served": 0}
LIMITS = {"free": 10}


@app.post("/orders")
def order():
    global counter
    counter += 1
    # <- no-in-memory-state: `counter` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
    orders.append(request.json)
    # <- no-in-memory-state: `orders` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
    visits[request.remote_addr] += 1
    # <- no-in-memory-state: `visits` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
    return str(counter), 201


@app.delete("/orders")
def clear():
    orders.clear()
    return "", 204


@app.get("/")
def index():
    global _client
    if _client is None:
        _client = object()
    metrics["served"] += 1
    g.orders = []
    g.orders.append(1)
    orders = [1]
    orders.append(2)
    return {"limits": LIMITS, "orders": orders, "client": str(_client)}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
