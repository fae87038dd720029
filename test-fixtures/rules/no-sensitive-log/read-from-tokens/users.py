import logging

from flask import Flask, g, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


def user_of(oidc_token):
    logger.debug("finding the user of %s", oidc_token)
    return oidc_token["sub"]


def bearer_of(auth_token):
    logger.debug("Got %s", auth_token)
    #                      ^^^^^^^^^^ no-sensitive-log
    return auth_token


@app.post("/hooks/mail")
def hook():
    token = request.form["token"]
    logger.info("Rejected: signature %s, timestamp %s, token %s", request.form["signature"], request.form["timestamp"], token)
    return user_of(g.oidc_token_info) + bearer_of(request.args["t"])
