"""A service whose own command line also migrates, when somebody asks it to."""

import os

import click
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


@app.cli.command("create-tables")
def create_tables():
    db.create_all()


@click.command()
def reset():
    db.drop_all()


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
