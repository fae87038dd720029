from acme_kit import ONE
from flask import Flask

app = Flask("api")
app.config["ONE"] = ONE
