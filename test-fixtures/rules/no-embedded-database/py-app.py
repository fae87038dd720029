import os
import signal
import sqlite3

import peewee
from flask import Flask, g
from sqlalchemy import create_engine
from tinydb import TinyDB

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
#                                       ^^^^^^^^^^^^^^^^^^^ no-embedded-database
engine = create_engine("sqlite:////var/lib/shop/orders.db")
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-embedded-database
database = peewee.SqliteDatabase("people.db")
#                                ^^^^^^^^^^^ no-embedded-database
notes = TinyDB("notes.json")
#              ^^^^^^^^^^^^ no-embedded-database
signal.signal(signal.SIGTERM, lambda *_: database.close())


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(os.path.join(app.instance_path, "visits.sqlite"))
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-embedded-database
    return g.db


app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
