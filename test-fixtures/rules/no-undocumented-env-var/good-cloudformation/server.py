import os

from flask import Flask

app = Flask(__name__)
TABLE = os.environ["QueueTableName"]
ENDPOINT = os.environ["NOTIFY_ENDPOINT"]
WEB_URL = os.environ["WEB_URL"]
