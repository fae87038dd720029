import os

import structlog
from flask import Flask, request

app = Flask(__name__)
logger = structlog.get_logger()


@app.post("/tokens")
def exchange():
    claims = request.json["claims"]
    logger.info("token.exchanged", token__sub=claims.get("sub"), token__issuer=claims.get("iss"))
    logger.info("user.created", user__password=request.json["phrase"])
    #                                          ^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
    return "", 204


@app.cli.command("create-token")
def create_token():
    token = os.urandom(16).hex()
    app.logger.info(token)


@app.post("/logins")
def login():
    token = os.urandom(16).hex()
    app.logger.info(token)
    #               ^^^^^ no-sensitive-log
    return "", 204


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
