import json
import os
from pathlib import Path

from flask import Flask, request
from printing import send

app = Flask(__name__)
DATA_DIR = os.environ.get("DATA_DIR", "data")


def check():
    """Whether the folder takes files at all."""
    test_file = os.path.join(DATA_DIR, ".writable")
    with open(test_file, "w"):
        pass
    open(os.path.join(DATA_DIR, "seen"), "a").close()


def keep(config_root, name, text):
    (config_root / "saved" / f"{name}.toml").write_text(text)


def launch_agent():
    with open(os.path.expanduser("~/Library/LaunchAgents/shop.plist"), "w") as agent:
        agent.write("<plist/>")


@app.post("/convert")
def convert():
    source = os.path.join(DATA_DIR, "in.pdf")
    with open(source, "wb") as f:
        f.write(request.data)
    send(source)
    os.remove(source)
    check()
    keep(Path.cwd(), "today", "a = 1")
    with open("orders.json", "w") as f:
        #     ^^^^^^^^^^^^^ no-local-file-state
        json.dump(request.json, f)
    return "", 201


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
