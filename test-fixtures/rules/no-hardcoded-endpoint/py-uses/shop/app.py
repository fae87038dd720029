import os

import requests
from flask import Flask
from flask_cors import CORS

from shop.conf import defaults

BASE_URL = "http://localhost:8080"
#          ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
CSRF_TRUSTED_ORIGINS = [
    os.environ["SITE_URL"],
    "http://localhost:1337",
#   ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
]
REDIRECT_URI = "shop://callback"
if defaults["DEBUG_CLIENT"]:
    REDIRECT_URI += " http://127.0.0.1:14876/callback"
if defaults["HOSTED"]:
    SITE_URL = defaults["SITE_URL"]
else:
    SITE_URL = "http://localhost:5000"
app = Flask(__name__)
CORS(app, resources={r"/*": {"origins": ["http://localhost:3000"]}})
#                                        ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint


class Vault:
    def __init__(self, addr=None):
        self.addr = (addr or "http://127.0.0.1:8200").rstrip("/")


def issuer(headers):
    if "host" in headers:
        return headers["host"]
    return "http://localhost:3100"


@app.get("/users")
def users():
    requests.get(f"{BASE_URL}/users", timeout=3)
    requests.get("http://users.svc.cluster.local/all", timeout=3)
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    return {"vault": Vault().addr, "issuer": issuer({}), "site": SITE_URL, "origins": CSRF_TRUSTED_ORIGINS, "more": defaults}
