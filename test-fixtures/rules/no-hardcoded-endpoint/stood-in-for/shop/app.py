import requests
from flask import Flask, current_app

from shop.addresses import (
    DRAFT_SITE_URL,
    STORE_SITE_URL,
)

app = Flask(__name__)
app.config.from_prefixed_env("SHOP")


@app.get("/draft")
def draft():
    url = current_app.config["DRAFT_URL"] or DRAFT_SITE_URL
    return requests.get(url, timeout=3).text + requests.get(STORE_SITE_URL, timeout=3).text
