import logging
import os

from flask import Flask

app = Flask(__name__)
log = logging.getLogger(__name__)
SIGNING_SECRET_ENV_VAR = "SIGNING_SECRET"


@app.get("/")
def index():
    log.info("Using the secret of %s", SIGNING_SECRET_ENV_VAR)
    return os.environ[SIGNING_SECRET_ENV_VAR][:0]


def note(response):
    redacted_headers = response.request.headers
    redacted_headers.pop("Authorization", None)
    log.debug(f"Headers: {redacted_headers}")
