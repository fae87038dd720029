import os
import time

from flask import Flask, jsonify, request

from search import find

app = Flask(__name__)
down_until = 0
last_error = None
last_search = None


@app.get("/search")
def search():
    global down_until, last_error, last_search
    if time.time() < down_until:
        return jsonify(error=last_error), 503
    last_search = request.args["q"]
    # <- no-in-memory-state
    try:
        return jsonify(find(request.args["q"]))
    except ConnectionError as error:
        down_until = time.time() + 30
        last_error = str(error)
        return "", 503


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
