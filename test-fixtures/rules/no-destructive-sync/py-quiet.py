import os
import signal
import sys

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)
signal.signal(signal.SIGTERM, lambda *_: db.session.close())


class Basket:
    def drop_all(self):
        self.items = []


Basket().drop_all()
sys.stdout.flush()
if os.environ.get("APP_ENV") == "test":
    db.drop_all()
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
