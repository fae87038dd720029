import os
import socket
import sys

import uvicorn
from flask import Flask

from shop import server

app = Flask(__name__)


class Runner:
    """Has a run of its own, which opens no port."""

    def run(self, port=5000):
        return port


def start(port=8000):
    uvicorn.run("shop:app", port=port)


def free_port():
    with socket.socket() as probe:
        probe.bind(("", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    Runner().run(port=5000)
    server.run(port=5000)
    print("listening on port 5000")
    port = os.environ.get("PORT") or 5000
    app.run(host="0.0.0.0", port=int(port))
    uvicorn.run(app, port=int(os.environ["PORT"]) if "PORT" in os.environ else 8000)
    start(int(sys.argv[1]))
