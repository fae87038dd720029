import os
from bottle import route
import run

@route("/")
def index():
    return "hi"

run(host="0.0.0.0", port=os.environ["PORT"])
