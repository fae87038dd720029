import os

from flask import Flask

from .config import Settings
from .constants import Constants
from .heroku import DATABASE

app = Flask(__name__)
app.config["ORG"] = Settings().ORG_NAME
app.config["DB"] = DATABASE
app.config["NAME"] = Constants().app_name
