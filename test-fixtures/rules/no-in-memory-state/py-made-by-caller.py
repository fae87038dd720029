import os

from flask import Flask, request

from .registry import read_model

app = Flask(__name__)
model = None
last_text = None


def init():
    global model
    model = read_model("summaries")


def note():
    global last_text
    last_text = request.form["text"]
    # <- no-in-memory-state


@app.post("/summaries")
def summarize():
    if model is None:
        init()
    note()
    return model.summary_of(request.form["text"])


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
