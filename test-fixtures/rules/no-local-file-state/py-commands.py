import csv
import json
import os

import click
from flask import Flask

app = Flask(__name__)
sent = []


def service_command(**options):
    return app.cli.command(**options)


@app.cli.command("routes")
def routes():
    with open("docs/routes.json", "w") as out:
        json.dump([rule.rule for rule in app.url_map.iter_rules()], out)


@service_command(name="letters-of")
@click.option("--day")
def letters_of(day):
    write_letters([day])


def write_letters(days):
    with open("letters.csv", "w") as out:
        csv.writer(out).writerows(days)


@app.post("/letters")
def letter():
    with open("letters.csv", "a") as out:
        #     ^^^^^^^^^^^^^ no-local-file-state
        csv.writer(out).writerow(["letter"])
    return "", 201


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
