import os

import structlog
from flask import Flask

app = Flask(__name__)
log = structlog.get_logger()


@app.get("/")
def index():
    log.info("index")
    print("index")
    # <- prefer-structured-log: `print` bypasses the logger that this app has; log it as an event with a level.
    return "ok"


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
