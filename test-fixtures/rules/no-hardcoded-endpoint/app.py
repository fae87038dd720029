import os

import requests
from flask import Flask

INVENTORY = "http://inventory.svc.cluster.local"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: inventory.svc.cluster.local is the address of one deploy’s own service; read it from INVENTORY_URL in the environment.
BILLING = {"url": "https://billing.uat.acme.com"}
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: billing.uat.acme.com is the address of one deploy’s own service; read it from BILLING_URL in the environment.
app = Flask(__name__)


@app.get("/stock")
def stock():
    return requests.get("http://127.0.0.1:8500/stock", timeout=3).json()
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: 127.0.0.1 is the address of one deploy’s own service; read it from SERVICE_URL in the environment.


@app.get("/rates")
def rates():
    """Like http://localhost:5000/rates."""
    url = os.environ.get("RATES_URL", "http://localhost:7000")
    app.logger.info("asking http://localhost:7000")
    return requests.get("https://api.exchangerate.host/latest", timeout=3).json() or requests.get(url, timeout=3).json()


app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
# <- require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
