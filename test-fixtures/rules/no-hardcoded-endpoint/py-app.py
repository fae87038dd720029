import os
import signal

import requests
from flask import Flask

ORDERS_URL = "https://orders.staging.acme.com/v1"
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
PORT = 8080
INVENTORY = "http://10.0.3.17:" + str(PORT)
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


@app.get("/prices")
def prices():
    requests.get("http://localhost:4000/prices", timeout=3)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    return requests.get(url=f"http://pricing.shop.svc.cluster.local/{PORT}").json()
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ.get("PORT", PORT)))
