import os

from flask import Flask

app = Flask(__name__)
here = os.path.dirname(__file__)
app.config.from_pyfile(os.path.join(here, "default_config.py"))
app.config.from_pyfile(os.path.join(here, "consul_config.py"))
