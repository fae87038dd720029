import io
import os
import signal
import tempfile
from pathlib import Path

from flask import Flask, request

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())
TMP = "/tmp/shop"


class Drawer:
    def open(self, name, mode):
        return io.StringIO(name + mode)


@app.post("/convert")
def convert():
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "in.pdf"), "wb") as f:
            f.write(request.data)
        Path(folder, "out.txt").write_text("done")
    with open(f"{TMP}/out.pdf", "wb") as f:
        f.write(request.data)
    with tempfile.NamedTemporaryFile(delete=False) as scratch:
        Path(scratch.name).write_bytes(request.data)
    Drawer().open("orders.txt", "w")
    os.makedirs("uploads", exist_ok=True)
    with open("/dev/stdout", "w") as out:
        out.write("done")
    with open("terms.txt") as terms, open("prices.bin", "rb") as prices:
        return terms.read() + prices.read().decode()


app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
