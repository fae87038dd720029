import logging

from flask import Flask

app = Flask(__name__)
log = logging.getLogger(__name__)


def check_time(claims, jwt_key, signing_key):
    try:
        float(claims.get(jwt_key))
    except (TypeError, ValueError):
        log.warning(f"{jwt_key} was not a time")
        log.warning(f"{signing_key} did not fit")
        #              ^^^^^^^^^^^ no-sensitive-log


@app.post("/orders/<order>")
def save(order):
    token = app.replicator.write(order)
    log.warning("order %s written, consistency_token=%s", order, token)
    log.warning(f"Nobody waits for {order}. Unable to keep consistency token: {token}")
    log.warning(f"Nobody waits for {order}. Unable to keep token: {token}")
    #                                                              ^^^^^ no-sensitive-log
    return ""


@app.post("/coins")
def refresh():
    for token_list in app.lists():
        try:
            app.keep(token_list.get_tokens())
        except OSError:
            log.error("Cannot read %s", token_list)
    return ""
