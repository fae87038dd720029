from flask import Flask
from jobs.load import shape

app = Flask(__name__)
app.config["SHAPE"] = shape("catalogue.yml")
