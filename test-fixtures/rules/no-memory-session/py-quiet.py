import os
import signal

from flask import Flask
from flask_session import Session

SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
app = Flask(__name__)
app.config["SESSION_TYPE"] = "redis"
app.config["SESSION_COOKIE_NAME"] = "filesystem"
app.config.update(SESSION_TYPE=os.environ.get("SESSION_TYPE", "filesystem"))
Session(app)
session_type = "filesystem"
signal.signal(signal.SIGTERM, lambda *_: app.close())


class Cookies:
    SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"


if os.environ.get("FLASK_ENV") == "development":
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
    app.config["SESSION_TYPE"] = "filesystem"

app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
