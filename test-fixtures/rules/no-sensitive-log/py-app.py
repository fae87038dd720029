import logging
import os

import structlog
from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger(__name__)
events = structlog.get_logger()


@app.post("/login")
def login():
    password = request.form["password"]
    log.info("login with %s", password)
    #                         ^^^^^^^^ no-sensitive-log: `password` is a secret and goes to the log; leave it out.
    app.logger.debug(f"login: {password}")
    #                          ^^^^^^^^ no-sensitive-log
    log.debug(request.headers)
    #         ^^^^^^^^^^^^^^^ no-sensitive-log
    log.debug("body: %s", request.get_json())
    #                     ^^^^^^^^^^^^^^^^^^ no-sensitive-log
    print("token", session.access_token)
    #              ^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
    events.info("login", api_key=os.environ["API_KEY"])
    #                            ^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
    logging.warning("token {}".format(request.headers["Authorization"]))
    #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sensitive-log
    return ""


print(os.environ)
#     ^^^^^^^^^^ no-sensitive-log
print("starting with", dict(os.environ))
#                           ^^^^^^^^^^ no-sensitive-log
