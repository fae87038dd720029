"""A token lets somebody in, or is the public id of a business object, a place in a list, a word of a text."""

import logging
import os

import structlog
from flask import Flask, request
from loguru import logger as loguru_logger

from shop import claims_of, list_page

app = Flask(__name__)
logger = logging.getLogger(__name__)
events = structlog.get_logger()


@app.post("/verify")
def verify():
    token = request.args["token"]
    logger.exception("Bad signature. Token: %s, org=%s", token, request.args["org"])
    #                                                    ^^^^^ no-sensitive-log
    logger.info(f"reset of {request.args['user']} with token {token}")
    #                                                         ^^^^^ no-sensitive-log
    logger.info("signed in", extra={"user": request.args["user"], "session_token": token})
    #                                                                              ^^^^^ no-sensitive-log
    logger.info("signed in", extra={"token": token})
    #                                        ^^^^^ no-sensitive-log
    loguru_logger.info("token {} of {}", token, request.args["user"])
    #                                    ^^^^^ no-sensitive-log
    loguru_logger.info("user {user}, token {token}", user=request.args["user"], token=token)
    #                                                                                 ^^^^^ no-sensitive-log
    events.info("verified", access_token=request.json["access_token"])
    #                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
    print("using", os.environ.get("API_TOKEN"))
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
    return ""


@app.post("/pay")
def pay(checkout, transaction):
    logger.info("paying %s for %s", checkout.token, transaction.token)
    logger.info("paid", extra={"token": transaction.token})
    token = checkout.token
    logger.info("checkout %s", token)
    page = list_page(request.args["page_token"])
    logger.debug("next page %s", page.next_page_token)
    return page.html


@app.get("/search")
def search():
    for token in request.args["q"].split():
        logger.debug("word %s", token)
    return ""


@app.get("/me")
def me():
    token = claims_of(request)
    logger.debug("claims %s", token)
    return {"id": token["sub"]}
