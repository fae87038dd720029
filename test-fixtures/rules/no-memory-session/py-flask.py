import os
import signal

from flask import Flask
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "filesystem"
#                            ^^^^^^^^^^^^ no-memory-session
Session(app)
signal.signal(signal.SIGTERM, lambda *_: app.close())


class Config:
    SESSION_TYPE = "filesystem"
    #              ^^^^^^^^^^^^ no-memory-session


def create_app():
    shop = Flask("shop")
    shop.config.from_mapping(SESSION_TYPE="filesystem")
    #                                     ^^^^^^^^^^^^ no-memory-session
    return shop


app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
