import logging
import os

import jwt
from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.post("/verify")
def verify():
    token = request.args["token"]
    token_data = jwt.decode(token, os.environ["JWT_KEY"], algorithms=["RS256"])
    logger.debug("The token says %s", token_data)
    jwt_payload = token_data["payload"]
    logger.info(f"for {jwt_payload}")
    logger.debug("The token is %s", token)
    #                               ^^^^^ no-sensitive-log
    return "ok"
