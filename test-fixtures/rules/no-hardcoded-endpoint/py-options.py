import argparse

import requests
from flask import Flask

app = Flask(__name__)
STOCK_URL = "http://stock.shop.svc.cluster.local/items"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint


@app.get("/")
def index():
    return requests.get(app.config["PRICES_URL"], timeout=3).json() | requests.get(STOCK_URL, timeout=3).json()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--prices-url",
        default="http://prices.shop.svc.cluster.local/prices",
        type=str,
    )
    parser.add_argument("--port", type=int, required=True)
    args = parser.parse_args()
    app.config["PRICES_URL"] = args.prices_url
    app.run(host="0.0.0.0", port=args.port)
    # <- require-graceful-shutdown
