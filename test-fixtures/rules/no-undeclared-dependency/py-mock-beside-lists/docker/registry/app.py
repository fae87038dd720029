import os
import signal

from flask import Flask

app = Flask(__name__)


@app.post("/permits")
def permits():
    return {"message": "OK"}, 201
