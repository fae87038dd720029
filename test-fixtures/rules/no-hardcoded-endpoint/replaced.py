import os
import signal

from flask import Flask

from shop.config import get_config, settings

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())

WEBHOOK_URL = get_config("setup", "webhook_url", default="https://stage-api.acme.dev")
ORDERS_URL = get_config("setup", "orders_url", fallback="http://localhost:4000/orders")


class Sidecar:
    def __init__(self):
        self.endpoint = "http://127.0.0.1:8765"
        self.invoices_url = "http://127.0.0.1:8766"
        #                   ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
        if settings.sidecar_endpoint:
            self.endpoint = settings.sidecar_endpoint.rstrip("/")
        if settings.environment == "development":
            self.stock_url = "http://localhost:4000/stock"
        else:
            self.stock_url = settings.stock_url


class Rehearsal(Sidecar):
    TESTING = True
    STATUS_URL = "https://localhost:3000"


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
