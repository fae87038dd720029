import hashlib
import os
from pathlib import Path

from flask import Flask, request

app = Flask(__name__)
_script = None
_script_hash = None
_last_order = None


def load_script():
    global _script, _script_hash
    if _script is None:
        _script = Path("widget.js").read_bytes()
        _script_hash = hashlib.sha256(_script).hexdigest()


@app.get("/widget.js")
def widget():
    load_script()
    return _script, 200, {"ETag": _script_hash}


@app.post("/orders")
def order():
    global _last_order
    if request.json is not None:
        _last_order = request.json
        # <- no-in-memory-state
    return {}, 201


@app.get("/orders/last")
def last_order():
    return _last_order or {}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
