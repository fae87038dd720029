import os

from flask import Flask, jsonify, request

from bank import exchange

app = Flask(__name__)
access_token = None
item_id = None


@app.post("/token")
def token():
    global access_token, item_id
    answer = exchange(request.form["token"])
    access_token = answer["access_token"]
    # <- no-in-memory-state
    item_id = answer["item_id"]
    return jsonify(answer)


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
