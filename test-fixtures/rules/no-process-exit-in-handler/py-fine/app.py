import os
import sys

from flask import Flask, abort

app = Flask(__name__)

if "DATABASE_URL" not in os.environ:
    sys.exit("DATABASE_URL is missing")


class Door:
    def exit(self):
        return "closed"


@app.get("/doors/exit")
def leave():
    return Door().exit()


@app.get("/orders")
def orders():
    # sys.exit(1) would be wrong here.
    abort(503)


@app.cli.command("import")
def import_orders():
    sys.exit(0)
