"""The front door of the shop."""

from flask import Flask

PORT = 5000
#      ^^^^ no-hardcoded-port: Port 5000 is hardcoded; listen on the PORT of the environment.

app = Flask(__name__)


@app.get("/")
def index():
    return "ok"


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=PORT)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
