import os
import signal

from flask import Flask

import tables

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


class Registry:
    def create_all(self):
        return []


def upgrade(plan):
    return f"upgraded to {plan}"


db = Registry()
db.create_all()
upgrade("pro")
tables.create_all()
call_command = print
call_command("migrate")
if os.environ.get("FLASK_ENV") == "test":
    from flask_sqlalchemy import SQLAlchemy

    SQLAlchemy(app).create_all()
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
