from flask import Flask

from . import cli
from .database import engine
from .startup import prepare

app = Flask(__name__)
app.cli.add_command(cli.init)
prepare(engine)
