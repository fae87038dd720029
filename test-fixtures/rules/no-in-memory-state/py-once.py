import os

from flask import Flask

app = Flask(__name__)
_page = None
visits = 0


def page():
    global _page
    if _page is not None:
        return _page
    with open("index.html") as file:
        _page = file.read()
    return _page


@app.get("/")
def index():
    global visits
    visits += 1
    # <- no-in-memory-state
    return page()


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
