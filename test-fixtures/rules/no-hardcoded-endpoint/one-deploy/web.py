import os

from flask import Flask

from settings.hosted import CLIENTS

app = Flask(__name__)
app.config.update(CLIENTS=CLIENTS, NAME=os.environ["SHOP_NAME"])
