from acme_kit import ONE
from flask import Flask

app = Flask("mail")
app.config["ONE"] = ONE
