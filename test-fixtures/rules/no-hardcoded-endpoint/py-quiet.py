"""Served at http://localhost:8000 while developing."""

import logging
import os
import signal
from urllib.parse import urljoin

import requests
from flask import Flask, request

PAYMENTS = "https://api.stripe.com/v1"
ORDERS_URL = os.environ.get("ORDERS_URL", "http://localhost:4000")
XMLNS = "http://www.w3.org/2000/svg"
DOCS_URL = "https://docs.staging.acme.com"
app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


@app.get("/")
def index():
    logging.info("see http://localhost:8000")
    if request.remote_addr == "127.0.0.1":
        return requests.get(urljoin(PAYMENTS, "charges"), timeout=3).json()
    raise ValueError("call http://orders.staging.acme.com instead")


if __name__ == "__main__":
    print("http://127.0.0.1:8000")
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
