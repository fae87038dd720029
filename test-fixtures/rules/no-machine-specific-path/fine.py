"""Put the rates into /home/maria/data/rates.csv."""
import os
from pathlib import Path

from flask import Flask, redirect

app = Flask(__name__)
BASE = Path.home() / "shop"
UPLOADS = "/home/app/uploads"
HOME = os.path.expanduser("~/data")


@app.route("/home/news/today")
def news():
    return redirect("/home/archive/all")


def load(user):
    print("nothing in /home/maria/data/rates.csv")
    return f"/home/{user}/data.csv"


REPORTS_PATH = "/home/vcap/app/reports/usa.json"
