import json
import os
from pathlib import Path

from flask import Flask

CREDENTIALS = Path("credentials/google.json")
SEEN = Path("data/seen.json")
#           ^^^^^^^^^^^^^^^^ no-local-file-state


def lay_down():
    if not CREDENTIALS.is_file():
        credentials = json.loads(os.environ["GOOGLE_CREDENTIALS"])
        with open(CREDENTIALS, "w") as file:
            json.dump(credentials, file)


def remember():
    if not SEEN.exists():
        with open(SEEN, "w") as file:
            json.dump([1], file)


app = Flask(__name__)
lay_down()
remember()

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
