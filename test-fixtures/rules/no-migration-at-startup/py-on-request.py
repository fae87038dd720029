"""A backup is brought to its version when somebody restores it; a tenant gets its tables when it signs up."""

import os

from alembic import command
from alembic.config import Config
from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase

app = Flask(__name__)
engine = create_engine(os.environ["DATABASE_URL"])


class Base(DeclarativeBase):
    pass


class Exporter:
    def restore(self, dump):
        command.upgrade(Config("alembic.ini"), dump["version"])
        return dump


def add_shop(shop):
    Base.metadata.create_all(engine, tables=shop.tables)


def init_db():
    Base.metadata.create_all(engine)
    # <- no-migration-at-startup


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
