"""A service and what its operators ask of it, each by a subcommand of its own."""

import argparse
import json
import os
import secrets
import subprocess

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


def init_db(args):
    with app.app_context():
        db.create_all()
    subprocess.check_call(["alembic", "upgrade", "head"])


def add_admin(args):
    _add_user(args.name)


def _add_user(name):
    password = secrets.token_urlsafe()
    print(f"The password of {name} is: {password}")


def report(args):
    with open("data/report.json", "w") as out:
        json.dump({"users": 1}, out)


def serve():
    db.create_all()
    # <- no-migration-at-startup
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    commands.add_parser("init-db").set_defaults(func=init_db)
    admin = commands.add_parser("add-admin")
    admin.add_argument("name")
    admin.set_defaults(func=add_admin)
    commands.add_parser("report").set_defaults(func=report)
    parser.set_defaults(func=None)
    args = parser.parse_args()
    if args.func:
        args.func(args)
    else:
        serve()


if __name__ == "__main__":
    main()
