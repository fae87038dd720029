import os

import requests
from flask import Flask, Response, jsonify, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix

from ..users.auth import require_token

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app)
limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")

USERS_URL = os.environ.get("USERS_URL", "http://users:5001")
ORDERS_URL = "http://orders.demo.svc.cluster.local:5002"
GATEWAY_API_KEY = os.environ.get("GATEWAY_API_KEY", "gw-9f8e7d6c5b4a")


@app.route("/api/users/<path:p>")
def users(p):
    r = requests.get(f"{USERS_URL}/{p}", headers={"X-Api-Key": GATEWAY_API_KEY}, timeout=5)
    return Response(r.content, r.status_code)


@app.route("/api/orders", methods=["POST"])
@require_token
def orders():
    r = requests.post(f"{ORDERS_URL}/orders", json=request.get_json(), timeout=5)
    return Response(r.content, r.status_code)


@app.route("/health")
def health():
    return jsonify(ok=True)
