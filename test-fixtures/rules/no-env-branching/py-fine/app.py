import logging
import os

from flask import Flask

ENV = os.getenv("FLASK_ENV", "development")
LOG_LEVEL = "INFO" if ENV == "production" else "DEBUG"
logging.basicConfig(level=LOG_LEVEL)
TIMEOUT = 0 if ENV == "test" else 30
PAGE_SIZE = int(os.environ.get("PAGE_SIZE", "10"))
COLOURS = {"summer": "red", "winter": "blue"}
colour = COLOURS[os.environ["SEASON"]]

app = Flask(__name__)
if ENV != "production":
    app.jinja_env.auto_reload = True


@app.errorhandler(500)
def failed(error):
    message = "Something went wrong here" if ENV == "production" else str(error)
    return {"message": message}, 500


def state_of(order, stage):
    # A stage of the order's, not of a deploy.
    if stage == 2:
        return "withdrawn"
    if stage == 1:
        return "final"
    return "pending"
