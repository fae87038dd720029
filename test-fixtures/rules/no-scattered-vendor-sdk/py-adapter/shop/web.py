from flask import Flask

from shop import files, reports

app = Flask(__name__)
app.config["CLIENTS"] = (files.clients, reports.clients)
