import logging

from flask import Flask

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.post("/invitations/<org>")
def confirm(org):
    access_token = app.open_session(org)
    logger.error("Bad signature for the access token: %s, org=%s", access_token, org)
    #                                                              ^^^^^^^^^^^^ no-sensitive-log
    logger.error("Signature has expired. Access token: %s, org=%s", access_token, org)
    #                                                               ^^^^^^^^^^^^ no-sensitive-log
    return ""
