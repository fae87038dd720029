import logging
import os

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.after_request
def log(response):
    logger.info("%s %s %s", request.method, request.path, response.status_code)
    # <- require-request-id
    return response


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
