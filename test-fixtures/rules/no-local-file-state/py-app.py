import json
import os
import signal
from pathlib import Path as P

from django.core.files.storage import FileSystemStorage
from flask import Flask, request

UPLOADS = "uploads"
BASE_DIR = P(__file__).resolve().parent
app = Flask(__name__)
avatars = FileSystemStorage(location="/srv/avatars")
#         ^^^^^^^^^^^^^^^^^ no-local-file-state
signal.signal(signal.SIGTERM, lambda *_: app.close())


@app.post("/orders")
def order():
    with open("data/orders.jsonl", "a") as f:
        #     ^^^^^^^^^^^^^^^^^^^ no-local-file-state
        f.write(json.dumps(request.json))
    with open(f"{UPLOADS}/last.json", mode="w") as f:
        #     ^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
        json.dump(request.json, f)
    (BASE_DIR / "state.json").write_text("{}")
    # <- no-local-file-state
    request.files["photo"].save(os.path.join(UPLOADS, "photo.jpg"))
    #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
    return "", 201


app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
