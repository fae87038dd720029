import os
import signal
import sqlite3

from flask import Flask
from sqlalchemy import create_engine

app = Flask(__name__)
memory = sqlite3.connect(":memory:")
engine = create_engine("sqlite://")
other = create_engine(os.environ.get("DATABASE_URL", "sqlite:///shop.db"))
attached = sqlite3.connect(app.config["DATABASE"])
signal.signal(signal.SIGTERM, lambda *_: memory.close())

if os.environ.get("APP_ENV") == "test":
    engine = create_engine("sqlite:///test.db")

app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
