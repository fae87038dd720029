import hashlib
import logging
import os

from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger(__name__)


def mask(text):
    return text[:2] + "…"


class Audit:
    def info(self, password):
        return hashlib.sha256(password.encode()).hexdigest()


@app.post("/login")
def login():
    password = request.form["password"]
    token = request.headers.get("X-Token")
    log.info("login of %s", request.form["user"])
    log.info("password of %d characters", len(password))
    log.info("token %s", mask(token))
    log.info("has token: %s", bool(token))
    log.info("token type %s", request.form["token_type"])
    log.info("the password is not logged")
    log.debug("agent %s", request.headers["User-Agent"])
    log.info("home is %s", os.environ["HOME"])
    Audit().info(password)
    return {"token": token}


@app.post("/search")
def search():
    log.debug("search for %s", request.get_json())
    return ""
